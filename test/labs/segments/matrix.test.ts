import { expect, test } from 'vitest';
import { MatrixView } from '../../../src/labs/segments/matrix/matrix-view.svelte.ts';
import { findings } from '../../../src/labs/segments/matrix/findings.ts';
import { matrixChart } from '../../../src/labs/segments/matrix/matrix-chart.ts';
import { customerTypes } from '../../../src/model/value-matrix/types.ts';
import { started } from '../../state/environment.ts';
import { settledView } from './settled-view.ts';

const currentValue = [10, 20, 30, 40, null];
const growthPotential = [5, 1, 9, 2, 3];
const given = { kind: 'document', document: { lifecurve: 1, model: 'value-matrix', data: { currentValue, growthPotential } } } as const;

/** The sixty customers of the test's dataset. */
const stored = { kind: 'document', document: { lifecurve: 1, model: 'value-matrix', data: { dataset: 'distributor-channel' } } } as const;

async function shown(wanted: Parameters<typeof started>[0]) {
  const workbench = await started(wanted);
  await workbench.settings.learn('segments');
  const view = new MatrixView(() => workbench);
  await settledView(view, () => view.partition !== null);
  return { view };
}

const typesOf = (view: MatrixView) => Array.from(view.partition?.codes ?? [], (code) => customerTypes[code] ?? 'none');

test('a document with both values is divided at the medians of those of whom both are known, a value at its line being high', async () => {
  const { view } = await shown({ wanted: given });
  expect(view.thresholds).toEqual({ currentValue: 25, growthPotential: 3.5 });
  expect(typesOf(view)).toEqual(['iron', 'lead', 'platinum', 'gold', 'none']);
  expect(view.sums?.customers).toEqual(Float64Array.of(1, 1, 1, 1));
  view.cut('currentValue', 20);
  expect(typesOf(view)).toEqual(['iron', 'gold', 'platinum', 'gold', 'none']);
  expect(view.figures.map(({ customers }) => customers)).toEqual([0, 1, 2, 1]);
});

test('choosing a type lists its customers, and choosing it again lists everybody', async () => {
  const { view } = await shown({ wanted: given });
  view.choose(['gold']);
  expect([...(view.members ?? [])]).toEqual([3]);
  view.choose(['gold']);
  expect(view.members).toBeNull();
});

test('a higher retention moves customers while the lines stay, and the table of moves counts them from where to where', async () => {
  const { view } = await shown({ wanted: stored });
  const before = view.thresholds;
  const codes = view.partition?.codes ?? new Uint8Array();
  view.change({ retention: 1 });
  await settledView(view, () => view.moves !== null);
  expect(view.thresholds).toEqual(before);
  const { moves } = view;
  const after = view.partition?.codes ?? new Uint8Array();
  const moved = codes.filter((code, place) => code !== after[place]).length;
  expect(moved).toBeGreaterThan(0);
  expect(moves?.moved).toBe(moved);
  expect(moves?.table.reduce((sum, count) => sum + count, 0)).toBe(codes.length);
});

test('what the chart counts in its corners are the sums of the quadrants, from the index or without it', async () => {
  const { view } = await shown({ wanted: stored });
  const before = matrixChart(view)?.figures?.counts;
  await settledView(view, () => view.indexed);
  expect(matrixChart(view)?.figures?.counts).toEqual(before);
});

test('the budget spent where it brings most returns no less than by the course’s order', async () => {
  const { view } = await shown({ wanted: given });
  const returned = () => view.budget?.returns.reduce((sum, money) => sum + money, 0) ?? NaN;
  view.change({ budget: 10 });
  const byOrder = returned();
  view.change({ budgetRule: 'marginal-value' });
  expect(returned()).toBeGreaterThanOrEqual(byOrder);
});

test('a line at the least value is said to make everybody high', async () => {
  const { view } = await shown({ wanted: given });
  const said = () => findings(view).filter((sentence) => sentence.includes('everybody counts as high'));
  expect(said()).toHaveLength(0);
  view.cut('growthPotential', -1);
  expect(said()).toHaveLength(1);
});

test('a change of outlook pins what was there, so that a link shows the same comparison, undo takes both back, and a line compares nothing', async () => {
  const { view } = await shown({ wanted: stored });
  expect(view.state.pin).toBeNull();
  const before = view.params;
  view.change({ retention: 0.99 });
  expect(view.state.pin).toEqual(before);
  view.change({ retention: 0.97 });
  expect(view.state.pin).toEqual(before);
  view.state.undo();
  view.state.undo();
  expect(view.params.retention).toBe(before.retention);
  view.cut('currentValue', 12);
  expect(view.state.pin).toBeNull();
});

test('a share of wallet that stands in a column which the dataset has not is read off the best year', async () => {
  const document = { ...stored.document, params: { wallet: 'share' }, view: { shareColumn: 'share of wallet' } };
  const { view } = await shown({ wanted: { kind: 'document', document } });
  expect(view.wallet).toBe('own-best');
  const plain = await shown({ wanted: { kind: 'document', document: { ...stored.document, params: { wallet: 'own-best' } } } });
  expect(view.values?.growthPotential).toEqual(plain.view.values?.growthPotential);
});
