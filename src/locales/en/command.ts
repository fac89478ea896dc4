import type { CommandSentences } from '../command-sentences.ts';

const grouped = (value: number): string => value.toLocaleString('en');
const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

/** What the command says, in English. */
export const command: CommandSentences = {
  usage: (languages, models) => [
    `Usage: npm run -s scenario -- FILE | - | check FILE | schema [pack|messages] [--data LOG] [--lang ${languages.join('|')}]`,
    'check: what is wrong with a scenario or a pack of exercises, a line for each fault; of a pack every variant is tried.',
    `LOG: purchases as a table (customer, day, amount) in place of the data of ${listed(models)}; rows that cannot be read are counted on standard error, and the others computed.`,
  ],
  notOfLogs: (model, models) =>
    `model: a purchase log does not say all that ${model} needs; write its data into the document, or choose ${listed(models)}.`,
  refused: (refused, rows, line, reason) =>
    `--data: ${grouped(refused)} of ${grouped(rows)} rows could not be read and were left out, most for this, first in line ${line}: ${reason}`,
  doubtfulDates: (form) => `--data: day and month could be either way round; the dates were read like ${form}.`,
  doubtfulMark: (mark) => `--data: the decimal mark cannot be told from these amounts; "${mark}" was taken for it.`,
};
