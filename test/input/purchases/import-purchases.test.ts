import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importPurchases } from '../../../src/input/purchases/import-purchases.ts';
import { usualPolicies } from '../../../src/input/purchases/policies.ts';
import { mostShown } from '../../../src/input/purchases/report.ts';
import { textAt } from '../../../src/model/purchases/text-column.ts';
import { gb18030Bytes, utf16Bytes } from '../encoded.ts';
import { guessed, importOf, previewOf, rowsOf } from './imported.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const header = 'customer,date,amount,shop\n';
const small = `${header}B,2024-03-05,5,north\nA,2024-03-02,7.25,south\nB,2024-03-01,2,north\nB,2024-03-05,1.5,east\nA,2024-03-02,,north\n,2024-03-03,4,\nA,2024-03-04,-3,\nA,2024-03-05,0,\n`;

describe('an import of purchases', () => {
  it('of the CDNOW sample has all its rows, customers and cents', async () => {
    const text = readFileSync('test/model/oracles/cdnow-sample.txt', 'utf8');
    const cents = text
      .trim()
      .split('\n')
      .reduce((sum, line) => sum + Math.round(Number(line.trim().split(/\s+/)[4]) * 100), 0);
    const { log, facts, report } = await importOf(new Blob([text]));
    expect([report.rows, report.kept, report.refused, report.customers, report.zeros]).toEqual([6919, 6919, 0, 2357, 8]);
    expect(Math.round(report.sum * 100)).toBe(cents);
    expect([report.firstDay, report.lastDay]).toEqual([day('1997-01-01'), day('1998-06-30')]);
    expect(facts).toEqual({
      purchases: 6919,
      firstDay: day('1997-01-01'),
      lastDay: day('1998-06-30'),
      margin: 0.4,
      pseudonymous: false,
      cost: false,
      complaints: false,
      attributes: [
        { name: '2', kind: 'text' },
        { name: '4', kind: 'number' },
      ],
    });
    expect(textAt(log!.ids, 0)).toBe('00004');
  });

  it('sorts by customer in the order of first appearance and by day, attributes along', async () => {
    const { log } = await importOf(small);
    expect(rowsOf(log)).toEqual([
      { customer: 'B', day: day('2024-03-01'), amount: 2 },
      { customer: 'B', day: day('2024-03-05'), amount: 5 },
      { customer: 'B', day: day('2024-03-05'), amount: 1.5 },
      { customer: 'A', day: day('2024-03-02'), amount: 7.25 },
      { customer: 'A', day: day('2024-03-04'), amount: -3 },
      { customer: 'A', day: day('2024-03-05'), amount: 0 },
    ]);
    const [shop] = log!.attributes;
    if (shop?.values.kind !== 'text') throw new Error('a text was expected');
    const { codes, words } = shop.values;
    expect(Array.from(codes, (code) => textAt(words, code))).toEqual(['north', 'north', 'east', 'south', '', '']);
  });

  it('accounts for every row under every policy', async () => {
    for (const refunds of ['keep', 'drop', 'refuse'] as const)
      for (const zeros of ['keep', 'drop'] as const)
        for (const missingAmounts of ['refuse', 'zero'] as const)
          for (const missingCustomers of ['refuse', 'unknown'] as const)
            for (const sameDay of ['keep', 'merge'] as const) {
              const { report, log } = await importOf(small, { policies: { refunds, zeros, missingAmounts, missingCustomers, sameDay } });
              const { rows, kept, merged, dropped, refused } = report;
              expect(kept + merged + dropped.refunds + dropped.zeros + refused).toBe(rows);
              expect(rows).toBe(8);
              expect(dropped).toEqual({
                refunds: refunds === 'drop' ? 1 : 0,
                zeros: zeros === 'drop' ? (missingAmounts === 'zero' ? 2 : 1) : 0,
              });
              expect(refused).toBe(
                Number(refunds === 'refuse') + Number(missingAmounts === 'refuse') + Number(missingCustomers === 'refuse'),
              );
              expect(report.ofUnknownCustomer).toBe(missingCustomers === 'unknown' ? 1 : 0);
              expect(report.sum).toBe(rowsOf(log).reduce((sum, { amount }) => sum + amount, 0));
              expect(report.sum).toBe(15.75 + (refunds === 'keep' ? -3 : 0) + (missingCustomers === 'unknown' ? 4 : 0));
            }
  });

  it('merges the rows of a customer and day: amounts, costs, complaints and uses added up', async () => {
    const text =
      'customer,date,amount,cost,complaints,activity: visits,shop\nA,2024-03-05,5,1,0,2,north\nB,2024-03-05,1,,1,0,east\nA,2024-03-05,3,2,1,1,south\nB,2024-03-05,1,4,0,0,east\nA,2024-03-06,4,1,,,east\n';
    const { log, report } = await importOf(text, { policies: { sameDay: 'merge' } });
    expect([report.merged, report.kept]).toEqual([2, 3]);
    expect(Array.from(log!.first)).toEqual([0, 2, 3]);
    expect(Array.from(log!.amount)).toEqual([8, 4, 2]);
    expect(Array.from(log!.cost!)).toEqual([3, 1, NaN]);
    expect(Array.from(log!.complaints!)).toEqual([1, 0, 1]);
    expect(Array.from(log!.use!['visits']!)).toEqual([3, 0, 0]);
    const [shop] = log!.attributes;
    if (shop?.values.kind !== 'text') throw new Error('a text was expected');
    const { codes, words } = shop.values;
    expect(Array.from(codes, (code) => textAt(words, code))).toEqual(['north', 'east', 'east']);
  });

  it('keeps a row without money that carries a complaint', async () => {
    const text = `customer,date,amount,complaints\nA,2024-03-05,0,1\nA,2024-03-06,0,0\nA,2024-03-07,9,0\n`;
    const { log, report } = await importOf(text, { policies: { zeros: 'drop' } });
    expect(Array.from(log!.amount)).toEqual([0, 9]);
    expect(report.dropped.zeros).toBe(1);
  });

  it('refuses by name: every reason with its line, its column and what stood there', async () => {
    const text = `${header}A,31/02/2024,5,\nA,2024-03-05,12x,\nA,2024-03-05,1e13,\nA,2024-03-05\n,2024-03-05,5,\n"A,2024-03-05,5,\nA,2024-03-05,5,x\n`;
    const { report } = await importOf(text, { layout: { dateForm: 'year-first' } });
    expect(report.reasons.flatMap(({ first }) => first).sort((a, b) => a.line - b.line)).toEqual([
      { line: 2, code: 'impossible-date', column: 1, got: '31/02/2024' },
      { line: 3, code: 'unreadable-number', column: 2, got: '12x' },
      { line: 4, code: 'gigantic-number', column: 2, got: '1e13' },
      { line: 5, code: 'too-few-cells', column: null, got: 'A,2024-03-05' },
      { line: 6, code: 'missing-customer', column: 0, got: '' },
      { line: 7, code: 'open-quote', column: null, got: '"A,2024-03-05,5,' },
    ]);
  });

  it('counts every refused row and shows the first thousand', async () => {
    const { report } = await importOf(`${header}${'A,soon,5,\n'.repeat(2500)}A,2024-03-05,5,\n`, {
      layout: { columns: (await previewOf(small)).guess.layout.columns, dateForm: 'year-first' },
      reading: { header: true },
    });
    expect(report.reasons).toHaveLength(1);
    expect(report.reasons[0]).toMatchObject({ code: 'unreadable-date', count: 2500 });
    expect(report.reasons[0]?.first).toHaveLength(mostShown);
    expect(report.refused).toBe(2500);
  });

  it.each([
    ['utf-8', (text: string) => new TextEncoder().encode(text)],
    ['gb18030', gb18030Bytes],
    ['utf-16le', (text: string) => utf16Bytes(text, true)],
  ] as const)('reads %s', async (encoding, bytesOf) => {
    const text = `客户编号,消费日期,金额\n客户一,2024年3月5日,5\n客户二,2024年3月6日,1.2万\n`;
    const { log } = await importOf(bytesOf(text), { reading: { encoding } });
    expect(rowsOf(log)).toEqual([
      { customer: '客户一', day: day('2024-03-05'), amount: 5 },
      { customer: '客户二', day: day('2024-03-06'), amount: 12_000 },
    ]);
  });

  it('of GB18030 with an undecodable byte loses its row only', async () => {
    const text = (broken: readonly number[]) =>
      Uint8Array.from([
        ...gb18030Bytes('客户编号,消费日期,金额\n客户一,2024-03-05,5\n客户'),
        ...broken,
        ...gb18030Bytes(',2024-03-06,6\n客户三,2024-03-07,7\n'),
      ]);
    for (const broken of [[0xff], [0x81], [0x81, 0x30]]) {
      const { log, report } = await importOf(text(broken), { reading: { encoding: 'gb18030' } });
      expect(rowsOf(log).map(({ amount }) => amount)).toEqual([5, 7]);
      expect(report.reasons[0]).toMatchObject({ code: 'bad-encoding', first: [{ line: 3, column: 0 }] });
    }
  });

  it('replaces ids, withholds what tells who a customer is, and says so', async () => {
    const text = `customer,date,amount,phone,shop\n${Array.from({ length: 9 }, (_, k) => `C${k % 3},2024-03-0${k + 1},5,555 ${k},north`).join('\n')}`;
    const { log, facts, report } = await importOf(text, { pseudonymKey: new Uint8Array(32).fill(7) });
    expect([facts?.pseudonymous, report.withheld, facts?.attributes]).toEqual([true, ['phone'], [{ name: 'shop', kind: 'text' }]]);
    const ids = [0, 1, 2].map((customer) => textAt(log!.ids, customer));
    expect(ids.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(3);
    expect(
      JSON.stringify([log, report], (_, value: unknown) =>
        ArrayBuffer.isView(value) ? Buffer.from(value.buffer).toString('latin1') : value,
      ),
    ).not.toMatch(/C0|C1|555/);
  });

  it('counts cells of attributes that cannot be kept', async () => {
    const { log, report } = await importOf(`customer,date,amount,size\nA,2024-03-05,5,3\nA,2024-03-06,5,many\nA,2024-03-07,5,\n`, {
      layout: {
        columns: (['customer', 'date', 'amount', 'attribute'] as const).map((role) => ({
          role,
          name: role,
          kind: 'number',
          personal: false,
        })),
      },
    });
    expect(report.gaps).toEqual([{ name: 'attribute', count: 1 }]);
    expect(log?.attributes[0]?.values).toMatchObject({ kind: 'number', column: Float64Array.of(3, NaN, NaN) });
  });

  it('keeps `__proto__` as a customer and as a column apart from everything else', async () => {
    const { log } = await importOf('customer,date,amount,__proto__\n__proto__,2024-03-05,5,x\nconstructor,2024-03-06,6,y\n');
    expect(rowsOf(log).map(({ customer }) => customer)).toEqual(['__proto__', 'constructor']);
    expect(log?.attributes[0]?.name).toBe('__proto__');
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('tells its progress by bytes', async () => {
    const text = `${header}${'A,2024-03-05,5,north\n'.repeat(500_000)}`;
    const { layout } = (await previewOf(new Blob([text]))).guess;
    const shares: number[] = [];
    const options = { policies: usualPolicies, margin: 1, pseudonymKey: null };
    const imported = await importPurchases(new Blob([text]), guessed, layout, options, (share) => shares.push(share));
    expect(imported.ok && imported.value.report.kept).toBe(500_000);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares.length, shares.at(-1)]).toEqual([3, 1]);
  });

  it.each([
    ['', 'nothing'],
    ['\n \n', 'nothing'],
    ['%PDF-1.7', 'not-text'],
    [`${'a,'.repeat(600)}a\n`, 'too-many-columns'],
    [small, 'layout'],
  ])('of %j is refused whole: %s', async (text, code) => {
    const layout = { columns: [], dateForm: 'compact', decimalMark: '.' } as const;
    const imported = await importPurchases(new Blob([text]), guessed, layout, { policies: usualPolicies, margin: 1, pseudonymKey: null });
    expect(imported.ok ? null : imported.error.code).toBe(code);
  });
});
