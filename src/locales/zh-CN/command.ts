import type { CommandSentences } from '../command-sentences.ts';

const grouped = (value: number): string => value.toLocaleString('zh-CN');
const listed = (names: readonly string[]): string => `${names.slice(0, -1).join('、')}或 ${names.at(-1) ?? ''}`;

/** What the command says, in Chinese. */
export const command: CommandSentences = {
  usage: (languages, models) => [
    `用法：npm run -s scenario -- 文件 | - | check 文件 | schema [pack|messages] [--data 消费记录] [--lang ${languages.join('|')}]`,
    'check：检查情景或练习包，每处问题一行；练习包会逐一试过每个变体。',
    `消费记录：一张表（客户、日期、金额），代替 ${listed(models)} 文档中的数据；无法读取的行在标准错误中计数，其余照常计算。`,
  ],
  notOfLogs: (model, models) => `model：仅凭消费记录不足以计算 ${model}，请把数据写进文档，或选用 ${listed(models)}。`,
  refused: (refused, rows, line, reason) =>
    `--data：${grouped(rows)} 行中有 ${grouped(refused)} 行无法读取，已略去；最常见的原因（首见于第 ${line} 行）：${reason}`,
  doubtfulDates: (form) => `--data：日和月的先后无法确定，日期已按 ${form} 的写法读取。`,
  doubtfulMark: (mark) => `--data：从这些金额看不出小数点的写法，已按“${mark}”读取。`,
};
