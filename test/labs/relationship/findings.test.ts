import { describe, expect, it } from 'vitest';
import { endedSo } from '../../../src/labs/relationship/attribution-rows.ts';
import { changeWords } from '../../../src/labs/relationship/changes.ts';
import { pairedComparison } from '../../../src/labs/relationship/comparison-data.ts';
import { endingsOf, lossesOf } from '../../../src/labs/relationship/endings.ts';
import { differenceSentences, findingSentences } from '../../../src/labs/relationship/findings.ts';
import { patternShares } from '../../../src/labs/relationship/pattern-shares.ts';
import type { ShownPopulation } from '../../../src/labs/relationship/simulation.svelte.ts';
import { monthlyFrom, paramsOf, simulated, words } from './simulated.ts';

const base = simulated({});
const better = simulated({ retention: { exploration: 0.96, formation: 0.995, stability: 0.99, decline: 0.93 } });

const said = (shown: ShownPopulation): string =>
  findingSentences({
    ...{ ...words, monthly: monthlyFrom(shown), simulated: shown.population.outcome.customers },
    losses: lossesOf(endingsOf(shown)),
  }).join('\n');

describe('what one run says', () => {
  it('a customer is worth so much, give or take two standard errors', () => {
    const { meanClp, meanClpError } = monthlyFrom(base);
    expect(said(base)).toContain(`worth ${meanClp.toFixed(2)} $ on average, ± ${(2 * meanClpError).toFixed(2)}`);
    expect(said(base)).toContain('3,000 simulated customers');
  });

  it('when the money is back, or that it is not, or was never out', () => {
    expect(said(base)).toMatch(/money back in month \d+; at the lowest point the sum stood at -/);
    expect(said(simulated({ v: -50 }))).toContain('does not have its money back');
    expect(said(simulated({ v: 5 }))).toContain('never out of pocket');
  });

  it('where most is lost, counted by what was missed', () => {
    expect(said(simulated({ retention: { exploration: 1, formation: 0.9, stability: 1, decline: 1 } }))).toContain(
      'Most is lost in formation',
    );
    expect(said(simulated({ retention: { exploration: 1, formation: 1, stability: 1, decline: 1 } }))).not.toContain('Most is lost');
  });

  it('whether the strategy is more than noise', () => {
    expect(said(simulated({ strategy: [] }))).not.toContain('strategy');
    const costly = { formation: 3, exploration: 3, stability: 3, decline: 3 };
    expect(said(simulated({ strategy: [{ cost: costly }] }))).toContain('more than its noise');
  });
});

describe('the customers of the start', () => {
  it('all end somehow, and new ones are not among them', () => {
    const endings = endingsOf(simulated({ arrivals: 50 }));
    expect(endings.reduce((sum, { customers }) => sum + customers, 0)).toBe(3000);
  });

  it('end as the departures count them', () => {
    const { tally } = base.population.outcome.statusQuo.all;
    for (const ending of endingsOf(base)) expect(endedSo(ending, tally)).toBe(ending.customers);
  });

  it('show patterns that sum to all', () => {
    const shares = patternShares(base);
    expect(shares.reduce((sum, { customers }) => sum + customers, 0)).toBe(3000);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('what a pinned run differs by', () => {
  const told = (now: ShownPopulation, pinned: ShownPopulation) => {
    const { tally } = now.population.outcome.statusQuo.all;
    return differenceSentences({ ...words, comparison: pairedComparison(now, pinned)!, endingSo: (part) => endedSo(part, tally) }).join(
      '\n',
    );
  };

  it('is larger than its noise, and comes from those who would have left', () => {
    expect(told(better, base)).toMatch(/differs by \+\d+\.\d\d ± .* a real effect/);
    expect(told(better, base)).toMatch(/All of the \+.* left in formation in the pinned run: not kept \(\d+ then, \d+ now\)/);
    expect(told(better, base)).toMatch(/Customers there at the end: \+\d+ ± \d+/);
  });

  it('is nothing where nobody differs', () => {
    expect(told(base, base)).toBe('Every customer is worth exactly the same in both runs.');
  });

  it('is not to be read where it is noise', () => {
    const few = { customers: 40, months: 12 };
    const nearly = { exploration: 0.96, formation: 0.985, stability: 0.99, decline: 0.93 };
    expect(told(simulated({ ...few, retention: nearly }), simulated(few))).toMatch(/within its noise|exactly the same/);
  });
});

describe('what was changed', () => {
  it('is named with the old and the new value', () => {
    const changed = { retention: { exploration: 0.96, formation: 0.987, stability: 0.99, decline: 0.93 }, g1: 30, sameCeiling: false, timing: 'none' }; // prettier-ignore
    expect(changeWords(words, paramsOf({}), paramsOf(changed))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/retention.*[Ff]ormation: 98\.3% → 98\.7%/),
        expect.stringMatching(/: 24 → 30$/),
        expect.stringMatching(/: yes → no$/),
        expect.stringMatching(/→ not at all$/),
      ]),
    );
    expect(changeWords(words, paramsOf({}), paramsOf(changed))).toHaveLength(4);
  });

  it('is nothing where only the order of names differs, and of lists only that they differ', () => {
    const [pin, now] = [paramsOf({ interventions: [{ monthlyCost: 1 }] }), paramsOf({ interventions: [{ monthlyCost: 2 }] })];
    const turned = { ...pin, interventions: pin.interventions.map((one) => Object.fromEntries(Object.entries(one).toReversed())) };
    expect(changeWords(words, turned as unknown as typeof pin, pin)).toEqual([]);
    expect(changeWords(words, pin, now)).toEqual(['interventions: changed']);
  });
});
