import { describe, expect, it } from 'vitest';
import { equityData, responseData } from '../../../src/labs/balance/chart-data.ts';
import { sideNames, sides } from '../../../src/labs/balance/spending.ts';
import { acquisitionRetentionBalance } from '../../../src/model/acquisition-retention-balance/model.ts';
import type { BalanceParams } from '../../../src/model/acquisition-retention-balance/specification.ts';
import { valueAt } from '../../../src/charts/xy-reading.ts';
import { reference, seenWith } from './balances.ts';

describe.each(sides)('the picture of %s', (side) => {
  const names = sideNames[side];

  it('has its curve through today’s point, and the optimum on it', async () => {
    const seen = await seenWith();
    const { series } = responseData(seen, side);
    const curve = series.find(({ id }) => id === 'rate')!;
    expect(valueAt(curve, seen.params[names.spend])).toBeCloseTo(seen.params[names.rate], 3);
    expect(valueAt(curve, seen.optimum[names.spend])).toBeCloseTo(seen.optimum[names.rate], 3);
  });

  it('has a handle for the rate, the ceiling and the spend, none of which can be dragged into a refusal', async () => {
    const seen = await seenWith();
    const { handles = [] } = responseData(seen, side);
    expect(handles.map(({ id }) => id)).toEqual([names.rate, names.ceiling, names.spend]);
    for (const { id, min, max } of handles)
      for (const value of [min, max]) {
        const params: BalanceParams = { ...reference, [id]: value };
        expect(acquisitionRetentionBalance.run({ params, data: {}, seed: 0 }).ok, `${id} = ${value}`).toBe(true);
      }
  });

  it('has both equities through today and through the optimum', async () => {
    const seen = await seenWith();
    const { series } = equityData(seen, side);
    const at = (id: string, spend: number) =>
      valueAt(
        series.find((one) => one.id === id)!,
        spend,
      );
    expect(at('as-now', seen.params[names.spend])).toBeCloseTo(17.3333, 1);
    expect(at('at-best', seen.optimum[names.spend])).toBeCloseTo(28.8499, 1);
  });
});

it('what is pinned is drawn beside it', async () => {
  const seen = await seenWith({ Ca: 0.6 });
  expect(responseData({ ...seen, pin: reference }, 'acquisition').series.map(({ id }) => id)).toEqual(['pin', 'rate', 'best']);
});
