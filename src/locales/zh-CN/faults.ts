import type { FaultSentences } from '../fault-sentences.ts';

const listed = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');
const didYouMean = (suggestion: string | null): string => (suggestion === null ? '' : `是不是想写“${suggestion}”？`);
const orWord = (words: readonly string[]): string => (words.length === 0 ? '' : `或${words.map((word) => `“${word}”`).join('或')}`);

export const faults: FaultSentences = {
  root: '文档',
  variant: (seed) => `（变体 ${seed}）`,
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
  locked: (_, place) => `${place}：这里不能改动它，请调整其他参数。`,
  'not-an-id': ({ got }, place) => `${place}：“${got}”不能作为标识，请以字母或数字开头，其后只用字母、数字、“.”、“-”或“_”。`,
  'not-a-name': ({ got }, place) =>
    `${place}：“${got}”不能作为数的名称，请只用字母、数字和“_”，以字母开头，并避开“and”“min”“if”等公式用词。`,
  untranslated: ({ languages }, place) => `${place}：这段文字缺少 ${listed(languages)}，请按“langs”写出每一种语言。`,
  formula: ({ got, column }, place) =>
    `${place}：公式“${got}”在第 ${column} 个字符处无法读懂，请使用数字、名称、+ - * / ^、比较、“and”、“or”、“not”，以及“round”这样的函数。`,
  'unknown-name': ({ got, suggestion }, place) =>
    `${place}：这里没有名为“${got}”的数。${didYouMean(suggestion) || '请抽取它、计算它，或从前面的题目取得它。'}`,
  placeholder: ({ got }, place) =>
    `${place}：“${got}”没有指明数的名称，请写成 {name}、{name|percent}、{name|money} 或 {name|2}；花括号本身写作 {{。`,
  'unknown-output': ({ got, suggestion }, place) =>
    `${place}：模型没有结果“${got}”。${didYouMean(suggestion) || '请用命令运行这个情景，查看它的全部结果。'}`,
  'no-number': ({ got }, place) => `${place}：“${got}”没有有限的数值，请检查是否除以零、有空缺，或结果不是数字。`,
  'no-draw': ({ rounds }, place) => `${place}：抽取 ${rounds} 次都被剔除，请放宽规则，或扩大取值范围。`,
  'not-before': ({ got }, place) => `${place}：“${got}”不是排在本题之前的数值题，请把它移到前面，或更正标识。`,
  'older-model': ({ model, got, needed }, place) =>
    `${place}：练习包为 ${model} ${needed} 编写，而本程序是 ${got}，请核对数值后在这里写上 ${got}。`,
  pin: ({ got, computed }, place) => `${place}：预期为 ${got}，计算结果却是 ${computed}，请先弄清哪一个正确，再作修改。`,
  tolerance: ({ got, mistake, distance }, place) =>
    `${place}：上下各容许 ${got}，超过与错误“${mistake}”之间距离 ${distance} 的三分之一，请要求更多小数位，或减小容差。`,
  'no-mistake': ({ got }, place) => `${place}：结果为 ${got}，会被当作正确答案，请修改这个错误，或修改抽取的数。`,
  alike: ({ got, other }, place) => `${place}：结果为 ${got}，与“${other}”几乎相同，请修改其中一个，或修改抽取的数。`,
  'right-choices': ({ found }, place) => `${place}：有 ${found} 个选项正确，应当恰好一个；带“several”时至少一个。`,
  'not-reached': ({ got }, place) => `${place}：示例得到 ${got}，没有达到目标，请修改示例或目标。`,
  'reached-already': (_, place) => `${place}：还没有任何改动，目标就已达到，请换一个起点，或提高目标。`,
  'same-curve': (_, place) => `${place}：这条曲线与起始曲线重合，请改动一个会移动曲线的参数。`,
  'not-understood': ({ got }, place) => `${place}：“${got}”不应出现在此处，文件可能被改动或已损坏，请重新索取。`,
  'other-pack': ({ got, pack }, place) => `${place}：它属于练习“${got}”，不属于“${pack}”，请先打开那套练习。`,
  'no-crypto': (_, place) => `${place}：此页面不是通过安全连接（https）打开的，浏览器无法加密文件，请改为保存未加密的文件。`,
  'wrong-key': (_, place) => `${place}：此文件是为另一把密钥加密的，或加密后被改动过，请用这套练习对应的密钥打开。`,
  'damaged-link': (_, place) => `${place}：链接已损坏或不完整，请从原处重新复制，直到最后一个字符。`,
  unreadable: ({ file }, place) => `${place}：无法读取文件“${file}”，请检查文件名和所在文件夹。`,
};
