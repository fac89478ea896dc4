import type { ImportSentences } from '../import-sentences.ts';
import { numbers } from './numbers.ts';

const grouped = (value: number): string => value.toLocaleString('en');
const counted = (count: number, one: string, many: string): string => `${grouped(count)} ${count === 1 ? one : many}`;
const rowsOf = (count: number): string => counted(count, 'row', 'rows');
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

const roles: ImportSentences['roles'] = {
  customer: 'customer',
  period: 'period',
  profit: 'profit',
  revenue: 'revenue',
  cost: 'cost',
  indirectBenefit: 'indirect benefit',
  activity: 'use of an activity',
  status: 'status (active, ended)',
  ended: 'ended? (yes, no)',
  amount: 'profit of one period',
  ignore: 'leave out',
};

const sources: ImportSentences['sources'] = {
  number: 'period numbers',
  day: 'days',
  month: 'months',
  quarter: 'quarters',
  year: 'years',
};

const periods: ImportSentences['periods'] = {
  empty: 'it is empty',
  'not-a-period': 'it is neither a date nor a period number',
  'impossible-date': 'there is no such date',
  'ambiguous-date': 'day and month could be either way round',
  'no-year': 'the year is missing',
  'serial-date': 'it looks like a spreadsheet’s day number',
  'mixed-units': 'it is written in another unit than the others',
};

const rows: ImportSentences['rows'] = {
  'too-few-cells': ({ found, expected }) => `only ${counted(found, 'cell', 'cells')} instead of ${expected}; fill the row up.`,
  'too-many-cells': ({ found, expected }) =>
    `${found} cells instead of ${expected}; put quotation marks around a cell that contains the separator.`,
  'open-quote': ({ got }) => `a quotation mark in ‘${got}’ is never closed; close or remove it.`,
  'stray-quote': ({ got }) => `a quotation mark in ‘${got}’ stands where none can be; double it or remove it.`,
  'control-character': ({ column: at }, column) => `${column(at)} contains an invisible control character; remove it.`,
  'missing-customer': ({ column: at }, column) => `${column(at)} does not say which customer; add it.`,
  'missing-period': ({ column: at }, column) => `${column(at)} does not say which period; add it.`,
  'missing-number': ({ column: at }, column) => `${column(at)} is empty; write a number, or remove the row to leave a gap.`,
  'long-name': ({ column: at, got, longest }, column) => `${column(at)}: "${got}" is longer than ${longest} characters; shorten it.`,
  'unreadable-number': ({ column: at, got, why }, column) => `${column(at)}: ${numbers[why]({ got })}.`,
  'gigantic-number': ({ column: at, got, largest }, column) =>
    `${column(at)}: "${got}" leads to an amount over ${grouped(largest)}; use a larger money unit.`,
  'unreadable-period': ({ column: at, got }, column) =>
    `${column(at)}: "${got}" is neither a date nor a period number; write 2024-03 or 3.`,
  'impossible-date': ({ column: at, got }, column) => `${column(at)}: there is no date "${got}" between 1900 and 2100; correct it.`,
  'ambiguous-date': ({ column: at, got }, column) =>
    `${column(at)}: in "${got}" day and month could be either way round; say which comes first.`,
  'date-without-year': ({ column: at, got }, column) => `${column(at)}: "${got}" has no year; add it.`,
  'serial-date': ({ column: at, got }, column) =>
    `${column(at)}: "${got}" looks like a spreadsheet’s day number; format the column as a date and export it again.`,
  'mixed-units': ({ column: at, got, expected }, column) =>
    `${column(at)}: "${got}" is not written in ${sources[expected]} as the others are; split the table.`,
  'unreadable-status': ({ column: at, got }, column) =>
    `${column(at)}: "${got}" does not say whether the customer has left; write active or ended.`,
  duplicate: ({ column: at, got, firstLine }, column) =>
    `${column(at)}: this customer has a record of "${got}" already, from line ${firstLine}; remove one, or choose to add them up.`,
  'history-too-long': ({ column: at, got, longest }, column) =>
    `${column(at)}: with "${got}" this customer’s history would be longer than ${grouped(longest)} units; check the date.`,
};

const table: ImportSentences['table'] = {
  nothing: () => 'There is nothing in this table; paste or open one with at least one row.',
  'too-much-text': ({ size, max }) => `This table has ${grouped(size)} characters; up to ${grouped(max)} can be read. Split it.`,
  'too-many-rows': ({ size, max }) => `This table has ${grouped(size)} rows; up to ${grouped(max)} can be read. Split it.`,
  'too-many-columns': ({ size, max }) => `This table has ${grouped(size)} columns; up to ${grouped(max)} can be read. Leave some out.`,
  'broken-quotes': ({ line }) =>
    `Many quotation marks are not closed or out of place, the first on line ${line}. Remove them, or choose another separator.`,
  'too-many-bytes': ({ size, max }) => `This file has ${megabytes(size)}; up to ${megabytes(max)} can be read. Split it.`,
  'not-text': ({ looksLike }) =>
    looksLike === 'pdf'
      ? 'This file is a PDF, not a table; copy the table out of it and paste it here.'
      : 'This file is a workbook or an archive, not a text table; save the sheet as CSV, or copy its cells and paste them here.',
  'wrong-encoding': ({ wanted }) =>
    wanted === null
      ? 'The characters of this file cannot be read as UTF-8 or GB18030; save it as “CSV UTF-8”.'
      : `The characters of this file cannot be read as ${encodings[wanted]}; choose another encoding.`,
  cancelled: () => 'The import was cancelled; nothing was changed.',
};

const encodings: ImportSentences['encodings'] = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  gb18030: 'GB18030 (Chinese)',
};

const layout: ImportSentences['layout'] = {
  'role-missing': ({ role }) =>
    role === 'profit'
      ? 'No column is the profit; choose one, or one for revenue and one for cost.'
      : `No column is the ${roles[role]}; choose one.`,
  'role-repeated': ({ role, columns }, column) =>
    `Only one column can be the ${roles[role]}; leave all but one out of ${columns.map(column).join(', ')}.`,
  'role-misplaced': ({ role, column: at }, column) =>
    `${column(at)} cannot be “${roles[role]}” in a table of this form; choose another role.`,
  'name-missing': ({ column: at }, column) => `${column(at)}: give the activity a name.`,
  'name-repeated': ({ got, columns }, column) =>
    `“${got}” occurs more than once, in ${columns.map(column).join(', ')}; rename or leave out all but one.`,
  'name-forbidden': ({ got }) => `An activity cannot be called “${got}”; rename it.`,
  'period-unreadable': ({ got, column: at, why }, column) =>
    `${column(at)}: “${got}” is no period here: ${periods[why]}; correct it, or leave the column out.`,
  'unit-too-fine': ({ source }) => `The periods are ${sources[source]} and cannot be divided further; choose a unit at least as long.`,
  'columns-differ': ({ found, expected }) =>
    `The roles are for ${found} columns, but the table has ${expected}; let them be guessed again.`,
};

const merging: ImportSentences['policies'] = { sum: 'added to', last: 'put in place of', refuse: 'merged with' };

export const imports: ImportSentences = {
  roles,
  shapes: { long: 'one row per customer and period', wide: 'one row per customer, one column per period' },
  sources,
  delimiters: { '\t': 'tab', ';': 'semicolon', ',': 'comma', blanks: 'blanks' },
  encodings,
  dateOrders: { 'day-first': 'day/month/year', 'month-first': 'month/day/year' },
  policies: { sum: 'add up', refuse: 'refuse', last: 'take the last' },
  column: (header, number) => (header === null || header === '' ? `Column ${number}` : `Column ${number} “${header}”`),
  line: (line) => `Line ${line}: `,
  rows,
  table,
  layout,
  numbers,
  periods,
  summary: (report) => [
    `${rowsOf(report.rows)} read: ${grouped(report.kept)} kept, ${grouped(report.merged)} merged, ${grouped(report.refused)} refused.`,
    ...(report.merged > 0 ? [`${rowsOf(report.merged)} ${merging[report.policy]} an earlier row of the same customer and period.`] : []),
    ...(report.blank > 0 ? [`${counted(report.blank, 'blank row', 'blank rows')} skipped.`] : []),
    `${counted(report.customers, 'customer', 'customers')} with ${counted(report.records, 'record', 'records')} and ${counted(report.gaps, 'gap', 'gaps')}.`,
    report.endedBy === 'status'
      ? `${counted(report.ended, 'customer has', 'customers have')} left, by status.`
      : `${counted(report.ended, 'customer is', 'customers are')} taken to have left: no record in the last 3 units of the table.`,
  ],
};
