import { multiples, stepFor } from './nice-scale.ts';
import type { HeatMapData } from './heat-map-data.ts';
import type { Extent } from './steady-extent.ts';

/** The values that the colours cover; null where nothing is known yet. A diverging one reaches as far to both sides of its centre. */
export function heatExtent({
  values,
  palette,
  centre = 0,
  extent = null,
}: Pick<HeatMapData, 'values' | 'palette' | 'centre' | 'extent'>): Extent | null {
  if (extent !== null) return extent;
  let [low, high] = [Infinity, -Infinity];
  for (let k = 0; k < values.length; k++) {
    const value = values[k] ?? NaN;
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low > high) return null;
  if (palette !== 'diverging') return [low, high];
  const reach = Math.max(Math.abs(low - centre), Math.abs(high - centre));
  return [centre - reach, centre + reach];
}

/** How far a value is from low to high, 0 to 1; the middle where they are one. */
export const heatShare = (value: number, [low, high]: Extent): number => (high > low ? (value - low) / (high - low) : 0.5);

/** About so many round values within the extent. */
export function heatTicks([low, high]: Extent, count: number): { readonly ticks: readonly number[]; readonly step: number } {
  if (!(high > low)) return { ticks: [low], step: 0 };
  const step = stepFor(low, high, count, false);
  return { ticks: multiples(step, low, high), step };
}
