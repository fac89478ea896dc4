import type { Columns } from '../../src/model/definition.ts';
import { stages, type Reason, type Stage } from '../../src/model/relationship/stages.ts';
import type { Pattern } from '../../src/model/life-curve/pattern.ts';
import type { JsonObject } from '../../src/scenario/json.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Claims } from './claims.ts';
import { resultsOf, withParams } from './scenario-results.ts';

type Change = Readonly<Record<string, unknown>>;

/** A population was run once; each number of its note is read from it. */
const lived = (scenario: Scenario, change: Change = {}): Columns => resultsOf(withParams(scenario, change as Scenario['params']));

const clp = (run: Columns): number => Number(run.meanClp);
const whole = (values: Readonly<Record<string, number>>): number => Object.values(values).reduce((sum, value) => sum + value, 0);
const patternsOf = (run: Columns) => run.patterns as Readonly<Record<Pattern, number>>;
const percentOf = (run: Columns, pattern: Pattern): number => (100 * patternsOf(run)[pattern]) / whole(patternsOf(run));
const alive = (run: Columns, month: number): number => (run.alive as Float64Array)[month] ?? NaN;
const percentThere = (run: Columns): number => (100 * alive(run, (run.alive as Float64Array).length - 1)) / whole(patternsOf(run));
const left = (run: Columns, reason: Reason, from: number, to: number): number =>
  (run.departures as Readonly<Record<Reason, Float64Array>>)[reason].slice(from, to + 1).reduce((sum, count) => sum + count, 0);
const total = (run: Columns, column: string): number => (run[column] as Float64Array).reduce((sum, value) => sum + value, 0);
/** Months that a customer of the start spends in a stage. */
const monthsIn = (run: Columns, stage: Stage): number => {
  const counts = (run.byStage as Readonly<Record<Stage, Float64Array>>)[stage];
  return counts.reduce((sum, count) => sum + count, 0) / alive(run, 0);
};

const setting = (params: JsonObject, name: string, stage: Stage): number => Number((params[name] as JsonObject)[stage]);
const row = ({ params }: Scenario, list: string, place = 0): JsonObject => (params[list] as readonly JsonObject[])[place] ?? {};

const typical: Readonly<Record<Stage, number>> = { exploration: 0.96, formation: 0.983, stability: 0.99, decline: 0.93 };
/** Five annual points more of a monthly rate. @source handbook 2.3 */
const fivePointsMore = (rate: number): number => Math.min(1, (rate ** 12 + 0.05) ** (1 / 12));

/** What five annual points more in one stage add to the mean CLP. */
function worthOfFivePoints(scenario: Scenario, of: readonly Stage[], change: Change = {}): Readonly<Record<Stage, number>> {
  const retention = { ...typical, ...(scenario.params.retention as Partial<Record<Stage, number>> | undefined) };
  const base = clp(lived(scenario, change));
  const worth = (stage: Stage) =>
    of.includes(stage)
      ? clp(lived(scenario, { ...change, retention: { ...retention, [stage]: fivePointsMore(retention[stage]) } })) - base
      : NaN;
  return {
    exploration: worth('exploration'),
    formation: worth('formation'),
    stability: worth('stability'),
    decline: worth('decline'),
  };
}

/** A strategy as an intervention, so that its cost is in the run. */
const spent = (scenario: Scenario, stage: Stage) => {
  const strategy = { ...row(scenario, 'strategy'), retentionSpend: { [stage]: 1 } };
  const [offered, carried] = [lived(scenario, { strategy: [strategy] }), lived(scenario, { strategy: [], interventions: [strategy] })];
  return {
    adds: Number(offered.growthPotential),
    cost: total(carried, 'interventionCost') / alive(carried, 0),
    kept: (100 * (alive(carried, 60) - alive(offered, 60))) / alive(carried, 0),
  };
};

/** Of populations that live through the life cycle. */
export const relationshipClaims: Claims = {
  'whole-life': (s) => {
    const run = lived(s);
    const better = lived(s, { valueDelivered: { formation: 1.4 } });
    return {
      '30': Math.max(percentOf(run, 'I'), percentThere(run)),
      '21': percentOf(run, 'II'),
      '9': percentOf(run, 'III'),
      '40': percentOf(run, 'IV'),
      '163': clp(run),
      '2': Number(run.standardError),
      '1.28': 1.28,
      '1.40': 1.4,
      '17': percentOf(better, 'II'),
      '177': clp(better),
    };
  },
  'pattern-early-abortion': (s) => {
    const [run, matched] = [lived(s), lived(s, { valueDelivered: { exploration: 1.1 } })];
    return {
      '0.80': setting(s.params, 'valueDelivered', 'exploration'),
      '0.90': 0.9,
      '1.10': 1.1,
      '75': percentOf(run, 'I'),
      '47': clp(run),
      '13': percentThere(run),
      '30': percentOf(matched, 'I'),
      '163': clp(matched),
    };
  },
  'pattern-midway-death': (s) => {
    const [run, matched] = [lived(s), lived(s, { expectation: { formation: 1.08 } })];
    return {
      '1.28': 1.28,
      '1.50': setting(s.params, 'valueDelivered', 'exploration'),
      '1.60': setting(s.params, 'expectation', 'formation'),
      '1.08': 1.08,
      '12': percentOf(run, 'I'),
      '58': percentOf(run, 'II'),
      '98': clp(run),
      '27': percentOf(matched, 'II'),
      '209': clp(matched),
    };
  },
  'pattern-early-exit': (s) => {
    const run = lived(s);
    const value = lived(s, { valueDelivered: { exploration: 1.5, formation: 1.6, stability: 1.6 } });
    const bonds = lived(s, { alternatives: 0.3, switchingCost: 1 });
    return {
      '0.80': setting(s.params, 'valueDelivered', 'stability'),
      '1.40': setting(s.params, 'expectation', 'stability'),
      '12': 12,
      '0.9': Number(s.params.alternatives),
      '1.60': setting(s.params, 'valueDelivered', 'formation'),
      '0.3': 0.3,
      '1': 1,
      '49': percentOf(run, 'III'),
      '120': clp(run),
      '15': percentOf(value, 'III'),
      '51': percentOf(value, 'IV'),
      '212': clp(value),
      '32': percentOf(bonds, 'III'),
      '170': clp(bonds),
    };
  },
  'pattern-long-retention': (s) => {
    const [run, unbound] = [lived(s), lived(s, { switchingCost: 0 })];
    const worse = lived(s, { switchingCost: 0, valueDelivered: { exploration: 1.4, formation: 1.5, stability: 1.2 } });
    return {
      '1.70': setting(s.params, 'valueDelivered', 'stability'),
      '1.25': 1.25,
      '63': percentOf(run, 'IV'),
      '53': percentThere(run),
      '265': clp(run),
      '0': 0,
      '52': percentOf(unbound, 'IV'),
      '220': clp(unbound),
      '1.20': 1.2,
      '17': percentThere(worse),
    };
  },
  'five-points-of-retention': (s) => {
    const run = lived(s);
    const worth = worthOfFivePoints(s, stages);
    const long = worthOfFivePoints(s, ['formation', 'stability'], { months: 120 });
    return {
      '203': clp(run),
      '0.960': typical.exploration,
      '0.966': fivePointsMore(typical.exploration),
      '0.990': typical.stability,
      '0.995': fivePointsMore(typical.stability),
      '8': worth.exploration,
      '19': worth.formation,
      '13': worth.stability,
      '0.1': worth.decline,
      '5.4': monthsIn(run, 'exploration'),
      '12.2': monthsIn(run, 'formation'),
      '16.7': monthsIn(run, 'stability'),
      '0.6': monthsIn(run, 'decline'),
      '120': 120,
      '27': long.formation,
      '38': long.stability,
    };
  },
  'five-points-early-churn': (s) => {
    const run = lived(s);
    const worth = worthOfFivePoints(s, stages);
    return {
      '0.85': setting(s.params, 'retention', 'exploration'),
      '0.95': setting(s.params, 'retention', 'formation'),
      '0.872': fivePointsMore(0.85),
      '51': clp(run),
      '63': percentOf(run, 'I'),
      '9': worth.exploration,
      '6': worth.formation,
      '3': worth.stability,
      '0': worth.decline,
      '4.3': monthsIn(run, 'stability'),
    };
  },
  'service-recovery-paradox': (s) => {
    const [none, most] = [clp(lived(s, { problemRate: 0 })), clp(lived(s, { problemRate: 0.5 }))];
    const [poorNone, poor] = [clp(lived(s, { recovery: 0.3, problemRate: 0 })), clp(lived(s, { recovery: 0.3 }))];
    return {
      '4': 100 * Number(s.params.problemRate),
      '95': 100 * Number(s.params.recovery),
      '0.2': 1.28 - 1.08,
      '0.8': Number(s.params.recoveredSatisfaction),
      '50': 50,
      '30': 30,
      '240': clp(lived(s)),
      '237': none,
      '218': most,
      '224': poorNone,
      '213': poor,
    };
  },
  'monopoly-loyalty': (s) => {
    const run = lived(s);
    const earned = lived(s, { valueDelivered: { stability: 1.45 } });
    const yearly = (of: Columns, from: number) => (100 * (alive(of, from - 1) - alive(of, from + 11))) / alive(of, from - 1);
    return {
      '1.00': setting(s.params, 'valueDelivered', 'stability'),
      '1.25': 1.25,
      '37': Number(row(s, 'interventions').from),
      '0.9': Number(row(s, 'interventions').alternatives),
      '3': Number(s.params.switchingCost),
      '0.3': Number(s.params.switchingCost) + Number(row(s, 'interventions').switchingCost),
      '1.45': 1.45,
      '17': yearly(run, 25),
      '58': yearly(run, 37),
      '25': yearly(earned, 37),
      '0': Number(s.params.alternatives),
      '36': Number(row(s, 'interventions').from) - 1,
      '10': 10 + Math.max(0, left(run, 'exit', 25, 36) - 9),
      '924': left(run, 'exit', 37, 48),
      '229': left(earned, 'exit', 37, 48),
    };
  },
  'sunk-retention-spend': (s) => {
    const [stable, forming] = [spent(s, 'stability'), spent(s, 'formation')];
    const strategy = row(s, 'strategy');
    const rate = setting(s.params, 'retention', 'stability');
    const ceiling = Number(strategy.retentionCeiling);
    return {
      '1': 1,
      '0.994': rate,
      '0.996': ceiling,
      '0.9953': rate + (ceiling - rate) * (1 - Math.exp(-Number(strategy.spendResponse))),
      '18': stable.cost,
      '8': -stable.adds,
      '13': forming.cost,
      '22': forming.adds,
      '2': stable.kept,
      '7': forming.kept,
    };
  },
  'falling-average-retention': (s) => {
    const run = lived(s);
    const average = (month: number) => 100 * (1 - ((run.turnover as Float64Array)[month] ?? NaN));
    const [a, b] = [row(s, 'segments'), row(s, 'segments', 1)];
    return {
      '99': 100 * setting(a, 'retention', 'stability'),
      '95': 100 * setting(b, 'retention', 'stability'),
      '90': (Number(a.share) / (Number(a.share) + Number(b.share))) * 100,
      '50': Number(b.arrivals),
      '500': Number(b.arrivals) + Number(row(s, 'interventions').arrivals),
      '1000': Number(b.arrivals) + Number(row(s, 'interventions').arrivals) + Number(row(s, 'interventions', 1).arrivals),
      '12': 12,
      '13': Number(row(s, 'interventions').from),
      '25': Number(row(s, 'interventions', 1).from),
      '98.9': average(12),
      '96.4': average(60),
      '26900': 100 * Math.round(alive(run, 60) / 100),
    };
  },
};
