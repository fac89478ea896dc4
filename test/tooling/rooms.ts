import ts from 'typescript';
import { importsOf, parsed, visit, type Import, type SourceFile } from './imports.ts';

const model = ['model'];
const scenario = ['scenario', ...model];
const input = ['input', ...scenario];
const exercise = ['exercise', ...input];
const workers = ['workers', ...input];
const store = ['store', ...workers];
const state = ['state', 'locales', 'exercise', ...store];

/** A room: the rooms whose code it may use, those of which it may know the types only, and its packages. */
interface Room {
  readonly uses: readonly string[];
  readonly knows?: readonly string[];
  readonly packages: readonly string[];
}

const rooms: Readonly<Record<string, Room>> = {
  model: { uses: model, packages: [] },
  scenario: { uses: ['scenarios', ...scenario], packages: ['valibot', '@valibot/to-json-schema'] },
  input: { uses: input, packages: ['papaparse', 'valibot', 'read-excel-file', 'fflate'] },
  exercise: { uses: ['scenarios', ...exercise], packages: ['valibot', '@valibot/to-json-schema'] },
  workers: { uses: workers, packages: ['comlink'] },
  store: { uses: store, packages: ['dexie', 'valibot'] },
  state: { uses: state, packages: ['svelte'] },
  charts: { uses: ['charts'], knows: model, packages: ['svelte', 'd3-array'] },
  locales: { uses: ['locales'], knows: ['exercise', ...store], packages: [] },
  controls: { uses: ['controls', 'charts', ...state], packages: ['svelte', 'uqr'] },
  labs: { uses: ['labs', 'controls', 'charts', ...state], packages: ['svelte'] },
  embed: { uses: ['embed', ...state], packages: ['svelte', 'valibot', '@valibot/to-json-schema'] },
  shell: { uses: ['shell', 'controls', 'embed', ...state], packages: ['svelte'] },
  app: { uses: ['app', 'shell', 'labs', 'controls', 'charts', 'embed', ...state], packages: ['svelte'] },
};

/** What is not a model in the core: pieces that models are made of, or that find parameters for one. */
const sharedByModels = ['numerics', 'random', 'estimation', 'discounting', 'fitting-method', 'relationship-estimation', 'purchases'];
const sayNothing = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'lib', 'core'];
const ambient = ['Date', 'crypto', 'Intl', 'performance'];
const longest = 300;
/** The folder whose results have the same bits in every engine, what of Math it uses, and what else of it has them. */
const sameBits = 'src/model/relationship/';
const computedWith = ['sqrt', 'floor', 'imul', 'fround'];
const exact = [...computedWith, 'abs', 'ceil', 'max', 'min', 'sign', 'trunc'];

/** Imports that go up, sideways, into no room, or take a value where only a type may be known. */
export function importsAgainstTheWay(files: readonly SourceFile[]): readonly string[] {
  return eachImport(files, (from, { target, isOurs, typeOnly }) => {
    const to = roomOf(target);
    const room = rooms[from];
    if (!isOurs || room?.uses.includes(to)) return null;
    if (room?.knows?.includes(to)) return typeOnly ? null : `${from} may know only types of ${to}: ${target}`;
    return `${from} may not import ${to}: ${target}`;
  });
}

/** Packages used outside their room. */
export function packagesOutOfPlace(files: readonly SourceFile[]): readonly string[] {
  return eachImport(files, (from, { target, isOurs }) => {
    const isAllowed = rooms[from]?.packages.some((name) => target === name || target.startsWith(`${name}/`));
    return isOurs || isAllowed ? null : `${from} may not use the package ${target}`;
  });
}

/** A core that depends on the moment, the place or luck. */
export function ambientInTheCore(files: readonly SourceFile[]): readonly string[] {
  const core = files.filter(({ file }) => file.startsWith('src/model/'));
  return core.flatMap((file) => {
    const found: string[] = [];
    visit(parsed(file), (node) => {
      if (ts.isIdentifier(node) && isAmbient(node)) found.push(`${file.file}: the core never uses ${node.parent.getText().slice(0, 40)}`);
    });
    return found;
  });
}

/**
 * What the engine's numbers, which must have the same bits in every engine of JavaScript, may not depend on: functions of Math and
 * powers, which engines round as they like, here or in any module of the core that is used.
 */
export function engineDependent(files: readonly SourceFile[]): readonly string[] {
  const core = new Map(files.filter(({ file }) => file.startsWith('src/model/')).map((file) => [file.file, file]));
  const used = [...core.values()].filter(({ file }) => file.startsWith(sameBits));
  const seen = new Set(used.map(({ file }) => file));
  // Grows while it is walked: what a used module uses is used.
  for (const file of used) {
    for (const { target, typeOnly } of importsOf(file)) {
      const next = core.get(target);
      if (typeOnly || !next || seen.has(target)) continue;
      seen.add(target);
      used.push(next);
    }
  }
  return used.flatMap((file) => {
    const found: string[] = [];
    const allowed = file.file.startsWith(sameBits) ? computedWith : exact;
    visit(parsed(file), (node) => {
      if (isRoundedAtWill(node, allowed)) found.push(`${file.file}: not the same bits everywhere: ${node.getText().slice(0, 40)}`);
    });
    return found;
  });
}

export function foldersThatSayNothing(files: readonly SourceFile[]): readonly string[] {
  const folders = new Set(files.map(({ file }) => file.slice(0, file.lastIndexOf('/'))));
  return [...folders].filter((folder) => folder.split('/').some((name) => sayNothing.includes(name)));
}

export function modelsNotRegistered(files: readonly SourceFile[]): readonly string[] {
  return foldersNotImported(files, 'src/model', sharedByModels);
}

export function labsNotRegistered(files: readonly SourceFile[]): readonly string[] {
  return foldersNotImported(files, 'src/labs', []);
}

/** Folders of the core without a test file at the mirrored place. */
export function untestedInTheCore(files: readonly SourceFile[], tests: readonly SourceFile[]): readonly string[] {
  return foldersIn(files, 'src/model').filter(
    (name) => !tests.some(({ file }) => file.startsWith(`test/model/${name}/`) && file.endsWith('.test.ts')),
  );
}

export function tooLong(files: readonly SourceFile[]): readonly string[] {
  const lines = files.map(({ file, source }) => ({ file, count: source.trimEnd().split('\n').length }));
  return lines.filter(({ count }) => count > longest).map(({ file, count }) => `${file}: ${count} lines`);
}

function eachImport(files: readonly SourceFile[], judge: (from: string, found: Import) => string | null): readonly string[] {
  return files.flatMap((file) => {
    const judged = importsOf(file).map((found) => judge(roomOf(file.file), found));
    return judged.filter((breach) => breach !== null).map((breach) => `${file.file}: ${breach}`);
  });
}

/** The room of a path from the root; files directly in src see everything. */
function roomOf(path: string): string {
  const [top = '', second = '', ...rest] = path.split('/');
  if (top !== 'src') return top;
  return rest.length > 0 ? second : 'app';
}

function isAmbient(name: ts.Identifier): boolean {
  const { parent } = name;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === name;
  if (isMember || (ts.isPropertyAssignment(parent) && parent.name === name)) return false;
  if (name.text !== 'Math') return ambient.includes(name.text);
  return !ts.isPropertyAccessExpression(parent) || parent.name.text === 'random';
}

/** A use of Math that is not exact, or a power that is not one of two written in numbers. */
function isRoundedAtWill(node: ts.Node, allowed: readonly string[]): boolean {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return true;
    return kind === ts.SyntaxKind.AsteriskAsteriskToken && !/^2 ?\*\* ?-?\d+$/.test(node.getText());
  }
  if (ts.isPropertyAccessExpression(node)) return node.expression.getText() === 'Math' && !allowed.includes(node.name.text);
  if (!ts.isIdentifier(node) || node.text !== 'Math') return false;
  const { parent } = node;
  return !ts.isPropertyAccessExpression(parent) && !(ts.isPropertyAssignment(parent) && parent.name === node);
}

function foldersNotImported(files: readonly SourceFile[], room: string, except: readonly string[]): readonly string[] {
  const index = files.find(({ file }) => file === `${room}/index.ts`);
  const imported = index ? importsOf(index).map(({ target }) => target) : [];
  const names = foldersIn(files, room).filter((name) => !except.includes(name));
  return names.filter((name) => !imported.some((target) => target.startsWith(`${room}/${name}/`)));
}

function foldersIn(files: readonly SourceFile[], room: string): readonly string[] {
  const inside = files.filter(({ file }) => file.startsWith(`${room}/`)).map(({ file }) => file.slice(room.length + 1));
  return [...new Set(inside.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/'))))];
}
