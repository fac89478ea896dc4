import { customerMeasures } from '../purchases/measures.ts';
import type { PurchaseLog } from '../purchases/purchase-log.ts';
import { cellsOf, noCell } from './cells.ts';
import { rfmScores, type Scoring } from './scores.ts';

/** What counts as a response. */
export interface Response {
  /** How long it is waited for, whole days from 1. */
  readonly days: number;
  /** Money that must be spent in that time, refunds taken off; null: any purchase counts. */
  readonly least: number | null;
}

/** Customers of each cell, and how many of them responded; q³ entries in the order of `cellsOf`. */
export interface HoldOut {
  readonly counts: Uint32Array;
  readonly responses: Uint32Array;
}

/**
 * Who responded, by cells that were known before: scores as of `asOf − days`, responses in the days after, up to `asOf`. So no
 * score has seen the response that it is to tell; a purchase counts on one side only. Who came later is in no cell.
 * @param asOf days since 1970-01-01
 * @source handbook 4.3; the hold-out is ours
 */
export function holdOut(log: PurchaseLog, asOf: number, scoring: Required<Scoring>, { days, least }: Response): HoldOut {
  const then = customerMeasures(log, asOf - days);
  const now = customerMeasures(log, asOf);
  const cells = cellsOf(rfmScores(then.recency, then.frequency, then.monetary, scoring), scoring.quantiles);
  const counts = new Uint32Array(scoring.quantiles ** 3);
  const responses = new Uint32Array(counts.length);
  for (let k = 0; k < cells.length; k++) {
    const cell = cells[k]!;
    if (cell === noCell) continue;
    const responded = least === null ? now.recency[k]! < days : now.monetary[k]! - then.monetary[k]! >= least;
    counts[cell] = counts[cell]! + 1;
    responses[cell] = responses[cell]! + Number(responded);
  }
  return { counts, responses };
}

/** What a document counts as a response. */
export const responseAsked = (params: {
  readonly response: 'purchase' | 'spend';
  readonly responseDays: number;
  readonly responseSpend: number;
}): Response => ({ days: params.responseDays, least: params.response === 'spend' ? params.responseSpend : null });
