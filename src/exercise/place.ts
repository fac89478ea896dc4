/** A key, a position, or the last position of a list. */
export type Step = string | number;

const shape = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[(?:\d{1,6}|last)\])*$/;

/**
 * A place in parameters or results as it is written: `segments[0].share`, `presentValue[last]`.
 * @returns its keys and positions, -1 for the last one; null where it is written otherwise
 */
export function placeOf(written: string): readonly [string, ...Step[]] | null {
  if (!shape.test(written)) return null;
  const steps = [...written.matchAll(/[A-Za-z_][\w-]*|\[(\d+|last)\]/g)].map(({ 0: name, 1: position }) => {
    if (position === undefined) return name;
    return position === 'last' ? -1 : Number(position);
  });
  return steps as [string, ...Step[]];
}
