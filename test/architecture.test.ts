import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceFile } from './tooling/imports.ts';
import * as rules from './tooling/rooms.ts';

const ours = [...filesIn('src'), ...filesIn('workers')];
const tests = filesIn('test');

describe('the house', () => {
  it('imports one way', () => {
    expect(rules.importsAgainstTheWay(ours)).toEqual([]);
  });
  it('uses each package in its room', () => {
    expect(rules.packagesOutOfPlace(ours)).toEqual([]);
  });
  it('keeps clock, chance and place out of the core', () => {
    expect(rules.ambientInTheCore(ours)).toEqual([]);
  });
  it('gives a simulated relationship the same bits in every engine', () => {
    expect(rules.engineDependent(ours)).toEqual([]);
  });
  it('has no folder whose name says nothing', () => {
    expect(rules.foldersThatSayNothing([...ours, ...tests])).toEqual([]);
  });
  it('registers every model and every lab', () => {
    expect([...rules.modelsNotRegistered(ours), ...rules.labsNotRegistered(ours)]).toEqual([]);
  });
  it('tests every folder of the core', () => {
    expect(rules.untestedInTheCore(ours, tests)).toEqual([]);
  });
  it('has no file over 300 lines', () => {
    expect(rules.tooLong([...ours, ...tests])).toEqual([]);
  });
});

describe('each rule sees what breaks it', () => {
  const one = (file: string, source: string): readonly SourceFile[] => [{ file, source }];

  it.each([
    ['src/model/sum.ts', "import { run } from '../scenario/run.ts';", 'model may not import scenario: src/scenario/run.ts'],
    ['src/scenario/run.ts', "export * from '../input/table.ts';", 'scenario may not import input: src/input/table.ts'],
    ['src/input/table.ts', "const lazy = () => import('../../workers/client.ts');", 'input may not import workers: workers/client.ts'],
    ['workers/client.ts', "import Fit from '../src/store/fit.worker.ts?worker';", 'workers may not import store: src/store/fit.worker.ts'],
    ['src/store/runs.ts', "type Pins = import('../state/pins.ts').Pins;", 'store may not import state: src/state/pins.ts'],
    ['src/state/run.ts', "const all = import.meta.glob(['../labs/*.svelte']);", 'state may not import labs: src/labs/*.svelte'],
    [
      'src/charts/Axis.svelte',
      "<script>\nimport A from '../controls/A.svelte';</script>",
      'charts may not import controls: src/controls/A.svelte',
    ],
    ['src/labs/L.svelte', "{#await import('../embed/frame.ts')}…{/await}", 'labs may not import embed: src/embed/frame.ts'],
    ['src/charts/axis.ts', "import { models } from '../model/index.ts';", 'charts may know only types of model: src/model/index.ts'],
    ['src/locales/en/faults.ts', "import '../../store/runs.ts';", 'locales may know only types of store: src/store/runs.ts'],
    ['src/embed/frame.ts', "new URL('../../test/x.json', import.meta.url);", 'embed may not import test: test/x.json'],
    ['src/labs/curve/Curve.svelte', "<script module>\nimport '../../App.svelte';</script>", 'labs may not import app: src/App.svelte'],
  ])('%s: an import against the way', (file, source, breach) => {
    expect(rules.importsAgainstTheWay(one(file, source))).toEqual([`${file}: ${breach}`]);
  });

  it('lets types down where only types may go, and everything into the entries', () => {
    const files = [
      ...one('src/charts/axis.ts', "import type { Columns } from '../model/definition.ts';"),
      ...one('src/app.ts', "import '../workers/trusted-workers.ts'; import App from './App.svelte'; import './labs/index.ts';"),
      ...one('src/scenario/sample.ts', "import.meta.glob('../../scenarios/*.json');"),
    ];
    expect(rules.importsAgainstTheWay(files)).toEqual([]);
  });

  it.each([
    ['src/model/sum.ts', 'd3-array'],
    ['src/state/run.ts', 'dexie'],
    ['src/controls/Axis.ts', 'd3-scale'],
    ['src/store/runs.ts', 'comlink'],
    ['workers/table.worker.ts', 'papaparse'],
    ['src/labs/schema.ts', 'valibot'],
    ['src/scenario/text.ts', 'svelte/reactivity'],
    ['src/command.ts', 'node:fs'],
  ])('%s: the package %s out of place', (file, name) => {
    expect(rules.packagesOutOfPlace(one(file, `import '${name}';`))).toHaveLength(1);
  });

  it('a package whose name only begins like an allowed one', () => {
    expect(rules.packagesOutOfPlace(one('src/store/runs.ts', "import 'dexie-cloud';"))).toHaveLength(1);
  });

  it.each([
    'Math.random()',
    "Math['random']()",
    'const { random } = Math',
    'new Date()',
    'crypto.randomUUID()',
    'Intl.NumberFormat',
    'performance.now()',
  ])('the core uses %s', (code) => {
    expect(rules.ambientInTheCore(one('src/model/a.ts', code))).toHaveLength(1);
    expect(rules.ambientInTheCore(one('src/input/a.ts', code))).toEqual([]);
  });

  it('not what only mentions them', () => {
    expect(rules.ambientInTheCore(one('src/model/a.ts', '/** Date */ const a = Math.exp(b.Date); const c = "Math.random";'))).toEqual([]);
  });

  it.each(['Math.exp(x)', "Math['sqrt'](x)", 'const { log } = Math', 'const m = Math', 'x ** 2', '2 ** x', 'x **= 2'])(
    'a simulated relationship uses %s, itself or through what it imports',
    (code) => {
      expect(rules.engineDependent(one('src/model/relationship/a.ts', code))).toHaveLength(1);
      const through = [
        ...one('src/model/relationship/a.ts', "import { b } from '../numerics/b.ts';"),
        ...one('src/model/numerics/b.ts', "export * from './c.ts';"),
        ...one('src/model/numerics/c.ts', code),
      ];
      expect(rules.engineDependent(through)).toHaveLength(1);
    },
  );

  it('a simulated relationship uses more of Math than it needs, be it exact', () => {
    expect(rules.engineDependent(one('src/model/relationship/a.ts', 'Math.max(x, y)'))).toHaveLength(1);
    expect(
      rules.engineDependent([
        ...one('src/model/relationship/a.ts', "import { b } from '../numerics/b.ts';"),
        ...one('src/model/numerics/b.ts', 'Math.max(x, y)'),
      ]),
    ).toEqual([]);
  });

  it('lets a relationship be computed of what is exact, and know types of the rest', () => {
    const files = [
      ...one('src/model/relationship/a.ts', "import type { Timing } from '../discounting/timing.ts'; Math.sqrt(Math.floor(2 ** -32));"),
      ...one('src/model/discounting/timing.ts', 'export const factor = Math.exp(1);'),
    ];
    expect(rules.engineDependent(files)).toEqual([]);
  });

  it('a folder called core', () => {
    expect(rules.foldersThatSayNothing(one('src/core/sum.ts', ''))).toEqual(['src/core']);
  });

  it('a model or a lab that nobody registered', () => {
    const index = { file: 'src/model/index.ts', source: "import { a } from './a/model.ts';" };
    const files = ['a/model.ts', 'b/model.ts', 'numerics/sum.ts'].map((name) => ({ file: `src/model/${name}`, source: '' }));
    expect(rules.modelsNotRegistered([index, ...files])).toEqual(['b']);
    expect(rules.labsNotRegistered(one('src/labs/one-customer/Lab.svelte', ''))).toEqual(['one-customer']);
  });

  it('a folder of the core without tests', () => {
    expect(rules.untestedInTheCore(one('src/model/a/b.ts', ''), one('test/model/a-fit/b.test.ts', ''))).toEqual(['a']);
  });

  it('a file of 301 lines', () => {
    expect(rules.tooLong(one('src/a.ts', 'x\n'.repeat(301)))).toEqual(['src/a.ts: 301 lines']);
    expect(rules.tooLong(one('src/a.ts', 'x\n'.repeat(300)))).toEqual([]);
  });
});

function filesIn(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs|js|svelte)$/.test(name))
    .map((name) => ({ file: `${folder}/${name.replaceAll('\\', '/')}`, source: readFileSync(`${folder}/${name}`, 'utf8') }));
}
