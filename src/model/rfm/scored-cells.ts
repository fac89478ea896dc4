import { cellsOf } from './cells.ts';
import { rfmScores, type Scores, type Scoring } from './scores.ts';

/** Scores with the cell of each customer. */
export interface ScoredCells {
  readonly scores: Scores;
  /** As `cellsOf` gives them. */
  readonly cells: Uint16Array;
}

/** The scores of `rfmScores` and their cells, in one piece of work. */
export function scoredCells(
  recency: Float64Array,
  frequency: Float64Array,
  monetary: Float64Array,
  scoring: Required<Scoring>,
): ScoredCells {
  const scores = rfmScores(recency, frequency, monetary, scoring);
  return { scores, cells: cellsOf(scores, scoring.quantiles) };
}
