import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gb18030Bytes, utf16Bytes } from '../encoded.ts';
import { previewOf } from './imported.ts';

const rolesOf = async (text: string) => (await previewOf(text)).guess.layout.columns.map(({ role }) => role);
/** Purchases of seven customers, a line each. */
const lines = (row: (index: number) => string, count = 40) => Array.from({ length: count }, (_, index) => row(index)).join('\n');
const iso = (index: number) => new Date(Date.UTC(2024, 0, 2 + index * 3)).toISOString().slice(0, 10);

describe('the guess of a layout', () => {
  it('knows the CDNOW sample, which has no header and two ids', async () => {
    const preview = await previewOf(new Blob([readFileSync('test/model/oracles/cdnow-sample.txt')]));
    const { delimiter, width, headerLine, guess, rows } = preview;
    expect([delimiter, width, headerLine]).toEqual(['blanks', 5, 0]);
    expect(guess.layout.columns.map(({ role, kind }) => [role, kind])).toEqual([
      ['customer', 'text'],
      ['attribute', 'text'],
      ['date', 'number'],
      ['attribute', 'number'],
      ['amount', 'number'],
    ]);
    expect([guess.layout.dateForm, guess.likely, guess.dateDoubtful]).toEqual(['compact', 'purchases', false]);
    expect(rows).toHaveLength(20);
    expect(rows[0]).toEqual({ line: 1, cells: ['00004', '0001', '19970101', '2', '29.33'], broken: false });
  });

  it('knows a table with a header and leading blanks', async () => {
    const text = ` customer_id  date number_of_cds  dollar_value\n${lines((k) => ` 0000${k % 7} 199701${String(10 + (k % 20))}  ${1 + (k % 3)}   ${10 + k}.77`)}`;
    const { delimiter, headerLine, names, guess } = await previewOf(text);
    expect([delimiter, headerLine, names]).toEqual(['blanks', 1, ['customer_id', 'date', 'number_of_cds', 'dollar_value']]);
    expect(guess.layout.columns.map(({ role }) => role)).toEqual(['customer', 'date', 'attribute', 'amount']);
  });

  it.each([
    ['客户编号,消费日期,金额,门店', ['customer', 'date', 'amount', 'attribute']],
    ['会员号,交易时间,品类,实付金额', ['customer', 'date', 'attribute', 'amount']],
    ['Order ID,Order Date,Customer ID,Total', ['attribute', 'date', 'customer', 'amount']],
    ['customer,date,amount,cost,complaints,activity: visits', ['customer', 'date', 'amount', 'cost', 'complaints', 'activity']],
    ['id,customer,time,date,price,total', ['attribute', 'customer', 'attribute', 'date', 'attribute', 'amount']],
    ['client,purchase_date,unit price (USD),quantity', ['customer', 'date', 'amount', 'attribute']],
  ])('knows %s', async (header, roles) => {
    const cell = (role: string, k: number) =>
      ({ customer: `C${k % 7}`, date: iso(k), amount: `${k}.50`, cost: `${k}.10`, complaints: String(k % 2), activity: String(k % 3) })[
        role
      ] ?? `x${k}`;
    expect(await rolesOf(`${header}\n${lines((k) => roles.map((role) => cell(role, k)).join(','))}`)).toEqual(roles);
  });

  it('finds the columns of a table without names, a purchase number among them', async () => {
    expect(await rolesOf(lines((k) => `${1000 + k}|${iso(k)} 08:15|K-${k % 7}|${k},25`))).toEqual([
      'attribute',
      'date',
      'customer',
      'amount',
    ]);
  });

  it.each([
    ['2024-01-02', 'year-first', false],
    ['2024/1/2 8:05', 'year-first', false],
    ['20240102', 'compact', false],
    ['25/12/2024', 'day-first', false],
    ['12/25/2024', 'month-first', false],
    ['12/25/24 8:26', 'month-first', false],
    ['03/04/2024', 'day-first', true],
    ['03.04.2024', 'day-first', false],
    ['2024年1月2日', 'chinese', false],
    ['2 Jan 2024', 'month-name', false],
    ['45293', 'serial', false],
    ['1704153600', 'seconds', false],
  ] as const)('of dates such as %s is the form %s', async (date, form, doubtful) => {
    const { guess } = await previewOf(`customer,date,amount\n${lines((k) => `C${k % 7},${date},${k}.5`)}`);
    expect([guess.layout.dateForm, guess.dateDoubtful]).toEqual([form, doubtful]);
  });

  it('finds the proof of the order of day and month far behind the beginning', async () => {
    const text = `customer,date,amount,note\n${lines((k) => `C${k % 7},${k < 60_000 ? '03/04/2024' : '03/25/2024'},${k}.5,${'x'.repeat(10)}`, 80_000)}`;
    const { guess } = await previewOf(new Blob([text]));
    expect([guess.layout.dateForm, guess.dateDoubtful]).toEqual(['month-first', false]);
  });

  it('finds the decimal mark, and says where it cannot', async () => {
    const guessOf = async (amount: (k: number) => string) =>
      (await previewOf(`customer;date;amount\n${lines((k) => `C${k % 7};${iso(k)};${amount(k)}`)}`)).guess;
    expect(await guessOf((k) => `${k},50`)).toMatchObject({ layout: { decimalMark: ',' }, markDoubtful: false });
    expect(await guessOf((k) => `1.${100 + k},50`)).toMatchObject({ layout: { decimalMark: ',' }, markDoubtful: false });
    expect(await guessOf((k) => `${1 + k},${100 + k}`)).toMatchObject({ layout: { decimalMark: '.' }, markDoubtful: true });
  });

  it('makes names different and leaves dangerous ones harmless', async () => {
    const { names } = await previewOf(`customer,date,amount,x,x,__proto__,,x (2)\n${lines((k) => `C${k % 7},${iso(k)},${k}.5,1,2,3,4,5`)}`);
    expect(names).toEqual(['customer', 'date', 'amount', 'x', 'x (2)', '__proto__', '7', 'x (2) (2)']);
  });

  it('marks what tells who a customer is, by words and by values', async () => {
    const header = 'customer,date,amount,product name,phone,contact,email,a,b,c';
    const row = (k: number) =>
      `C${k % 7},${iso(k)},${k}.5,Chair ${k % 3},555 ${k},x${k % 4},y${k},1381234${1000 + k},m${k}@example.com,王${['伟', '芳', '小明'][k % 3]}`;
    const { guess } = await previewOf(`${header}\n${lines(row)}`);
    expect(guess.layout.columns.filter(({ personal }) => personal).map(({ name }) => name)).toEqual(
      ['phone', 'contact', 'email', 'a', 'b', 'c'].filter((name) => name !== 'contact'),
    );
  });

  it.each([
    ['customer,month,profit\n', (k: number) => `C${k % 7},2024-${String(1 + (k % 12)).padStart(2, '0')},${k}.5`],
    ['customer,date,profit\n', (k: number) => `C${k % 7},${iso(k)},${k}.5`],
    ['customer,date,amount\n', (k: number) => `C${k % 7},2024-${String(1 + (k % 12)).padStart(2, '0')}-01,${k}.5`],
  ])('tells profit histories from purchases: %s', async (header, row) => {
    expect((await previewOf(header + lines(row))).guess.likely).toBe('histories');
  });
});

describe('the encoding', () => {
  const text = `客户编号,消费日期,金额\n${lines((k) => `客户${k % 7},${iso(k)},${k}.5`)}\n`;

  it.each([
    ['utf-8', new TextEncoder().encode(text)],
    ['utf-8', new TextEncoder().encode(`\ufeff${text}`)],
    ['gb18030', gb18030Bytes(text)],
    ['utf-16le', utf16Bytes(`\ufeff${text}`, true)],
    ['utf-16be', utf16Bytes(`\ufeff${text}`, false)],
  ] as const)('%s is found', async (encoding, bytes) => {
    const { encoding: found, names } = await previewOf(bytes);
    expect([found, names]).toEqual([encoding, ['客户编号', '消费日期', '金额']]);
  });

  it('is not changed by one damaged line', async () => {
    expect((await previewOf(Uint8Array.from([...new TextEncoder().encode(text), 0x43, 0xbf, 0xcd, 0x0a]))).encoding).toBe('utf-8');
    expect((await previewOf(Uint8Array.from([...gb18030Bytes(text), 0x43, 0xff, 0x0a]))).encoding).toBe('gb18030');
  });

  it('is found where the first letters that tell it come late', async () => {
    const ascii = `customer,date,amount\n${lines((k) => `C${k % 7},${iso(k % 300)},${k}.5`, 90_000)}\n`;
    expect((await previewOf(new Blob([ascii, gb18030Bytes(text).buffer as ArrayBuffer]))).encoding).toBe('gb18030');
  });
});
