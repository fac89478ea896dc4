/** What a slider or a number field moves within. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

const coarse = 10;
const fine = 0.1;

/**
 * Where a key takes a value: arrows one step, with Shift a tenth of it; PageUp and PageDown ten steps; Home and End the ends.
 * @returns the new value; null where the key means nothing
 */
export function keyedValue(key: string, shift: boolean, value: number, range: Range): number | null {
  if (key === 'Home' && Number.isFinite(range.min)) return range.min;
  if (key === 'End' && Number.isFinite(range.max)) return range.max;
  const steps = keySteps(key);
  if (steps === null) return null;
  const small = shift && Math.abs(steps) === 1;
  return clamped(tidy(value + steps * range.step * (small ? fine : 1), range.step * fine), range);
}

/** The nearest multiple of the step within the range; with `free`, of a hundredth of it. */
export function snappedValue(value: number, range: Range, free: boolean): number {
  const step = free ? range.step / 100 : range.step;
  return clamped(tidy(Math.round(value / step) * step, step), range);
}

/** What binary fractions may miss a step by. */
const dust = 1e-9;

/** Of a range no more than the whole steps between two values, but always the value itself. */
export function shownRange(range: Range, value: number, low: number, high: number): Range {
  const { min, max, step } = range;
  const lowest = Math.ceil(low / step - dust) * step;
  const highest = Math.floor(high / step + dust) * step;
  return {
    min: Math.min(value, snappedValue(Math.max(min, lowest), range, false)),
    max: Math.max(value, snappedValue(Math.min(max, highest), range, false)),
    step,
  };
}

const clamped = (value: number, { min, max }: Range): number => Math.min(max, Math.max(min, value));

function keySteps(key: string): number | null {
  if (key === 'ArrowUp' || key === 'ArrowRight') return 1;
  if (key === 'ArrowDown' || key === 'ArrowLeft') return -1;
  if (key === 'PageUp') return coarse;
  return key === 'PageDown' ? -coarse : null;
}

/** Removes the dust of binary fractions: 0.1 + 0.2 is 0.3. */
function tidy(value: number, step: number): number {
  const digits = Math.min(12, Math.max(0, Math.ceil(-Math.log10(step)) + 1));
  const rounded = Number(value.toFixed(digits));
  return rounded === 0 ? 0 : rounded;
}
