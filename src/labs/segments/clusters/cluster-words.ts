import type { Description } from '../../../model/clusters/description.ts';

/** How far from the mean of all, in words: none for less. */
type Level = 'veryLow' | 'low' | 'high' | 'veryHigh';

/** Standard deviations from which a measure is worth a word, and a strong one; ours. */
const wordFrom = 0.5;
const strongFrom = 1.5;
/** Words of one cluster at most. */
const most = 3;

/** What sets a cluster apart, the strongest first: places of measures with their levels. None: it is near the mean in all. */
export function whatSetsApart(
  { zScores, ranking }: Description,
  cluster: number,
  measures: number,
): readonly { readonly measure: number; readonly level: Level }[] {
  const ranked = Array.from(ranking.subarray(cluster * measures, (cluster + 1) * measures));
  const told = ranked.flatMap((measure) => {
    const level = levelOf(zScores[cluster * measures + measure] ?? 0);
    return level === null ? [] : [{ measure, level }];
  });
  return told.slice(0, most);
}

function levelOf(zScore: number): Level | null {
  if (Math.abs(zScore) < wordFrom) return null;
  if (zScore < 0) return zScore <= -strongFrom ? 'veryLow' : 'low';
  return zScore >= strongFrom ? 'veryHigh' : 'high';
}
