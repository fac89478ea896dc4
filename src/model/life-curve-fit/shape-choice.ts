/** A simpler shape wins against one that is better by no more than this. @source handbook 2.2 */
const margin = 2;

/**
 * The place of the shape that the evidence supports.
 * @param criteria AICc by shape, the simplest first; null where it does not exist, which only the simplest may win with
 */
export function supportedShape(criteria: readonly (number | null)[]): number {
  const least = Math.min(...criteria.map((value) => value ?? Infinity));
  return Math.max(
    0,
    criteria.findIndex((value) => value !== null && value <= least + margin),
  );
}
