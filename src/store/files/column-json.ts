/** A column of numbers as JSON can hold it: every digit, gaps as null. */
export const columnJson = (column: Float64Array): readonly (number | null)[] =>
  Array.from(column, (entry) => (Number.isNaN(entry) ? null : entry));
