import { defineModel } from '../definition.ts';
import { runChunk } from './chunk-run.ts';
import { distributionOf } from './distribution.ts';
import { firmProfit, interventionCosts, meanOf, outcomeOf, type Outcome } from './outcome.ts';
import { relationshipSpecification, type RelationshipParams } from './specification.ts';
import { reasons, stages } from './stages.ts';
import { patterns } from '../life-curve/pattern.ts';
import { worldOf, type World } from './world.ts';

/**
 * A population of customers, month by month, through the life cycle. Everything with months + 1 entries has month m at m.
 * Results: `alive` customers; `byStage`, by stage; `arrivals`, at 0 those of the start; `departures`, by reason; `retention`, as it
 * emerged by stage, and `survival`, the share still there after k months since entry (0 where nobody was); `turnover`, the share of
 * the customers that left in the month; `profit` and `presentValue` of the firm, money a month, and `interventionCost` in them;
 * `meanClp` and `standardError`, money, of a customer's own CLP without acquisition; `quantiles` of it; `patterns` customers;
 * `growthPotential` and `growthPotentialError`, money a customer, of the strategy after the month `strategyAfter`.
 * @source handbook 7
 */
export const relationship = defineModel({
  ...relationshipSpecification,
  evaluate(params, _data, seed) {
    const world = worldOf(params, seed);
    const runs = world.chunks.map((_, place) => runChunk(world, place));
    const outcome = outcomeOf(world, runs);
    const { all } = outcome.statusQuo;
    const clps = new Float32Array(outcome.customers);
    let place = 0;
    for (const {
      customers: { clp },
    } of runs) {
      clps.set(clp, place);
      place += clp.length;
    }
    const clp = meanOf(all.clp);
    const growth = meanOf(outcome.growthPotential);
    return {
      ...monthly(params, world, outcome),
      meanClp: clp.mean,
      standardError: clp.standardError,
      quantiles: distributionOf(clps).quantiles,
      patterns: Object.fromEntries(patterns.map((name, code) => [name, all.tally.patterns[code]!])),
      growthPotential: growth.mean,
      growthPotentialError: growth.standardError,
    };
  },
});

function monthly(params: RelationshipParams, world: World, outcome: Outcome) {
  const row = params.months + 1;
  const { all } = outcome.statusQuo;
  const { stock, departures, entered } = all.tally;
  const stock4 = stages.map((_, stage) => Float64Array.from(stock.subarray(stage * row, (stage + 1) * row)));
  const left = (reason: number, stage: number) =>
    departures.subarray((reason * stages.length + stage) * row, (reason * stages.length + stage + 1) * row);
  const alive = sumOf(stock4, row);
  const byReason = reasons.map((_, reason) =>
    sumOf(
      stages.map((_, stage) => left(reason, stage)),
      row,
    ),
  );
  const byStage = stages.map((_, stage) =>
    sumOf(
      reasons.map((_, reason) => left(reason, stage)),
      row,
    ),
  );
  const profit = firmProfit(params, world, outcome.statusQuo, 'statusQuo');
  const factors = world.segments[0]!.newFactors;
  return {
    alive,
    byStage: named(stages, stock4),
    arrivals: Float64Array.from(entered),
    departures: named(reasons, byReason),
    retention: named(
      stages,
      stages.map((_, stage) =>
        Float64Array.from(alive, (_, month) => kept(month === 0 ? 0 : stock4[stage]![month - 1]!, byStage[stage]![month]!)),
      ),
    ),
    survival: survivalOf(all.tally.atRisk, all.tally.leavers),
    turnover: Float64Array.from(alive, (_, month) => gone(month === 0 ? 0 : alive[month - 1]!, sumAt(byReason, month))),
    profit,
    presentValue: profit.map((amount, month) => (month === 0 ? 0 : amount * factors[month]!)),
    interventionCost: interventionCosts(params, world, outcome.statusQuo, 'statusQuo'),
  };
}

const named = <N extends string>(names: readonly N[], columns: readonly Float64Array[]): Readonly<Record<N, Float64Array>> =>
  Object.fromEntries(names.map((name, place) => [name, columns[place]])) as Record<N, Float64Array>;

const sumAt = (columns: readonly ArrayLike<number>[], place: number): number => columns.reduce((sum, column) => sum + column[place]!, 0);
const sumOf = (columns: readonly ArrayLike<number>[], length: number): Float64Array =>
  Float64Array.from({ length }, (_, place) => sumAt(columns, place));

const gone = (before: number, left: number): number => (before === 0 ? 0 : left / before);
const kept = (before: number, left: number): number => (before === 0 ? 0 : 1 - left / before);

/** Share still there after k months since entry: the product of what each month kept (Kaplan & Meier 1958). */
function survivalOf(atRisk: ArrayLike<number>, leavers: ArrayLike<number>): Float64Array {
  let share = 1;
  return Float64Array.from({ length: atRisk.length }, (_, k) => (k === 0 ? 1 : (share *= 1 - gone(atRisk[k]!, leavers[k]!))));
}
