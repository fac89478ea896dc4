import { breakEvenMonth } from '../../model/relationship/break-even.ts';
import { meanOf } from '../../model/relationship/outcome.ts';
import { reasons, stages, type ByStage, type Reason } from '../../model/relationship/stages.ts';
import type { World } from '../../model/relationship/world.ts';
import type { ShownPopulation } from './simulation.svelte.ts';

/** Money that depends on how it is discounted. */
export interface DiscountedMoney {
  readonly world: World;
  /** Of the firm, by month, in money of those simulated. */
  readonly profit: Float64Array;
  readonly interventionCost: Float64Array;
  readonly growth: { readonly mean: number; readonly standardError: number };
}

/**
 * What the pictures show, by month, 0 to the last, as of everybody: counts and money of a preview are scaled up. Standard errors
 * are those of who was simulated.
 */
export interface Monthly {
  readonly alive: Float64Array;
  readonly byStage: ByStage<Float64Array>;
  readonly arrivals: Float64Array;
  readonly departures: Readonly<Record<Reason, Float64Array>>;
  /** Share of a stage that stayed in the month; NaN where nobody was in it. */
  readonly retention: ByStage<Float64Array>;
  readonly retentionError: ByStage<Float64Array>;
  /** Share still there after k months since entry, of all that could be (Kaplan & Meier 1958), with Greenwood's error. */
  readonly survival: Float64Array;
  readonly survivalError: Float64Array;
  /** Share that stayed in the month k since entry; NaN where nobody was there. */
  readonly tenureRetention: Float64Array;
  readonly tenureRetentionError: Float64Array;
  readonly turnover: Float64Array;
  readonly profit: Float64Array;
  readonly profitError: Float64Array;
  readonly presentValue: Float64Array;
  /** Sum of the present values up to the month. */
  readonly cumulative: Float64Array;
  readonly interventionCost: Float64Array;
  /** First month from which the sum stays positive to the end; null where there is none, or it never was negative. */
  readonly breakEven: number | null;
  readonly meanClp: number;
  readonly meanClpError: number;
  /** Of the customers of all months still there at the end. */
  readonly share: number;
  /** What the strategy adds, a customer. */
  readonly growth: { readonly mean: number; readonly standardError: number };
}

export function monthlyOf({ population, paid, scale }: ShownPopulation, money: DiscountedMoney): Monthly {
  const { months, statusQuo, customers } = population.outcome;
  const { tally, money: sums } = statusQuo.all;
  const row = months + 1;
  const scaled = (values: ArrayLike<number>) => Float64Array.from(values, (value) => value * scale);
  const stock = stages.map((_, stage) => tally.stock.subarray(stage * row, (stage + 1) * row));
  const left = (reason: number, stage: number) => {
    const from = (reason * stages.length + stage) * row;
    return tally.departures.subarray(from, from + row);
  };
  const before = (column: Int32Array) => Float64Array.from(column, (_, month) => (month === 0 ? 0 : (column[month - 1] ?? 0)));
  const alive = added(stock, row);
  const departures = reasons.map((_, reason) =>
    added(
      stages.map((_, stage) => left(reason, stage)),
      row,
    ),
  );
  const leaving = added(departures, row);
  const kept = stages.map((_, stage) =>
    keptShares(
      before(stock[stage] ?? new Int32Array(row)),
      added(
        reasons.map((_, reason) => left(reason, stage)),
        row,
      ),
    ),
  );
  const tenure = keptShares(tally.atRisk, tally.leavers);
  const factors = money.world.segments[0]?.newFactors ?? new Float64Array(row);
  const presentValue = money.profit.map((amount, month) => (month === 0 ? 0 : amount * (factors[month] ?? 0) * scale));
  const cumulative = runningSum(presentValue);
  return {
    alive: scaled(alive),
    byStage: byStage((stage) => scaled(stock[stage] ?? [])),
    arrivals: scaled(tally.entered),
    departures: { churn: scaled(departures[0] ?? []), exit: scaled(departures[1] ?? []), wornOut: scaled(departures[2] ?? []) },
    retention: byStage((stage) => kept[stage]?.share ?? new Float64Array()),
    retentionError: byStage((stage) => kept[stage]?.error ?? new Float64Array()),
    ...survivalOf(tally.atRisk, tally.leavers),
    ...{ tenureRetention: tenure.share, tenureRetentionError: tenure.error },
    turnover: alive.map((_, month) => (month === 0 ? NaN : leaving[month]! / alive[month - 1]!)),
    profit: scaled(money.profit),
    profitError: sums.profit.map((sum, month) => scale * Math.sqrt(Math.max(0, sums.profitSquares[month]! - (sum * sum) / customers))),
    ...{ presentValue, cumulative, interventionCost: scaled(money.interventionCost) },
    breakEven: breakEvenMonth(presentValue) || null,
    ...meanClpOf(population, paid.clp, money.world),
    share: (alive[months] ?? 0) / customers,
    growth: money.growth,
  };
}

/** Exact at the discount rate of the screen; its error is that of the last customers that were paid. */
function meanClpOf({ outcome }: ShownPopulation['population'], clp: Parameters<typeof meanOf>[0], world: World) {
  const total = outcome.statusQuo.segments.reduce((all, { money }, segment) => {
    const { startFactors, newFactors } = world.segments[segment]!;
    return money.startProfit.reduce((sum, amount, k) => sum + amount * startFactors[k]! + money.newProfit[k]! * newFactors[k]!, all);
  }, 0);
  return { meanClp: total / outcome.customers, meanClpError: meanOf(clp).standardError };
}

const byStage = <T>(of: (stage: number) => T): ByStage<T> => ({ exploration: of(0), formation: of(1), stability: of(2), decline: of(3) });

const added = (columns: readonly ArrayLike<number>[], length: number): Float64Array =>
  Float64Array.from({ length }, (_, month) => columns.reduce((sum, column) => sum + (column[month] ?? 0), 0));

/** Shares that stayed, with their binomial errors; NaN where nobody could leave. */
function keptShares(atRisk: ArrayLike<number>, leavers: ArrayLike<number>) {
  const share = Float64Array.from(atRisk, (count, place) => (count > 0 ? 1 - (leavers[place] ?? 0) / count : NaN));
  return { share, error: share.map((kept, place) => Math.sqrt((kept * (1 - kept)) / (atRisk[place] ?? NaN))) };
}

/** @source Kaplan & Meier 1958; error after Greenwood 1926 */
function survivalOf(atRisk: ArrayLike<number>, leavers: ArrayLike<number>) {
  let [share, variance] = [1, 0];
  const survival = new Float64Array(atRisk.length);
  const survivalError = new Float64Array(atRisk.length);
  for (let k = 0; k < atRisk.length; k++) {
    const [there, gone] = [atRisk[k] ?? 0, leavers[k] ?? 0];
    if (k > 0 && there > 0) {
      share *= 1 - gone / there;
      if (gone < there) variance += gone / (there * (there - gone));
    }
    survival[k] = share;
    survivalError[k] = share * Math.sqrt(variance);
  }
  return { survival, survivalError };
}

function runningSum(values: Float64Array): Float64Array {
  let sum = 0;
  return values.map((value) => (sum += value));
}
