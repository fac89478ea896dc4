import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import oracle from '../model/oracles/life-curve.json' with { type: 'json' };
import { command } from '../../src/command.ts';
import { messagesSchema } from '../../src/embed/frame/protocol-schema.ts';
import { scenarioSchema } from '../../src/scenario/json-schema.ts';
import { small, withParams } from './documents.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function shell(args: readonly string[], input = '') {
  const child = spawn(process.execPath, ['test/tooling/scenario.mjs', ...args], { cwd: root });
  child.stdin.end(input);
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { output: await text(child.stdout), errors: await text(child.stderr), exitCode: await exit };
}

const run = (document: unknown, ...args: readonly string[]) =>
  command(['-', ...args], () =>
    Promise.resolve(new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document))),
  );

interface Printed {
  readonly model: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly results: Readonly<Record<string, unknown>>;
}
const printed = (output: string) => JSON.parse(output) as Printed;
const [case1, case3] = oracle.cases;
const relative = (value: unknown, expected: number | undefined) => Math.abs(Number(value) / Number(expected) - 1);

describe('in a shell, the command', { timeout: 30_000 }, () => {
  it("prints course case 1 with the course's number and nothing else, and exits 0", async () => {
    const { output, errors, exitCode } = await shell(['scenarios/course-case-1.json']);
    expect([errors, exitCode]).toEqual(['', 0]);
    const { model, params, results } = printed(output);
    expect(Object.keys(printed(output))).toEqual(['model', 'params', 'results']);
    expect(model).toBe('life-curve');
    expect(params).toEqual({ ...small.params, lambda: 1, timing: 'first-unit', pastZero: 'stop-at-zero' });
    expect(relative(results.clp, 820.8745735)).toBeLessThan(1e-9);
    expect(results.t).toHaveLength(60);
  });

  it('reads standard input for - and exits 2 with a sentence and a path for each fault', async () => {
    const document = { ...withParams({ discountRate: 'abc', horizon: 1e9 }), model: undefined, titel: 'x' };
    const { output, errors, exitCode } = await shell(['-'], JSON.stringify({ ...document, model: 'life-curve' }));
    expect([output, exitCode]).toEqual(['', 2]);
    expect(errors.split('\n')).toEqual([
      'titel: there is no such key. Did you mean "title"?',
      'params.horizon: 1000000000 is out of range; choose a number from 1 to 1200.',
      'params.discountRate: "abc" is not a number; write a number such as 12.5.',
      '',
    ]);
  });

  it('says in Chinese that a file is missing', async () => {
    const { output, errors, exitCode } = await shell(['nowhere.json', '--lang', 'zh-CN']);
    expect([output, exitCode]).toEqual(['', 2]);
    expect(errors).toBe('文档：无法读取文件“nowhere.json”，请检查文件名和所在文件夹。\n');
  });

  it('prints the schema', async () => {
    const { output, exitCode } = await shell(['schema']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toEqual(scenarioSchema());
    expect(JSON.parse((await shell(['schema', 'messages'])).output)).toEqual(messagesSchema());
    expect((await shell(['schema', 'toString'])).exitCode).toBe(2);
  });
});

describe('the command', () => {
  it.each(Object.entries(case1?.clp ?? {}))('gives course case 1 under the convention %s', async (timing, clp) => {
    const { output } = await run(withParams({ timing }));
    expect(relative(printed(output).results.clp, clp as number)).toBeLessThan(1e-9);
  });

  it.each(['as-printed', 'stop-at-zero'] as const)('gives course case 3 %s', async (pastZero) => {
    const params = { ...case3?.curve, now: 36, horizon: 'auto', discountRate: 0.0125, pastZero };
    const { results } = printed((await run({ ...small, params })).output);
    expect(results.unitsLeft).toBe(5);
    expect(relative(results.clp, { 'as-printed': 25.91250957, 'stop-at-zero': 26.15039064 }[pastZero])).toBeLessThan(1e-9);
  });

  it.each([
    ['a missing model', { ...small, model: undefined }, /^model: /],
    ['a rate that is no number', withParams({ discountRate: 'abc' }), /^params\.discountRate: /],
    ['g2 before g1', withParams({ g2: 10, h2: 1 }), /^params\.g2: 10 lies below g1 = 24/],
    ['an unknown key', { ...small, colour: 1 }, /^colour: /],
    ['an endless horizon', withParams({ horizon: 1e9 }), /^params\.horizon: /],
    ['what is not JSON', '{"lifecurve": 1,\n}', /^document: .*line 2, column 1/],
    [
      'rows that are not there',
      { lifecurve: 1, model: 'activity-based-costing', data: { dataset: 'd', customer: 'c', use: [] } },
      /^data\.pools: /,
    ],
  ])('refuses %s', async (_, document, sentence) => {
    const { exitCode, output, errors } = await run(document);
    expect([exitCode, output, errors.length]).toEqual([2, '', 1]);
    expect(errors[0]).toMatch(sentence);
  });

  it.each([[[]], [['a', 'b']], [['a', '--lang', 'fr']], [['a', '--lang']], [['a', '--data']], [['-', '--data', '-']]])(
    'shows how it is used for %j',
    async (args) => {
      const { exitCode, errors } = await command(args, () => Promise.reject(new Error('nothing is read')));
      expect([exitCode, errors.length]).toEqual([2, 3]);
      expect(errors[0]).toContain('npm run -s scenario -- FILE');
    },
  );
});
