import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buyersOf, codesOf } from '../../../src/labs/segments/deciles/buyers.ts';
import { barData, customersUpTo, gainData, groupAt } from '../../../src/labs/segments/deciles/chart-data.ts';
import { decileRows } from '../../../src/labs/segments/deciles/decile-rows.ts';
import { DecilesView } from '../../../src/labs/segments/deciles/deciles-view.svelte.ts';
import { findings } from '../../../src/labs/segments/deciles/findings.ts';
import { equalCountGroups } from '../../../src/model/deciles/groups.ts';
import { tiedBorders } from '../../../src/model/deciles/report-of-groups.ts';
import { started } from '../../state/environment.ts';
import { settledView } from './settled-view.ts';

const document = (values: readonly number[], groups = 10) =>
  ({ kind: 'document', document: { lifecurve: 1, model: 'deciles', params: { groups }, data: { values } } }) as const;
const stored = { kind: 'document', document: { lifecurve: 1, model: 'deciles', data: { dataset: 'distributor-channel' } } } as const;

async function shown(wanted: ReturnType<typeof document> | typeof stored) {
  const workbench = await started({ wanted });
  await workbench.settings.learn('segments');
  const view = new DecilesView(() => workbench);
  await settledView(view, () => view.report !== null);
  return view;
}

const twenty = Array.from({ length: 20 }, (_, k) => k + 1);

describe('the report of the values 1 to 20', () => {
  test('has two customers in every tenth, the largest values in the first', async () => {
    const view = await shown(document(twenty));
    const rows = decileRows(view.report!);
    expect(rows.map(({ customers }) => customers)).toEqual(Array(10).fill(2));
    expect(rows[0]).toMatchObject({ group: 1, sales: 39, share: 39 / 210, average: 19.5 });
    expect(rows[0]?.lift).toBeCloseTo(19.5 / 10.5, 12);
    expect(rows.at(-1)).toMatchObject({ cumulativeShare: 1, cumulativeLift: 1 });
  });

  test('lists the customers of a chosen bar', async () => {
    const view = await shown(document(twenty));
    view.chooseGroup(1);
    expect([...(view.members ?? [])]).toEqual([18, 19]);
    expect(view.chosenLabel).toBe('Decile 1');
  });

  test('has other groups after their number is turned', async () => {
    const view = await shown(document(twenty));
    view.change({ groups: 4 });
    await settledView(view, () => view.groups === 4);
    expect(view.partition?.regions.map(({ label }) => label)).toEqual(['Group 1', 'Group 2', 'Group 3', 'Group 4']);
    expect(view.figures.map(({ customers, sum }) => [customers, sum])).toEqual([
      [5, 90],
      [5, 65],
      [5, 40],
      [5, 15],
    ]);
  });

  test('is drawn against the line of equal customers, with a curve from nothing to everything', async () => {
    const view = await shown(document(twenty));
    const report = view.report!;
    expect(barData(view, report, 'share').guides?.[0]?.at).toBe(0.1);
    expect(barData(view, report, 'average').guides?.[0]?.at).toBe(10.5);
    const gain = gainData(view, report).series.find(({ id }) => id === 'gain');
    expect([gain?.y[0], gain?.y[10], gain?.x[10]]).toEqual([0, 1, 1]);
    const ends = customersUpTo(report);
    expect([groupAt(0.01, ends), groupAt(0.12, ends), groupAt(1, ends)]).toEqual([null, 1, 10]);
  });
});

test('values that add up to nothing have averages and no shares, and the sentences say so', async () => {
  const view = await shown(document([5, -5, 3, -3], 2));
  expect(view.report?.share).toBeNull();
  expect(findings(view)).toContain(view.deciles.findings.noTotal);
  for (const sentence of findings(view)) expect(sentence).not.toMatch(/NaN|undefined/);
});

test('of a stored dataset, who had not bought by the day is in no group', async () => {
  const view = await shown(stored);
  const all = view.customers;
  expect(all).toBe(60);
  view.lookFrom(view.log.firstDay + 900);
  await settledView(view, () => view.customers < all);
  expect(view.customers).toBeGreaterThan(0);
  expect(view.partition?.codes.filter((code) => code === 255)).toHaveLength(60 - view.customers);
  for (const sentence of findings(view)) expect(sentence).not.toMatch(/NaN|undefined/);
});

test('buyers keep their places and values, and their groups go back to them', () => {
  const customers = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(customers, (list) => {
      const values = Float64Array.from(list, ([value]) => value);
      const buyers = buyersOf(
        values,
        Float64Array.from(list, ([, bought]) => (bought ? 3 : NaN)),
      );
      expect([...buyers.values]).toEqual(list.flatMap(([value, bought]) => (bought ? [value] : [])));
      const groupOf = equalCountGroups(buyers.values, 3);
      const codes = codesOf(groupOf, buyers.places, values.length);
      let next = 0;
      expect([...codes]).toEqual(list.map(([, bought]) => (bought ? groupOf[next++] : 255)));
    }),
  );
});

test('a border among equal values is told from one between different ones', () => {
  const values = Float64Array.of(9, 7, 7, 7, 1, 1);
  expect(tiedBorders(values, Uint8Array.of(0, 0, 1, 1, 2, 2), 3)).toBe(1);
  expect(tiedBorders(values, Uint8Array.of(0, 1, 1, 1, 2, 2), 3)).toBe(0);
});
