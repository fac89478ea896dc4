import type { FaultSentences } from '../fault-sentences.ts';

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');
const didYouMean = (suggestion: string | null): string => (suggestion === null ? '' : `是不是想写“${suggestion}”？`);
const orWord = (words: readonly string[]): string => (words.length === 0 ? '' : `或${words.map((word) => `“${word}”`).join('或')}`);

export const faults: FaultSentences = {
  root: '文档',
  missing: (_, place) => `${place}：缺少这一项，请补上。`,
  'unknown-key': ({ suggestion }, place) => `${place}：没有这个名称。${didYouMean(suggestion) || '请删去，或让名称以“x-”开头。'}`,
  'not-a-number': ({ got, words }, place) => `${place}：“${got}”不是数字，请写成 12.5 这样的数字${orWord(words)}。`,
  'not-whole': ({ got }, place) => `${place}：${got} 不是整数，请去掉小数部分。`,
  'out-of-range': ({ got, min, max }, place) => `${place}：${got} 超出范围，请在 ${min} 到 ${max} 之间取值。`,
  'not-a-choice': ({ got, choices, suggestion }, place) =>
    `${place}：“${got}”不是可选项。${didYouMean(suggestion)}可以选用：${listed(choices)}。`,
  'not-a-list': ({ got }, place) => `${place}：这里需要一个列表，而不是“${got}”，请写在方括号里。`,
  'not-an-object': ({ got }, place) => `${place}：这里需要花括号里的名称和值，而不是“${got}”。`,
  'not-a-date': ({ got }, place) => `${place}：“${got}”不是日历上的一天，请写成 2024-03-31 或 20240331。`,
  'not-text': ({ got }, place) => `${place}：“${got}”不是文字，请写在引号里。`,
  'too-many': ({ got, max }, place) => `${place}：共有 ${got} 项，最多保留 ${max} 项。`,
  'too-many-customers': ({ got, max }, place) => `${place}：连同新客户共有 ${got} 位客户，最多 ${max} 位。`,
  below: ({ got, other, limit }, place) => `${place}：${got} 小于 ${other} = ${limit}，请调大它，或调小 ${other}。`,
  'not-less': ({ got, other, limit }, place) => `${place}：${got} 没有小于 ${other} = ${limit}，请调小它，或调大 ${other}。`,
  'too-short': ({ found, needed }, place) => `${place}：列表只有 ${found} 项，请至少给出 ${needed} 项。`,
  rises: ({ got, before }, place) => `${place}：${got} 比前一项 ${before} 还多，但流失的客户不会回来，请更正其中一个。`,
  excludes: ({ other }, place) => `${place}：这一项和 ${other} 说的是同一件事，请只给出其中之一。`,
  diverges: ({ ratio }, place) =>
    `${place}：不设期限时总和不收敛，因为每一年都是前一年的 ${Number(ratio.toPrecision(4))} 倍，请给出期数，或调高折现率。`,
  incomplete: ({ given, missing }, place) => `${place}：${listed(given)}必须与${listed(missing)}一起给出，请全部填写，或全部不填。`,
  'no-total': ({ got }, place) => `${place}：这些数合计为 ${got}，无法计算各自的份额，请给出合计大于 0 的数。`,
  'needs-decline': (_, place) => `${place}：只有退化情况已知的客户才能用“auto”，请给出 g2 和 h2，或直接填写期数。`,
  'life-too-long': ({ got, max }, place) => `${place}：剩余寿命将达 ${got} 期，超过可计算的 ${max} 期，请用具体的期数代替“auto”。`,
  'too-few-points': ({ needed, found }, place) => `${place}：只有 ${found} 期观测值，拟合这种形状至少需要 ${needed} 期。`,
  'not-listed': ({ got, list }, place) => `${place}：“${got}”不在 ${list} 中，请更正名称，或在那里补上。`,
  repeated: ({ got }, place) => `${place}：“${got}”出现了不止一次，请只保留一个。`,
  syntax: ({ line, column }, place) => `${place}：不是有效的 JSON，请检查第 ${line} 行第 ${column} 列附近是否缺少或多出逗号、引号或括号。`,
  'not-json': ({ got }, place) => `${place}：JSON 无法表示这个值（${got}），请给出文字、数字、列表或对象。`,
  'too-large': ({ max }, place) => `${place}：超过 ${max} 字节，请减少数据，或把数据存为数据集。`,
  'too-deep': ({ max }, place) => `${place}：嵌套超过 ${max} 层，请减少层次。`,
  'newer-version': ({ got, newest }, place) => `${place}：版本 ${got} 比本程序新（本程序最高支持版本 ${newest}），请用新版程序打开。`,
  'not-inline': ({ dataset, customer }, place) =>
    `${place}：文档只引用了应用里数据集“${dataset}”${customer === null ? '' : `的客户“${customer}”`}，要在这里计算，请把数据写进文档。`,
  'damaged-link': (_, place) => `${place}：链接已损坏或不完整，请从原处重新复制，直到最后一个字符。`,
  unreadable: ({ file }, place) => `${place}：无法读取文件“${file}”，请检查文件名和所在文件夹。`,
};
