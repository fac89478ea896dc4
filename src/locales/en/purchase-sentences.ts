import type { PurchaseSentences } from '../purchase-sentences.ts';

const grouped = (value: number): string => value.toLocaleString('en');
const counted = (count: number, one: string, many: string): string => `${grouped(count)} ${count === 1 ? one : many}`;
const rowsOf = (count: number): string => counted(count, 'row', 'rows');

const roles: PurchaseSentences['roles'] = {
  customer: 'customer',
  date: 'day',
  amount: 'amount',
  cost: 'direct cost',
  complaints: 'complaints',
  activity: 'use of an activity',
  attribute: 'kept beside it',
  ignore: 'leave out',
};

const layout: PurchaseSentences['layout'] = (fault, column) => {
  switch (fault.code) {
    case 'role-missing':
      return `No column is the ${roles[fault.role]}; choose one.`;
    case 'role-repeated':
      return `Only one column can be the ${roles[fault.role]}; choose another role for all but one of ${fault.columns.map(column).join(', ')}.`;
    case 'name-missing':
      return `${column(fault.column)}: give it a name.`;
    case 'name-repeated':
      return `“${fault.got}” occurs more than once, in ${fault.columns.map(column).join(', ')}; rename or leave out all but one.`;
    case 'name-forbidden':
      return `An activity cannot be called “${fault.got}”; rename it.`;
    case 'columns-differ':
      return `The roles are for ${fault.found} columns, but the table has ${fault.expected}; let them be guessed again.`;
  }
};

const kept: PurchaseSentences['summary'] = ({ rows, kept: taken, merged, dropped, refused }) => [
  `${rowsOf(rows)} read: ${grouped(taken)} kept, ${grouped(merged)} merged, ${grouped(dropped.refunds + dropped.zeros)} left out by choice, ${grouped(refused)} refused.`,
  ...(merged > 0 ? [`${rowsOf(merged)} added to an earlier row of the same customer and day.`] : []),
  ...(dropped.refunds > 0 ? [`${counted(dropped.refunds, 'refund', 'refunds')} left out.`] : []),
  ...(dropped.zeros > 0 ? [`${rowsOf(dropped.zeros)} with the amount 0 left out.`] : []),
];

const inside: PurchaseSentences['summary'] = (report, amounts, [first, last]) => [
  ...(report.firstDay === null
    ? []
    : [`${counted(report.customers, 'customer', 'customers')} from ${first} to ${last}; amounts together ${amounts}.`]),
  ...(report.refunds > 0 ? [`Refunds among them: ${grouped(report.refunds)}.`] : []),
  ...(report.zeros > 0 ? [`Amounts of 0 among them: ${grouped(report.zeros)}.`] : []),
  ...(report.amountsTakenAsZero > 0
    ? [`${counted(report.amountsTakenAsZero, 'missing amount was', 'missing amounts were')} taken as 0.`]
    : []),
  ...(report.ofUnknownCustomer > 0 ? [`${rowsOf(report.ofUnknownCustomer)} without a customer went to the customer “unknown”.`] : []),
  ...report.gaps.map(
    ({ name, count }) => `“${name}”: ${counted(count, 'cell that could not be read is', 'cells that could not be read are')} left empty.`,
  ),
  ...(report.withheld.length > 0 ? [`Left out, because they tell who a customer is: ${report.withheld.join(', ')}.`] : []),
  ...(report.blank > 0 ? [`${counted(report.blank, 'blank row', 'blank rows')} skipped.`] : []),
];

/** How purchases are imported, in English. */
export const purchaseSentences: PurchaseSentences = {
  roles,
  dateForms: {
    compact: '20240315',
    'year-first': '2024-03-15',
    'day-first': '15/03/2024 (day first)',
    'month-first': '03/15/2024 (month first)',
    chinese: 'year, month and day in Chinese',
    'month-name': '15 Mar 2024',
    serial: 'a spreadsheet’s day number',
    seconds: 'seconds since 1970',
  },
  delimiters: { '\t': 'tab', ';': 'semicolon', ',': 'comma', '|': 'vertical bar', blanks: 'blanks' },
  encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 (little-endian)', 'utf-16be': 'UTF-16 (big-endian)', gb18030: 'GB18030 (Chinese)' },
  policies: {
    refunds: {
      question: 'Refunds (negative amounts)',
      choices: { keep: 'keep', drop: 'leave out', refuse: 'refuse' },
      help: {
        keep: 'They are taken off what the customer spent; they are no purchases.',
        drop: 'They are counted in the report and left out.',
        refuse: 'Every one is reported as a fault, with its line.',
      },
    },
    zeros: {
      question: 'Amounts of 0',
      choices: { keep: 'keep', drop: 'leave out' },
      help: {
        keep: 'They count as purchases: a free article is a visit, too.',
        drop: 'They are counted in the report and left out; a row with a complaint stays.',
      },
    },
    missingAmounts: {
      question: 'Missing amounts',
      choices: { refuse: 'refuse', zero: 'take as 0' },
      help: { refuse: 'Every one is reported as a fault, with its line.', zero: 'They are then rows with the amount 0.' },
    },
    missingCustomers: {
      question: 'Missing customers',
      choices: { refuse: 'refuse', unknown: 'one “unknown”' },
      help: {
        refuse: 'Every one is reported as a fault, with its line.',
        unknown: 'All of them become one customer called “unknown”, which then looks like a very large one.',
      },
    },
    sameDay: {
      question: 'Rows of one customer and day',
      choices: { keep: 'keep each', merge: 'merge into one' },
      help: {
        keep: 'Every row stays; a day with several still counts once wherever days are counted.',
        merge: 'Amounts, costs, complaints and uses are added up; other columns are those of the first row.',
      },
    },
  },
  reasons: {
    'too-few-cells': 'Fewer cells than the other rows: fill them up.',
    'too-many-cells': 'More cells than the other rows: put quotation marks around a cell that contains the separator.',
    'open-quote': 'A quotation mark is never closed: close or remove it.',
    'stray-quote': 'A quotation mark stands where none can be: double it or remove it.',
    'long-line': 'A line is too long to be a row: put line ends in.',
    'bad-encoding': 'Some characters are damaged: save the file again in one encoding.',
    'control-character': 'A cell contains an invisible control character: remove it.',
    'missing-customer': 'The customer is missing: add it, or choose to take all of these as one.',
    'long-name': 'The customer’s id is longer than 400 bytes: shorten it.',
    'missing-date': 'The day is missing: add it.',
    'unreadable-date': 'The day cannot be read: write 2024-03-15.',
    'impossible-date': 'There is no such day between 1900 and 2100: correct it.',
    'ambiguous-date': 'Day and month could be either way round: choose the form of the dates.',
    'date-without-year': 'The year is missing: add it.',
    'serial-date': 'This looks like a spreadsheet’s day number: choose that form, or export dates.',
    'missing-amount': 'The amount is missing: add it, or choose to take it as 0.',
    'unreadable-number': 'A number cannot be read: write digits and one decimal mark; counts cannot be negative.',
    'gigantic-number': 'A number is beyond a million million: correct it, or use a larger money unit.',
    refund: 'A refund, refused by your choice.',
  },
  sources: {
    'damaged-workbook': () => 'This file is not a workbook that can be read; open it in a spreadsheet program and save the sheet as CSV.',
    'empty-workbook': () => 'There is no row in this workbook.',
    'too-many-workbook-rows': ({ size, max }) =>
      `This sheet has ${grouped(size)} rows; of a workbook, up to ${grouped(max)} can be read. Save the sheet as CSV, of which millions can be.`,
    'too-large-workbook': () => 'This workbook is too large to unpack here. Save the sheet as CSV.',
    'too-many-rows': ({ max }) => `This table has more than the ${grouped(max)} rows that can be read; nothing was changed. Split it.`,
    nothing: () => 'There is nothing in this table; paste or open one with at least one row.',
    'too-many-columns': ({ size, max }) => `This table has ${grouped(size)} columns; up to ${grouped(max)} can be read. Leave some out.`,
    'not-text': () => 'This file is neither text nor an .xlsx workbook; save the sheet as CSV, or copy its cells and paste them here.',
    'worker-failed': () =>
      'Reading this table failed twice in a worker; nothing was changed. Reload the page and try again, or split the table.',
    unreadable: () => 'The browser could not read this file. Choose it again.',
  },
  layout,
  summary: (...told) => [...kept(...told), ...inside(...told)],
};
