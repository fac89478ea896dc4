/** The document's time unit, which decides what steps of an age axis make sense. */
export type TimeUnit = 'month' | 'quarter' | 'year';

const steps: Readonly<Record<TimeUnit, readonly number[]>> = {
  month: [1, 2, 3, 6, 12, 24, 36, 60, 120, 240],
  quarter: [1, 2, 4, 8, 12, 20, 40, 80],
  year: [1, 2, 5, 10, 20, 50, 100, 200],
};

/**
 * Ages to write on a time axis: multiples of the smallest sensible step that leaves room for its labels.
 * @param from, to      ages, units
 * @param pixelsPerUnit px
 * @param room          px that one label with its gap needs
 */
export function timeTicks(unit: TimeUnit, from: number, to: number, pixelsPerUnit: number, room: number): readonly number[] {
  const step = timeStep(unit, room / pixelsPerUnit);
  const ticks: number[] = [];
  for (let k = Math.ceil(from / step); k * step <= to + 1e-9; k++) ticks.push(k * step);
  return ticks;
}

function timeStep(unit: TimeUnit, needed: number): number {
  const listed = steps[unit];
  const largest = listed.at(-1) ?? 1;
  return listed.find((step) => step >= needed) ?? Math.ceil(needed / largest) * largest;
}
