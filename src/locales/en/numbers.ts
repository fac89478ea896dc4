import type { ImportSentences } from '../import-sentences.ts';

/** Why what someone typed is no number. */
export const numbers: ImportSentences['numbers'] = {
  empty: () => 'a number is missing',
  'not-a-number': ({ got }) => `"${got}" is not a number; write one such as 1,234.5, 12% or 5k`,
  grouping: ({ got }) => `"${got}" has a thousands separator where none can be; check which mark is the decimal mark`,
  'decimal-mark': ({ got }) => `"${got}" has a decimal mark where none can be; check which mark is the decimal mark`,
  'too-large': ({ got }) => `"${got}" is too large a number`,
};
