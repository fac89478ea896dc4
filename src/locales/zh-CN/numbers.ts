import type { ImportSentences } from '../import-sentences.ts';

/** Why what someone typed is no number. */
export const numbers: ImportSentences['numbers'] = {
  empty: () => '缺少数字',
  'not-a-number': ({ got }) => `“${got}”不是数字，请写成 1,234.5、12% 或 1.2万 这样的形式`,
  grouping: ({ got }) => `“${got}”的千位分隔符位置不对，请确认哪个符号是小数点`,
  'decimal-mark': ({ got }) => `“${got}”的小数点位置不对，请确认哪个符号是小数点`,
  'too-large': ({ got }) => `“${got}”这个数字太大`,
};
