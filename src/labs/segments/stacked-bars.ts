import type { SeriesDash, XYSeries } from '../../charts/xy-chart-data.ts';
import type { Region } from './partition.ts';

const dashes: readonly SeriesDash[] = ['solid', 'dashed', 'dotted', 'dash-dotted', 'long-dashed'];

/**
 * Bars that stand one upon the other, a colour for each region that has any; the first region stands on the ground.
 * @param sums of each region, one for each bar
 * @param x    where the bars stand
 */
export function stackedBars(regions: readonly Region[], sums: readonly Float64Array[], x: (bar: number) => number): readonly XYSeries[] {
  const [low, high] = occupied(sums);
  const places = Float64Array.from({ length: high - low }, (_, bar) => x(low + bar));
  let base = new Float64Array(high - low);
  return regions.flatMap(({ id, label, tone }, place): readonly XYSeries[] => {
    const below = base;
    const own = sums[place]?.subarray(low, high) ?? below;
    if (own.every((sum) => sum === 0)) return [];
    base = below.map((sum, bar) => sum + (own[bar] ?? 0));
    return [
      {
        id,
        label,
        kind: 'bars',
        x: places,
        y: base,
        base: below,
        tone,
        dash: dashes[place % dashes.length] ?? 'solid',
        faint: tone === 'soft',
      },
    ];
  });
}

/** From the first bar with anything to the one after the last. */
function occupied(sums: readonly Float64Array[]): readonly [number, number] {
  const bars = sums[0]?.length ?? 0;
  const isEmpty = (bar: number) => sums.every((of) => of[bar] === 0);
  let [low, high] = [0, bars];
  while (low < high && isEmpty(low)) low++;
  while (high > low && isEmpty(high - 1)) high--;
  return [low, high];
}
