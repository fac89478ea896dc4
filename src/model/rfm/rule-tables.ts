import type { GroupRule, ScoreRange } from './groups.ts';
import type { RfmParams } from './specification.ts';

/** Rule tables to start from: the eight types of the Chinese teaching, and ten segments that are common in English. */
export const ruleTables = ['eight-types', 'ten-segments'] as const;
export type RuleTable = (typeof ruleTables)[number];

/**
 * The rules of a table for scores 1..quantiles. Every cell is in exactly one group, but for ten segments at fewer than 5 quantiles,
 * where some of them have no scores.
 */
export const rulesOf = (table: RuleTable, quantiles: number): readonly GroupRule[] =>
  table === 'eight-types' ? eightTypes(quantiles) : tenSegments(quantiles);

/** The rules that a document asks for: those of a table, or its own, whose names are their ids. */
export const rulesAsked = ({ groups, rules }: Pick<RfmParams, 'groups' | 'rules'>, quantiles: number): readonly GroupRule[] =>
  groups === 'own'
    ? rules.map(({ name, recency, frequency, monetary }) => ({
        ...{ id: name, recency: [recency.least, recency.most], frequency: [frequency.least, frequency.most] },
        monetary: [monetary.least, monetary.most],
      }))
    : rulesOf(groups, quantiles);

/**
 * High or low in each of the three; high is above the middle score [ours: textbooks compare with the mean of the measure]. In the
 * names, important is high money; the other half goes by recency and frequency.
 */
function eightTypes(quantiles: number): readonly GroupRule[] {
  const low: ScoreRange = [1, Math.floor((quantiles + 1) / 2)];
  const high: ScoreRange = [low[1] + 1, quantiles];
  const type = (id: string, recency: ScoreRange, frequency: ScoreRange, monetary: ScoreRange): GroupRule => ({
    ...{ id, recency, frequency, monetary },
  });
  return [
    type('important-value', high, high, high),
    type('important-development', high, low, high),
    type('important-keeping', low, high, high),
    type('important-win-back', low, low, high),
    type('general-value', high, high, low),
    type('general-development', high, low, low),
    type('general-keeping', low, high, low),
    type('general-win-back', low, low, low),
  ];
}

/** Recency and frequency in fifths; money is left open, as in the table's common form. */
const inFifths: readonly (readonly [id: string, recency: ScoreRange, frequency: ScoreRange])[] = [
  ['champions', [5, 5], [4, 5]],
  ['loyal', [3, 4], [4, 5]],
  ['potential-loyalists', [4, 5], [2, 3]],
  ['new-customers', [5, 5], [1, 1]],
  ['promising', [4, 4], [1, 1]],
  ['need-attention', [3, 3], [3, 3]],
  ['about-to-sleep', [3, 3], [1, 2]],
  ['cannot-lose', [1, 2], [5, 5]],
  ['at-risk', [1, 2], [3, 4]],
  ['hibernating', [1, 2], [1, 2]],
];

function tenSegments(quantiles: number): readonly GroupRule[] {
  const scaled = ([least, most]: ScoreRange): ScoreRange => [
    Math.floor(((least - 1) * quantiles) / 5) + 1,
    Math.floor((most * quantiles) / 5),
  ];
  return inFifths.map(([id, recency, frequency]) => ({
    ...{ id, recency: scaled(recency), frequency: scaled(frequency) },
    monetary: [1, quantiles],
  }));
}
