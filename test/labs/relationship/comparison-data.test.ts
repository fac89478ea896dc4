import { describe, expect, it } from 'vitest';
import { attributionRows, endedSo } from '../../../src/labs/relationship/attribution-rows.ts';
import { aliveDifferenceData, differenceOf, pairedComparison } from '../../../src/labs/relationship/comparison-data.ts';
import { meanOf } from '../../../src/model/relationship/outcome.ts';
import { monthlyFrom, simulated, words } from './simulated.ts';

const retention = { exploration: 0.96, formation: 0.99, stability: 0.99, decline: 0.93 };
const base = simulated({ arrivals: 10 });
const other = simulated({ arrivals: 10, retention });
const paired = pairedComparison(other, base);

describe('two runs', () => {
  it('of the same customers are compared one by one', () => {
    expect(paired).not.toBeNull();
    const { mean } = meanOf(paired!.difference);
    expect(mean).toBeCloseTo(monthlyFrom(other).meanClp - monthlyFrom(base).meanClp, 3);
  });

  it('of other customers, another luck, horizon or size are not', () => {
    expect(pairedComparison(other, null)).toBeNull();
    expect(pairedComparison(simulated({ arrivals: 11, retention }), base)).toBeNull();
    expect(pairedComparison(simulated({ arrivals: 10, retention, months: 23 }), base)).toBeNull();
    expect(pairedComparison(simulated({ arrivals: 10, retention }, 1, 2), base)).toBeNull();
    expect(pairedComparison({ ...other, scale: 10 }, base)).toBeNull();
  });

  it('that are previews of one size are compared too, and counted as of everybody', () => {
    const preview = pairedComparison({ ...other, scale: 10 }, { ...base, scale: 10 });
    const difference = differenceOf(
      { monthly: monthlyFrom({ ...other, scale: 10 }), scale: 10 },
      { monthly: monthlyFrom({ ...base, scale: 10 }), scale: 10 },
      preview,
    );
    expect(difference.alive[24]).toBeCloseTo(10 * paired!.alive[24]!, 6);
    expect(difference.aliveError[24]).toBeCloseTo(10 * paired!.aliveError[24]!, 6);
  });
});

describe('the difference by month', () => {
  const [now, before] = [monthlyFrom(other), monthlyFrom(base)];
  const difference = differenceOf({ monthly: now, scale: 1 }, { monthly: before, scale: 1 }, paired);

  it('is the one of the curves, with the paired error where there is one', () => {
    expect(difference.alive[20]).toBe(now.alive[20]! - before.alive[20]!);
    expect(difference.alive[20]).toBeCloseTo(paired!.alive[20]!, 9);
    expect(difference.aliveError[20]).toBe(paired!.aliveError[20]);
    const alone = differenceOf({ monthly: now, scale: 1 }, { monthly: before, scale: 1 }, null);
    expect(alone.aliveError[20]).toBeGreaterThan(difference.aliveError[20]!);
    expect(alone.paired).toBe(false);
  });

  it('of profit has an error as of two runs with luck of their own', () => {
    expect(difference.profitError[20]).toBeCloseTo(Math.hypot(now.profitError[20]!, before.profitError[20]!), 9);
  });

  it('is drawn with its band around a line at zero', () => {
    const { series, guides } = aliveDifferenceData(words, difference);
    expect(series[0]!.y[20]).toBeCloseTo(difference.alive[20]! + 2 * difference.aliveError[20]!, 9);
    expect(guides!.map(({ at }) => at)).toEqual([0]);
  });
});

describe('the parts of the difference', () => {
  const rows = attributionRows(paired!, other);

  it('sum to it, the largest first, with shares of it', () => {
    const { mean } = meanOf(paired!.difference);
    expect(rows.reduce((sum, { difference }) => sum + difference, 0)).toBeCloseTo(mean, 6);
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
    expect(rows[0]).toMatchObject({ stage: 'formation', reason: 'churn', reading: 'real' });
  });

  it('say where nobody differs', () => {
    expect(rows.find(({ stage, reason }) => stage === 'exploration' && reason === 'churn')!.reading).toBe('none');
  });

  it('count how many end so now', () => {
    const { tally } = base.population.outcome.statusQuo.all;
    for (const { stage, reason, customers } of rows) expect(endedSo({ stage, reason }, tally)).toBe(customers);
  });
});
