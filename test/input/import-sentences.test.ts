import { describe, expect, it } from 'vitest';
import type { LayoutFault } from '../../src/input/layout.ts';
import type { Refusal } from '../../src/input/row-fault.ts';
import type { TableFault } from '../../src/input/table.ts';
import { imports as english } from '../../src/locales/en/import.ts';
import { layoutSentence, refusalSentence, tableSentence, type ImportSentences } from '../../src/locales/import-sentences.ts';
import { imports as chinese } from '../../src/locales/zh-CN/import.ts';

const columnOf = (sentences: ImportSentences) => (column: number) =>
  sentences.column(['customer', 'month', null][column] ?? null, column + 1);

const refusals: readonly Refusal[] = [
  { line: 1033, code: 'unreadable-number', column: 2, got: '12x', why: 'not-a-number' },
  { line: 7, code: 'too-few-cells', found: 1, expected: 4 },
  { line: 8, code: 'open-quote', got: '"A' },
  { line: 9, code: 'mixed-units', column: 1, got: '2024Q1', expected: 'month' },
  { line: 10, code: 'duplicate', column: 1, got: '2024-02', firstLine: 3 },
];
const tables: readonly TableFault[] = [{ code: 'too-many-rows', size: 1_000_001, max: 1_000_000 }, { code: 'nothing' }];
const layouts: readonly LayoutFault[] = [
  { code: 'role-missing', role: 'profit' },
  { code: 'period-unreadable', got: 'x', column: 1, why: 'not-a-period' },
];

const all = (sentences: ImportSentences) => [
  ...refusals.map((refusal) => refusalSentence(refusal, sentences, columnOf(sentences))),
  ...tables.map((fault) => tableSentence(fault, sentences)),
  ...layouts.map((fault) => layoutSentence(fault, sentences, columnOf(sentences))),
];

describe('what an import says', () => {
  it('names line, column, text and remedy in English', () => {
    expect(all(english)).toEqual([
      'Line 1033: Column 3: "12x" is not a number; write one such as 1,234.5, 12% or 5k.',
      'Line 7: only 1 cell instead of 4; fill the row up.',
      'Line 8: a quotation mark in ‘"A’ is never closed; close or remove it.',
      'Line 9: Column 2 “month”: "2024Q1" is not written in months as the others are; split the table.',
      'Line 10: Column 2 “month”: this customer has a record of "2024-02" already, from line 3; remove one, or choose to add them up.',
      'This table has 1,000,001 rows; up to 1,000,000 can be read. Split it.',
      'There is nothing in this table; paste or open one with at least one row.',
      'No column is the profit; choose one, or one for revenue and one for cost.',
      'Column 2 “month”: “x” is no period here: it is neither a date nor a period number; correct it, or leave the column out.',
    ]);
  });

  it('says as much in Chinese', () => {
    for (const sentence of all(chinese)) expect(sentence).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(all(chinese)[0]).toBe('第 1033 行：第 3 列：“12x”不是数字，请写成 1,234.5、12% 或 1.2万 这样的形式。');
  });

  it.each([english, chinese])('accounts for every row', (sentences) => {
    const report = {
      rows: 10,
      kept: 6,
      merged: 2,
      refused: 2,
      blank: 1,
      policy: 'sum',
      refusals: [],
      customers: 3,
      records: 6,
      gaps: 1,
    } as const;
    const summary = (endedBy: 'status' | 'silence') => sentences.summary({ ...report, ended: 1, endedBy }).join('\n');
    for (const number of [10, 6, 2, 1, 3]) expect(summary('status')).toContain(String(number));
    expect(summary('status')).not.toBe(summary('silence'));
  });
});
