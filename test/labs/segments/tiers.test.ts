import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleBins, scaleData } from '../../../src/labs/segments/tiers/chart-data.ts';
import { findings } from '../../../src/labs/segments/tiers/findings.ts';
import { byComplaints, ofBuyers, usualCredit } from '../../../src/labs/segments/tiers/measures.ts';
import { serviceFigures } from '../../../src/labs/segments/tiers/service-figures.ts';
import { TiersView } from '../../../src/labs/segments/tiers/tiers-view.svelte.ts';
import { nowhere } from '../../../src/labs/segments/partition.ts';
import { started } from '../../state/environment.ts';
import { settledView } from './settled-view.ts';

const data = { loyalty: [10, 50, 90, null], spend: [20, 60, 80, 70], credit: [5, 50, 95, 50] };

async function shown(params: object = {}, given: object = data) {
  const workbench = await started({ wanted: { kind: 'document', document: { lifecurve: 1, model: 'tiers', params, data: given } } });
  await workbench.settings.learn('segments');
  const view = new TiersView(() => workbench);
  await settledView(view, () => view.scaled !== null && view.columns.length > 0);
  return view;
}

const points = { scaling: 'none', weights: { loyalty: 1, spend: 2, credit: 1 } };

describe('the customers of a document', () => {
  test('are in tiers by their score; who has none is in no tier', async () => {
    const view = await shown(points);
    expect([...view.score!]).toEqual([13.75, 55, 86.25, NaN]);
    expect([...view.partition!.codes]).toEqual([2, 1, 0, nowhere]);
    expect(view.figures.map(({ customers, sum }) => [customers, sum])).toEqual([
      [1, 80],
      [1, 60],
      [1, 20],
    ]);
  });

  test('are on lists by their credit', async () => {
    const view = await shown(points);
    view.state.show('division', 'list', ['tier', 'list']);
    expect(view.partition?.regions.map(({ label }) => label)).toEqual(['Red list', 'Normal', 'Black list']);
    expect([...view.partition!.codes]).toEqual([2, 1, 0, 1]);
    const list = view.columns.find(({ key }) => key === 'list')!;
    expect([list.write(list.values[0]!), list.saved?.(NaN)]).toEqual(['Black list', '–']);
  });

  test('change tiers when a cut moves, which stops at the other cut', async () => {
    const view = await shown(points);
    view.cut('high', 50);
    expect([...view.partition!.codes]).toEqual([2, 0, 0, nowhere]);
    view.cut('middle', 80);
    expect(view.params.cuts).toEqual({ high: 50, middle: 50 });
    view.cutList('black', 95);
    expect(view.params.lists).toEqual({ red: 90, black: 90 });
  });

  test('are scored again when a weight moves, and not at all when none has any', async () => {
    const view = await shown(points);
    view.change({ weights: { loyalty: 0, spend: 1, credit: 0 } });
    expect([...view.score!]).toEqual([20, 60, 80, 70]);
    view.change({ weights: { loyalty: 0, spend: 0, credit: 0 } });
    expect(view.refused.map(({ code }) => code)).toEqual(['no-total']);
    expect(view.params.weights.spend).toBe(1);
  });
});

describe('the customers of a dataset without credit', () => {
  test('are scored by loyalty and spend alone, are on no list, and the screen says so', async () => {
    const view = await shown({}, { dataset: 'distributor-channel' });
    expect(view.creditMeasures).toEqual(['none']);
    expect(view.weights).toEqual({ loyalty: 1, spend: 1, credit: 0 });
    expect(view.columns.map(({ key }) => key)).toEqual(['spend', 'score', 'loyalty']);
    expect(view.listCodes?.every((code) => code === nowhere)).toBe(true);
    expect(findings(view)).toContain(view.tiers.findings.noCredit);
    expect(view.figures.reduce((sum, { customers }) => sum + customers, 0)).toBe(view.log.customers);
  });

  test('can be scored by their age', async () => {
    const view = await shown({}, { dataset: 'distributor-channel' });
    view.state.show('loyalty', 'age', ['frequency', 'age']);
    await settledView(view, () => view.columns.find(({ key }) => key === 'loyalty')?.values[0] === view.measures?.age[0]);
    expect(view.dimensionLabel('loyalty')).toBe(view.text.measures.age);
  });
});

describe('services', () => {
  test('are in the person’s own words, and the usual ones when these are taken back', async () => {
    const view = await shown(points);
    view.serve('high', 'a room with a view');
    expect([view.serviceOf('high'), view.serviceOf('middle')]).toEqual(['a room with a view', view.tiers.services.middle]);
    view.serve('high', ' ');
    expect(view.serviceOf('high')).toBe(view.tiers.services.high);
  });

  test('that cost more than a tier earns are called so', async () => {
    const view = await shown({ ...points, costs: { high: 100, middle: 10, ordinary: 0 } });
    expect(view.services?.map(({ left }) => left)).toEqual([-20, 50, 20]);
    const sentences = findings(view).join(' ');
    expect(sentences).toContain('more than they earned');
    expect(sentences).not.toContain(view.tiers.findings.free);
    expect(findings(await shown(points))).toContain(view.tiers.findings.free);
  });

  test('cost and earn what the slow and obvious way says', () => {
    const customer = fc.record({ code: fc.constantFrom(0, 1, 2, nowhere), earned: fc.integer({ min: -50, max: 200 }) });
    fc.assert(
      fc.property(fc.array(customer), (all) => {
        const costs = { high: 90, middle: 30, ordinary: 0 };
        const found = serviceFigures(
          Uint8Array.from(all, ({ code }) => code),
          Float64Array.from(all, ({ earned }) => earned),
          costs,
        );
        for (const [code, { tier, customers, cost, earned, left, unearned }] of found.entries()) {
          const own = all.filter((one) => one.code === code);
          const sum = own.reduce((total, one) => total + one.earned, 0);
          expect([customers, cost, earned, left]).toEqual([own.length, own.length * costs[tier], sum, sum - own.length * costs[tier]]);
          expect(unearned).toBe(own.filter((one) => one.earned < costs[tier]).length);
        }
      }),
      { seed: 6 },
    );
  });
});

describe('what stands for credit', () => {
  test('is a column of that name, else complaints, else nothing', () => {
    expect(usualCredit(['nights', 'Credit score'], true)).toBe('column:Credit score');
    expect(usualCredit(['信用分'], false)).toBe('column:信用分');
    expect(usualCredit(['nights'], true)).toBe('complaints');
    expect(usualCredit([], false)).toBe('none');
  });

  test('is the higher the fewer complaints there are, and unknown of those who never bought', () => {
    expect([...byComplaints(Float64Array.of(0, 3))]).toEqual([0, -3]);
    expect([...ofBuyers({ recency: Float64Array.of(NaN, 1) }, Float64Array.of(2, 3))]).toEqual([NaN, 3]);
  });
});

describe('the chart of scores', () => {
  test('has every scored customer once, and a line at each cut', async () => {
    const view = await shown(points);
    const { series, guides } = scaleData(view, scaleBins(view.score!));
    const height = series.reduce((sum, { y, base }) => sum + Array.from(y).reduce((all, top, bar) => all + top - (base?.[bar] ?? 0), 0), 0);
    expect(height).toBe(3);
    expect(guides?.map(({ at }) => at)).toEqual([40, 70]);
  });

  test('reaches beyond 0 and 100 where scores do', () => {
    const { from, width, bins } = scaleBins(Float64Array.of(-100, 400, NaN));
    expect([from, from + 50 * width]).toEqual([-100, 400]);
    expect([...bins]).toEqual([0, 49, nowhere]);
  });
});
