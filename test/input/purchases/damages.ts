/** One kind of damage, or of oddity that is none: what stands in place of a good row's line, as text or as bytes. */
export interface Damage {
  readonly name: string;
  readonly spoil: (cells: Cells) => string | readonly number[];
  /** It is a row over several lines, and good. */
  readonly whole?: true;
}

export type Cells = readonly [customer: string, date: string, amount: string, note: string];

const cut = (name: string, spoil: (cells: Cells) => string): Damage => ({ name, spoil });
const inPlace = (place: number, what: string, text: string): Damage =>
  cut(`${what}: ${JSON.stringify(text.slice(0, 30))}`, (cells) => cells.map((cell, index) => (index === place ? text : cell)).join(','));

const dates = [
  ...[
    '31/02/2020',
    '2020-02-30',
    '2020-02-31',
    '2019-02-29',
    '2100-02-29',
    '2020-13-01',
    '2020-00-10',
    '2020-1-32',
    '2020-04-31',
    '1899-12-31',
  ],
  ...[
    '2101-01-01',
    '0000-00-00',
    '20200230',
    '2020-02',
    '2020',
    'soon',
    '',
    '   ',
    '44000',
    '2020-01-01T25:00',
    '2020-01-01 12:61',
    '2020/01-02',
  ],
  ...[
    '01/02/2020',
    '1/2/20',
    '2020年2月30日',
    '30 Feb 2020',
    '12/25',
    '#N/A',
    'null',
    '=TODAY()',
    '2020--01',
    '2020-01-01-01',
    'Q1 2020',
    '1577836800',
  ],
  ...['2020-01-0l', '٢٠٢٠-٠١-٠١', '2020-01-01'.repeat(30)],
  // Odd, but good.
  ...[
    '20200229',
    '2020/2/29',
    '2020.02.29',
    '2020-02-29 23:59:59',
    '2020-02-29T08:00:00Z',
    '２０２０－０２－２９',
    '2020年2月29日',
    '29 Feb 2020',
    '29/02/2020',
  ],
].map((text) => inPlace(1, 'date', text));

const amounts = [
  ...[
    '',
    '  ',
    'abc',
    '12x',
    '1e400',
    '1e13',
    '-1e13',
    '99999999999999',
    '"1,2,3"',
    '"12,34"',
    'NaN',
    'Infinity',
    '-Infinity',
    '-',
    '--5',
    '5-',
    '1.2.3',
  ],
  ...['0x10', '$', '=1+1', '#REF!', '1 2', '½', '٣', 'null', '12345678901234567890', '1;2', '1..2', '+', '1e', '9'.repeat(400)],
  // Odd, but good.
  ...['-5', '0', '-0', '(5)', '"1,234.50"', '５', '$5', '1e3', '5%', '.5', ' 5 ', '+5', '000005'],
].map((text) => inPlace(2, 'amount', text));

const customers = [
  ...['', '   ', '\u00a0', '\u3000', '""', 'x'.repeat(401), '客'.repeat(200)],
  // Odd, but good.
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    '=cmd|x!A0',
    '+1',
    '@sum',
    "'=1+1",
    '-',
    '😀',
    '\ufeffC1',
    '"C,1"',
    '"C""1"',
    '5" disk',
    'NULL',
  ],
].map((text) => inPlace(0, 'customer', text));

const shapes = [
  cut('a cell only', ([customer]) => customer),
  cut('two cells', ([customer, date]) => `${customer},${date}`),
  cut('three cells', ([customer, date, amount]) => `${customer},${date},${amount}`),
  cut('five cells', (cells) => `${cells.join(',')},more`),
  cut('many cells', (cells) => `${cells.join(',')}${',more'.repeat(3000)}`),
  cut('another delimiter', (cells) => cells.join(';')),
  cut('two rows in one line', (cells) => `${cells.join(',')}${cells.join(',')}`),
  cut('the header again', () => 'customer,date,amount,note'),
  cut('a line of prose', () => 'Total of all customers'),
  cut('a rule', () => '---------'),
  cut('truncated', (cells) => cells.join(',').slice(0, -8)),
  cut('empty cells behind', (cells) => `${cells.join(',')},,,`),
  cut('blank', () => '   '),
  cut('delimiters only', () => ',,,'),
];

const quotes = [
  ...[0, 1, 2, 3].map((place) =>
    cut(`open quote in cell ${place}`, (cells) => cells.map((cell, index) => (index === place ? `"${cell}` : cell)).join(',')),
  ),
  ...[0, 1, 2, 3].map((place) =>
    cut(`text behind a quote in cell ${place}`, (cells) => cells.map((cell, index) => (index === place ? `"${cell}"x` : cell)).join(',')),
  ),
  cut('a quote at the end', (cells) => `${cells.join(',')}"`),
  cut('a quoted row', (cells) => `"${cells.join(',')}"`),
  cut('a lone quote', () => '"'),
  cut('three quotes', () => '"""'),
  cut('a quote behind the last delimiter', ([customer, date, amount]) => `${customer},${date},${amount},"`),
  cut('a quoted delimiter that ends another quote', ([customer, date]) => `${customer},${date},",",x`),
  cut('all cells quoted', (cells) => cells.map((cell) => `"${cell}"`).join(',')),
  cut('quotes and spaces', (cells) => cells.map((cell) => `"${cell}"  `).join(',')),
  cut('quotes inside cells', ([customer, date, amount]) => `${customer},${date},${amount},say "hi"`),
  { name: 'a note of 20 lines', whole: true, spoil: ([customer, date, amount]) => `${customer},${date},${amount},"${'x\n'.repeat(19)}x"` },
  {
    name: 'a note of lines with delimiters',
    whole: true,
    spoil: ([customer, date, amount]) => `${customer},${date},${amount},"a,b\r\nc,""d""\re"`,
  },
  cut('a note of 21 lines', ([customer, date, amount]) => `${customer},${date},${amount},"${'x\n'.repeat(20)}x"`),
  cut('a note that is never closed', ([customer, date, amount]) => `${customer},${date},${amount},"${'x\n'.repeat(30)}x`),
] as const satisfies readonly Damage[];

const characters = [0, 1, 2, 3].flatMap((place) =>
  ['\0', '\x01', '\x08', '\x1b', '\x7f'].map((character) =>
    cut(`control character ${character.charCodeAt(0)} in cell ${place}`, (cells) =>
      cells.map((cell, index) => (index === place ? cell + character : cell)).join(','),
    ),
  ),
);

const wrong: readonly (readonly [string, readonly number[]])[] = [
  ['a byte that is none of UTF-8', [0xff]],
  ['an overlong slash', [0xc0, 0xaf]],
  ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ['beyond Unicode', [0xf5, 0x80, 0x80, 0x80]],
  ['a truncated character', [0xe5, 0xae]],
  ['a continuation alone', [0xbf]],
  ['GB18030 among UTF-8', [0xbf, 0xcd, 0xbb, 0xa7]],
  ['Latin 1 among UTF-8', [0x52, 0x65, 0x6e, 0xe9]],
];
const encodings = wrong.flatMap(([name, bytes]) =>
  [0, 1, 3].map((place): Damage => ({
    name: `${name} in cell ${place}`,
    spoil: (cells) =>
      cells.flatMap((cell, index) => [...(index > 0 ? [44] : []), ...new TextEncoder().encode(cell), ...(index === place ? bytes : [])]),
  })),
);
const lines: readonly Damage[] = [
  { name: 'a line of NULs', spoil: () => new Array<number>(50).fill(0) },
  { name: 'UTF-16 among UTF-8', spoil: (cells) => [...cells.join(',')].flatMap((letter) => [letter.charCodeAt(0), 0]) },
  cut('a line of two megabytes', ([customer, date, amount]) => `${customer},${date},${amount},${'x'.repeat(2 ** 21)}`),
];

export const damages: readonly Damage[] = [...dates, ...amounts, ...customers, ...shapes, ...quotes, ...characters, ...encodings, ...lines];
