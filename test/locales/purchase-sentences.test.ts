import { describe, expect, it } from 'vitest';
import { purchaseLayoutFaults, type PurchaseLayout } from '../../src/input/purchases/layout.ts';
import type { PurchaseReport } from '../../src/input/purchases/report.ts';
import { purchaseSentences as english } from '../../src/locales/en/purchase-sentences.ts';
import { sourceSentence } from '../../src/locales/purchase-sentences.ts';
import { purchaseSentences as chinese } from '../../src/locales/zh-CN/purchase-sentences.ts';

const report: PurchaseReport = {
  ...{ rows: 1200, blank: 2, kept: 1100, merged: 30, dropped: { refunds: 20, zeros: 10 }, refused: 40, reasons: [] },
  ...{ refunds: 5, zeros: 1, amountsTakenAsZero: 1, ofUnknownCustomer: 3, customers: 350, sum: 99_999.5 },
  ...{ firstDay: 19_000, lastDay: 19_500, gaps: [{ name: 'age', count: 4 }], withheld: ['phone', 'name'] },
};
const plain: PurchaseReport = {
  ...report,
  ...{ rows: 1, kept: 1, merged: 0, dropped: { refunds: 0, zeros: 0 }, refused: 0, blank: 0, refunds: 0, zeros: 0, amountsTakenAsZero: 0 },
  ...{ ofUnknownCustomer: 0, customers: 1, gaps: [], withheld: [] },
};

describe('the counted report', () => {
  it('says in English what became of every row', () => {
    expect(english.summary(report, '99,999.50 $', ['2022-01-08', '2023-05-23'])).toEqual([
      '1,200 rows read: 1,100 kept, 30 merged, 30 left out by choice, 40 refused.',
      '30 rows added to an earlier row of the same customer and day.',
      '20 refunds left out.',
      '10 rows with the amount 0 left out.',
      '350 customers from 2022-01-08 to 2023-05-23; amounts together 99,999.50 $.',
      'Refunds among them: 5.',
      'Amounts of 0 among them: 1.',
      '1 missing amount was taken as 0.',
      '3 rows without a customer went to the customer “unknown”.',
      '“age”: 4 cells that could not be read are left empty.',
      'Left out, because they tell who a customer is: phone, name.',
      '2 blank rows skipped.',
    ]);
  });

  it('says the same in Chinese', () => {
    const said = chinese.summary(report, '99,999.50 元', ['2022-01-08', '2023-05-23']);
    expect(said).toHaveLength(12);
    expect(said[0]).toBe('共读取 1,200 行：保留 1,100，合并 30，按选择略去 30，拒绝 40。');
    expect(said[4]).toBe('350 位客户，2022-01-08 至 2023-05-23，金额合计 99,999.50 元。');
  });

  it('is silent about what did not happen', () => {
    expect(english.summary(plain, '5', ['2022-01-08', '2022-01-08'])).toEqual([
      '1 row read: 1 kept, 0 merged, 0 left out by choice, 0 refused.',
      '1 customer from 2022-01-08 to 2022-01-08; amounts together 5.',
    ]);
    expect(english.summary({ ...plain, firstDay: null, lastDay: null }, '0', ['', ''])).toHaveLength(1);
    expect(chinese.summary(plain, '5', ['2022-01-08', '2022-01-08'])).toHaveLength(2);
  });
});

it('a workbook that is too long is refused with the way out', () => {
  const fault = { code: 'too-many-workbook-rows', sheet: 'Data', size: 200_001, max: 200_000 } as const;
  expect(sourceSentence(fault, english)).toBe(
    'This sheet has 200,001 rows; of a workbook, up to 200,000 can be read. Save the sheet as CSV, of which millions can be.',
  );
  expect(sourceSentence(fault, chinese)).toContain('200,001');
});

it('what keeps a layout from being used is said with its columns', () => {
  const column = (role: 'amount' | 'activity' | 'attribute', name: string) => ({ role, name, kind: 'number', personal: false }) as const;
  const layout: PurchaseLayout = {
    columns: [
      column('amount', 'a'),
      column('amount', 'b'),
      column('activity', '__proto__'),
      column('attribute', ''),
      column('attribute', 'x'),
      column('attribute', 'x'),
    ],
    ...{ dateForm: 'year-first', decimalMark: '.' },
  };
  const named = (at: number) => `column ${at + 1}`;
  expect(purchaseLayoutFaults(layout, 6).map((fault) => english.layout(fault, named))).toEqual([
    'No column is the customer; choose one.',
    'No column is the day; choose one.',
    'Only one column can be the amount; choose another role for all but one of column 1, column 2.',
    'An activity cannot be called “__proto__”; rename it.',
    'column 4: give it a name.',
    '“x” occurs more than once, in column 5, column 6; rename or leave out all but one.',
  ]);
  expect(purchaseLayoutFaults(layout, 5).map((fault) => chinese.layout(fault, named))).toEqual([
    '用途按 6 列设定，而表格有 5 列，请重新识别。',
  ]);
});
