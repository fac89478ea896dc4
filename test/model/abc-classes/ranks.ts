import fc from 'fast-check';

/** Values in hundredths, so that a twin can count in whole numbers; many are equal, some are 0 and some are losses. */
export const hundredths = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 500_000 }) },
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 8 }) },
      { weight: 1, arbitrary: fc.integer({ min: -20_000, max: -1 }) },
    ),
    { minLength: 1, maxLength: 80 },
  )
  .filter((values) => values.reduce((total, value) => total + value, 0) > 0);

/** Cuts in thousandths, ascending. */
export const thousandths = fc
  .array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 4 })
  .map((cuts) => cuts.toSorted((a, b) => a - b));

export const asMoney = (values: readonly number[]): Float64Array => Float64Array.from(values, (value) => value / 100);

/** The rule of the handbook in its own words, counted in whole numbers. */
export function classesByTheWord(values: readonly number[], cuts: readonly number[], together: boolean): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const ranked = values.map((value, place) => ({ value, place })).sort((a, b) => b.value - a.value || a.place - b.place);
  const codes = new Array<number>(values.length).fill(cuts.length);
  let cumulative = 0;
  let before = { value: Infinity, code: 0 };
  for (const { value, place } of ranked) {
    cumulative += value;
    const passed = cuts.findIndex((cut) => 1000 * cumulative <= cut * total);
    const own = passed === -1 || value < 0 ? cuts.length : passed;
    const code = together && value === before.value ? before.code : own;
    codes[place] = code;
    before = { value, code };
  }
  return codes;
}
