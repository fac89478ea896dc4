import { bestSpend } from '../../model/acquisition-retention-balance/best-spend.ts';
import { balanceOf, equityAt } from '../../model/acquisition-retention-balance/equity.ts';
import type { BalanceParams } from '../../model/acquisition-retention-balance/specification.ts';
import type { Optimum } from './balance-view.svelte.ts';
import { sideNames, sides, type Side } from './spending.ts';

/** What it means that a ceiling is not where it was judged. */
export interface CeilingRow {
  readonly side: Side;
  /** How far off, as a share of the judged ceiling. */
  readonly off: number;
  readonly ceiling: number;
  /** The best spends and the equity if that is the truth; null where today's rate would lie above the ceiling, which cannot be. */
  readonly best: Optimum | null;
  /** Equity per prospect where the truth is this and the spending follows the judgement; and what is lost by that. */
  readonly byJudgement: number;
  readonly lost: number;
}

const tenth = 0.1;
/** A rate comes this near to 1, or a retention to 1 + d, at most. */
const room = 1e-6;

/** Each ceiling a tenth lower and a tenth higher, today's point staying where it is. */
export const ceilingsOff = (params: BalanceParams, judged: Optimum): readonly CeilingRow[] =>
  sides.flatMap((side) => [-tenth, tenth].map((off) => rowOf(params, judged, side, off)));

function rowOf(params: BalanceParams, judged: Optimum, side: Side, off: number): CeilingRow {
  const names = sideNames[side];
  const highest = side === 'retention' ? Math.min(1, 1 + params.d - room) : 1;
  const ceiling = Math.min(highest, params[names.ceiling] * (1 + off));
  if (ceiling <= params[names.rate] + room) return { side, off, ceiling, best: null, byJudgement: NaN, lost: NaN };
  const truth = balanceOf({ ...params, [names.ceiling]: ceiling });
  const best = bestSpend(truth);
  const byJudgement = equityAt(truth, judged.A, judged.R);
  return { side, off, ceiling, best, byJudgement, lost: Math.max(0, best.equity - byJudgement) };
}
