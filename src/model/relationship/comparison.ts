import type { ChunkCustomers, Moments } from './chunk-run.ts';
import { endingReason, endingStage } from './lives.ts';
import { reasons, stages, type Reason, type Stage } from './stages.ts';

/** A part of the difference in mean CLP: of the customers that left a stage for a reason in the base run. */
export interface Attribution {
  /** The stage that was left, or stood in at the end. */
  readonly stage: Stage;
  /** null: still there at the end. */
  readonly reason: Reason | null;
  readonly customers: number;
  /** Money a customer of the whole population; the parts sum to the difference. */
  readonly difference: number;
  readonly standardError: number;
}

/** How two runs of the same customers differ, customer by customer under the same luck. */
export interface Comparison {
  readonly difference: Moments;
  readonly attribution: readonly Attribution[];
  /** By month: customers alive in the other run more than in the base run, and the standard error of that number. */
  readonly alive: Float64Array;
  readonly aliveError: Float64Array;
}

/**
 * @param base  chunks of the base run, in order
 * @param other chunks of the same customers in another run
 * @returns     null where the two are not the same customers
 * @source      handbook 7: each customer's difference is booked on its ending in the base run
 */
export function comparisonOf(months: number, base: readonly ChunkCustomers[], other: readonly ChunkCustomers[]): Comparison | null {
  if (base.length !== other.length || base.some(({ clp }, place) => clp.length !== other[place]!.clp.length)) return null;
  const kinds = stages.length * (reasons.length + 1);
  const [counts, sums, squares] = [new Float64Array(kinds), new Float64Array(kinds), new Float64Array(kinds)];
  const gained = new Float64Array(months + 2);
  const changed = new Float64Array(months + 2);
  for (const [place, { lives, clp }] of base.entries()) {
    const now = other[place]!;
    for (let customer = 0; customer < clp.length; customer++) {
      const kind = endingReason(lives.ending[customer]!) * stages.length + endingStage(lives.ending[customer]!);
      const difference = now.clp[customer]! - clp[customer]!;
      counts[kind]! += 1;
      sums[kind]! += difference;
      squares[kind]! += difference * difference;
      const [before, after] = [monthOfLeaving(lives.left[customer]!, months), monthOfLeaving(now.lives.left[customer]!, months)];
      if (before === after) continue;
      const sign = after > before ? 1 : -1;
      const [from, to] = after > before ? [before, after] : [after, before];
      gained[from]! += sign;
      gained[to]! -= sign;
      changed[from]! += 1;
      changed[to]! -= 1;
    }
  }
  const count = counts.reduce((sum, one) => sum + one, 0);
  const [alive, aliveError] = [new Float64Array(months + 1), new Float64Array(months + 1)];
  let [more, different] = [0, 0];
  for (let month = 0; month <= months; month++) {
    more += gained[month]!;
    different += changed[month]!;
    alive[month] = more;
    aliveError[month] = Math.sqrt(different - (more * more) / count);
  }
  return {
    difference: { count, sum: total(sums), squares: total(squares) },
    attribution: Array.from(counts, (customers, kind) => partOf(kind, customers, sums[kind]!, squares[kind]!, count)).filter(
      ({ customers }) => customers > 0,
    ),
    ...{ alive, aliveError },
  };
}

const monthOfLeaving = (left: number, months: number): number => (left === 0 ? months + 1 : left);
const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

function partOf(kind: number, customers: number, sum: number, squares: number, count: number): Attribution {
  const reason = Math.floor(kind / stages.length);
  const variance = count > 1 ? (squares - (sum * sum) / count) / (count - 1) : 0;
  return {
    stage: stages[kind % stages.length]!,
    reason: reason === 0 ? null : reasons[reason - 1]!,
    customers,
    difference: sum / count,
    standardError: Math.sqrt((variance > 0 ? variance : 0) / count),
  };
}
