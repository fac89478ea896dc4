import type { Columns } from '../../src/model/definition.ts';
import type { Pattern } from '../../src/model/life-curve/pattern.ts';
import type { JsonObject } from '../../src/scenario/json.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { clp, entry, growthAt, resultsOf, scenarioOf, withParams } from '../scenario/scenario-results.ts';

/** What the texts of a scene say beyond the parameters on the screen, with the number it must be; its digits decide the precision. */
type SceneClaims = (scenario: Scenario) => Readonly<Record<string, number>>;

const case1 = scenarioOf('course-case-1');
const value = clp(case1);
const higherCeiling = (scenario: Scenario, N: number) => clp(scenario, { N });
const percent = (share: number) => 100 * share;
const yearly = (monthly: number) => percent((1 + monthly) ** 12 - 1);

const lifeCurve: Readonly<Record<string, SceneClaims>> = {
  worth: (shown) => {
    const [here, undiscounted] = [clp(shown), clp(shown, { timing: 'none' })];
    return {
      '820.87': here,
      '1168.89': undiscounted,
      '348.02': undiscounted - here,
      '29.8': percent(1 - here / undiscounted),
      '1200': 20 * 60,
      '1.25': percent(Number(shown.params.discountRate)),
      '20': growthAt(shown, Number(shown.params.g1)) + Number(shown.params.N),
      // Of a guess that is offered.
      '800': 800,
    };
  },
  discounting: (shown) => {
    const atStart = clp(case1, { timing: 'relationship-start' });
    return {
      '820.87': value,
      '604.04': clp(shown),
      '26.4': percent(1 - clp(shown) / value),
      '656.40': atStart,
      '20.0': percent(1 - atStart / value),
      '16.08': yearly(0.0125),
      '34.49': yearly(Number(shown.params.discountRate)),
      '1.25': percent(Number(case1.params.discountRate)),
      '2.5': percent(Number(shown.params.discountRate)),
      '12': 12,
    };
  },
  slowing: (shown) => {
    const slower = { h1: 0.02, v: 3.92 };
    return {
      // Both of them: the two differ only in how fast the customer once grew.
      '425.35': (clp(shown) + clp(shown, slower)) / 2,
      '6.80': growthAt(shown, 12),
      '0.02': slower.h1,
      '3.92': growthAt(shown, 12) - slower.h1 * 12 ** 2,
      '10': growthAt(shown, 12) + Number(shown.params.N),
      '1': 4.2 - Number(shown.params.N),
      '3.20': Number(shown.params.N),
      '4.20': Number(shown.params.N) + 1,
      '467.83': higherCeiling(shown, 4.2),
      '10.0': percent(higherCeiling(shown, 4.2) / clp(shown) - 1),
      '22': growthAt(case1, 24) + 4.2,
      '893.29': higherCeiling(case1, 4.2),
      '8.8': percent(higherCeiling(case1, 4.2) / value - 1),
    };
  },
  declining: (shown) => {
    const later = clp(shown, { g2: 35 });
    const left = Math.sqrt(Number(shown.params.u) / Number(shown.params.h2));
    return {
      '12.00': Number(shown.params.u),
      '11.00': 12 - 0.25 * 2 ** 2,
      '11.50': growthAt(case1, 18),
      '18': Number(case1.params.now),
      '48': left ** 2,
      '6.93': left,
      '40.93': 34 + left,
      '4.93': 34 + left - 36,
      '5': Number(resultsOf(shown).unitsLeft),
      '9.75': entry(shown, 'profit', 0),
      '8': entry(shown, 'profit', 1),
      '5.75': entry(shown, 'profit', 2),
      '3': entry(shown, 'profit', 3),
      // The texts write its minus as a sign of their own.
      '0.25': -entry(shown, 'profit', 4),
      '25.91': clp(shown),
      '820.87': value,
      '32': value / clp(shown),
      '26.15': clp(shown, { pastZero: 'stop-at-zero' }),
      '35': 34 + 1,
      '36.59': later,
      '41.2': percent(later / clp(shown) - 1),
      '10.68': later - clp(shown),
    };
  },
  'five-points': (shown) => {
    const each = (retention: number) => Number(resultsOf(withParams(shown, { retention })).clpPerCustomer);
    return {
      '80': 80,
      '85': percent(Number(shown.params.retention)),
      '10': percent(Number(shown.params.discountRate)),
      '366.67': each(0.8),
      '440.00': each(0.85),
      '20.0': percent(each(0.85) / each(0.8) - 1),
      '0.30': 1.1 - 0.8,
      '0.25': 1.1 - 0.85,
      '90': 90,
      '95': 95,
      '550.00': each(0.9),
      '733.33': each(0.95),
      '33.3': percent(each(0.95) / each(0.9) - 1),
      // Of the formula, of guesses that are offered, and of the study and its year.
      ...{ '1': 1, '5': 5, '20': 20, '25': 25, '1990': 1990 },
    };
  },
};

const share = (run: Columns, pattern: Pattern): number => {
  const patterns = run.patterns as Readonly<Record<Pattern, number>>;
  return percent(patterns[pattern] / Object.values(patterns).reduce((sum, count) => sum + count, 0));
};
const there = (run: Columns): number => {
  const alive = run.alive as Float64Array;
  return percent(alive[alive.length - 1]! / alive[0]!);
};
const mean = (run: Columns): number => Number(run.meanClp);
const stage = (scenario: Scenario, name: string, of: string): number => Number((scenario.params[name] as JsonObject)[of]);
const valued = (scenario: Scenario, stability: number): Scenario =>
  withParams(scenario, {
    valueDelivered: { ...(scenario.params.valueDelivered as JsonObject), stability },
  });

const simulation: Readonly<Record<string, SceneClaims>> = {
  endings: (shown) => {
    const run = resultsOf(shown);
    return {
      '30': there(run) > 29.5 && there(run) < 30.5 ? share(run, 'I') : NaN,
      '21': share(run, 'II'),
      '9': share(run, 'III'),
      '40': share(run, 'IV'),
      '163': mean(run),
      '12': Number(shown.params.earlyMonths ?? 12),
      // Of a question that is asked, and its guesses.
      ...{ '100': 100, '10': 10 },
    };
  },
  'innovation-stops': (shown) => {
    const run = resultsOf(shown);
    return {
      '1.50': stage(shown, 'valueDelivered', 'exploration'),
      '1.60': stage(shown, 'valueDelivered', 'formation'),
      '0.80': stage(shown, 'valueDelivered', 'stability'),
      '1.40': stage(shown, 'expectation', 'stability'),
      '49': share(run, 'III'),
      '21': share(run, 'II'),
      '14': share(run, 'I'),
      '17': share(run, 'IV'),
      '1': there(run),
      '120': mean(run),
      '24': 24,
    };
  },
  'satisfy-or-bind': (shown) => {
    const [satisfied, bound] = [resultsOf(shown), resultsOf(withParams(valued(shown, 0.8), { alternatives: 0.3, switchingCost: 1 }))];
    return {
      '1.60': stage(shown, 'valueDelivered', 'stability'),
      '0.80': 0.8,
      '0.3': 0.3,
      '1': 1,
      '212': mean(satisfied),
      '15': share(satisfied, 'III'),
      '51': share(satisfied, 'IV'),
      '170': mean(bound),
      '32': share(bound, 'III'),
    };
  },
  'without-switching-cost': (shown) => {
    const [full, free, less] = [withParams(shown, { switchingCost: 2 }), shown, valued(shown, 1.2)].map(resultsOf) as [
      Columns,
      Columns,
      Columns,
    ];
    return {
      '1.70': stage(shown, 'valueDelivered', 'stability'),
      '1.25': stage(shown, 'expectation', 'stability'),
      '1.20': 1.2,
      '2': 2,
      '63': share(full, 'IV'),
      '265': mean(full),
      '53': there(full),
      '52': share(free, 'IV'),
      '220': mean(free),
      '38': there(free),
      '17': there(less),
      // Of guesses that are offered.
      ...{ '20': 20, '50': 50 },
    };
  },
  spend: (shown) => {
    const [row] = shown.params.strategy as unknown as readonly [JsonObject];
    const formation = withParams(shown, { strategy: [{ ...row, retentionSpend: { formation: 1 } }] });
    return {
      '0.994': stage(shown, 'retention', 'stability'),
      '0.996': Number(row.retentionCeiling),
      '1': Number((row.retentionSpend as JsonObject).stability),
      // The texts write its minus as a sign of their own, or call it a loss.
      '8': -Number(resultsOf(shown).growthPotential),
      '22': Number(resultsOf(formation).growthPotential),
    };
  },
};

export const lessonClaims: Readonly<Record<string, Readonly<Record<string, SceneClaims>>>> = {
  'lesson-life-curve': lifeCurve,
  'lesson-simulation': simulation,
};
