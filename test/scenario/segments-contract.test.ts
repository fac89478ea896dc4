import { describe, expect, it } from 'vitest';
import { command } from '../../src/command.ts';
import { scenarioSchema } from '../../src/scenario/json-schema.ts';
import type { Json } from '../../src/scenario/json.ts';
import oracle from '../model/oracles/segments.json' with { type: 'json' };
import { isValid } from './schema-check.ts';

const schema = scenarioSchema();

interface Results {
  readonly [name: string]: never;
}

/** A document that the schema lets in, run through the command, as whoever computes without the app sees it. */
async function resultsOf(model: string, params: object, data: object, seed = 1): Promise<Results> {
  const text = JSON.stringify({ lifecurve: 1, model, seed, params, data });
  expect(isValid(schema, JSON.parse(text) as Json)).toBe(true);
  const { exitCode, output, errors } = await command(['-'], () => Promise.resolve(new TextEncoder().encode(text)));
  expect([exitCode, errors]).toEqual([0, []]);
  return (JSON.parse(output) as { readonly results: Results }).results;
}

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9) as number);
const purchase = (customer: string, date: string, amount: number, complaints = 0) => ({ customer, date, amount, complaints });

describe('through the command', () => {
  it('abc-classes cuts the 43 customers of the handbook at 55 and 85 percent into 12, 15 and 16', async () => {
    const [{ values, cuts, classSizes } = { values: [], cuts: [], classSizes: [] }] = oracle.cases;
    const { classes, sizes, shares, gini, topShare } = await resultsOf('abc-classes', { cuts, top: 0.2 }, { values });
    expect(sizes).toEqual(classSizes);
    expect(classes).toEqual(['a', 'b', 'c'].flatMap((letter, k) => Array.from({ length: classSizes[k] ?? 0 }, () => letter)));
    const total = values.reduce((sum, value) => sum + value, 0);
    const upTo = (count: number) => values.slice(0, count).reduce((sum, value) => sum + value, 0) / total;
    expect(shares).toEqual(close([upTo(12), upTo(27) - upTo(12), 1 - upTo(27)]));
    // 8.6 customers are 20 percent of 43.
    expect(topShare).toBeCloseTo(upTo(8) + 0.6 * (upTo(9) - upTo(8)), 9);
    const differences = values.flatMap((a) => values.map((b) => Math.abs(a - b))).reduce((sum, value) => sum + value, 0);
    expect(gini).toBeCloseTo(differences / (2 * values.length * total), 9);
  });

  it.each(['independent', 'nested'])('rfm scores customers on three measures, %s', async (method) => {
    const transactions = [purchase('Ada', '2024-01-05', 10), purchase('Bo', '20240110', 40), purchase('Ada', '2024-01-20', 15)];
    const results = await resultsOf('rfm', { asOf: '2024-01-31', quantiles: 2, method }, { transactions });
    expect(results.ids).toEqual(['Ada', 'Bo']);
    const alone = method === 'nested';
    expect(results.customers).toEqual({
      ...{ recency: [11, 21], frequency: [2, 1], monetary: [25, 40] },
      recencyScore: [2, 1],
      frequencyScore: alone ? [1, 1] : [2, 1],
      monetaryScore: alone ? [1, 1] : [1, 2],
    });
    expect(results.cells).toEqual(alone ? { '211': 1, '111': 1 } : { '221': 1, '112': 1 });
  });

  it('clusters names the cluster of each row, sizes, centres, inertia and silhouette, the same for the same seed', async () => {
    const columns = { visits: [1, 9, 2, 9, 1], spend: [10, 90, 10, 100, 16] };
    const params = { k: 2, starts: 5, seed: 3, standardise: false };
    const results = await resultsOf('clusters', params, { columns });
    expect(results.clusters).toEqual([0, 1, 0, 1, 0]);
    expect(results.sizes).toEqual([3, 2]);
    expect(results.centres).toEqual({ visits: close([4 / 3, 9]), spend: close([12, 95]) });
    expect(results.inertia).toBeCloseTo(2 / 3 + 24 + 50, 9);
    expect(results.silhouette).toBeCloseTo(slowSilhouette(columns.visits, columns.spend, results.clusters!), 9);
    expect(await resultsOf('clusters', params, { columns }, 77)).toEqual(results);
  });

  it.each([
    ['median', 'mean', ['lead', 'iron', 'gold', 'platinum', 'gold']],
    [{ percentile: 100 }, 0, ['iron', 'iron', 'iron', 'platinum', 'iron']],
    [2, 35, ['lead', 'iron', 'gold', 'platinum', 'gold']],
  ])('value-matrix cuts at %j and %j', async (currentValue, growthPotential, types) => {
    const data = { currentValue: [1, 1, 2, 9, 3], growthPotential: [10, 60, 20, 50, 30] };
    const results = await resultsOf('value-matrix', { thresholds: { currentValue, growthPotential } }, data);
    const count = (name: string) => types.filter((type) => type === name).length;
    const sizes = { lead: count('lead'), iron: count('iron'), gold: count('gold'), platinum: count('platinum') };
    expect([results.types, results.sizes]).toEqual([types, sizes]);
    expect(results.shares).toEqual(Object.fromEntries(Object.entries(sizes).map(([type, size]) => [type, size / 5])));
  });

  it('deciles gives each value its group and reports every group', async () => {
    const results = await resultsOf('deciles', { groups: 2 }, { values: [10, 50, 30, 10] });
    expect(results).toEqual({
      deciles: [2, 1, 1, 2],
      ...{ customers: [2, 2], sales: [80, 20], average: [40, 10] },
      ...{ share: close([0.8, 0.2]), cumulativeShare: close([0.8, 1]), lift: close([1.6, 0.4]), cumulativeLift: close([1.6, 1]) },
    });
  });

  it('tiers scores customers, names their tier and list, and adds up what the tiers cost', async () => {
    const data = { loyalty: [80, 50, 10], spend: [90, 60, 20], credit: [100, 40, 3] };
    const params = { scaling: 'none', costs: { high: 100, middle: 10, ordinary: 1 } };
    expect(await resultsOf('tiers', params, data)).toMatchObject({
      score: close([90, 50, 11]),
      tiers: ['high', 'middle', 'ordinary'],
      lists: ['red', 'normal', 'black'],
      sizes: { high: 1, middle: 1, ordinary: 1 },
      cost: { high: 100, middle: 10, ordinary: 1 },
      listSizes: { red: 1, normal: 1, black: 1 },
    });
  });

  it('churn-warning ranks who is silent for long against the own rhythm', async () => {
    const every10Days = (customer: string, amount: number) =>
      ['2024-01-01', '2024-01-11', '2024-01-21', '2024-01-31'].map((date) => purchase(customer, date, amount));
    const transactions = [...every10Days('Ada', 1), ...every10Days('Bo', 2), purchase('Cy', '2024-02-01', 9)];
    const params = { asOf: '2024-03-01', ratio: 2.5, leastGaps: 3, margin: 0.5 };
    expect(await resultsOf('churn-warning', params, { transactions })).toEqual({
      ids: ['Bo', 'Ada'],
      states: ['silent', 'silent'],
      crossedOn: ['2024-02-25', '2024-02-25'],
      warnings: { recency: [30, 30], interval: [10, 10], silence: [3, 3], valueAtRisk: [4, 2], complaints: [0, 0] },
      counts: expect.objectContaining({ silent: 2 }) as object,
    });
  });
});

/** Mean of (b − a)/max(a, b), written as it is defined. */
function slowSilhouette(x: readonly number[], y: readonly number[], labels: readonly number[]): number {
  const meanTo = (point: number, cluster: number) => {
    const others = labels.flatMap((label, other) => (label === cluster && other !== point ? [other] : []));
    return others.reduce((sum, other) => sum + Math.hypot(x[point]! - x[other]!, y[point]! - y[other]!), 0) / others.length;
  };
  const of = labels.map((label, point) => {
    const [a, b] = [meanTo(point, label), meanTo(point, 1 - label)];
    return (b - a) / Math.max(a, b);
  });
  return of.reduce((sum, value) => sum + value, 0) / of.length;
}
