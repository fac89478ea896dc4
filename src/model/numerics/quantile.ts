/**
 * Quantile between the two nearest order statistics (type 7 of Hyndman & Fan 1996).
 * @param ordered ascending, at least one value
 * @param share   0..1
 */
export function quantile(ordered: ArrayLike<number>, share: number): number {
  const last = ordered.length - 1;
  const place = share * last;
  const below = Math.floor(place);
  const from = ordered[below]!;
  return from + (place - below) * (ordered[below < last ? below + 1 : last]! - from);
}
