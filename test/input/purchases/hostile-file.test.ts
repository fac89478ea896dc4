import { describe, expect, it } from 'vitest';
import { importPurchases } from '../../../src/input/purchases/import-purchases.ts';
import type { PurchaseLayout } from '../../../src/input/purchases/layout.ts';
import { usualPolicies } from '../../../src/input/purchases/policies.ts';
import { previewPurchases } from '../../../src/input/purchases/preview-purchases.ts';
import { damages } from './damages.ts';
import { hostileFile, type Purchase } from './hostile-file.ts';
import { guessed, rowsOf } from './imported.ts';

const layout: PurchaseLayout = {
  columns: (['customer', 'date', 'amount', 'attribute'] as const).map((role) => ({ role, name: role, kind: 'text', personal: false })),
  dateForm: 'year-first',
  decimalMark: '.',
};
const options = { policies: usualPolicies, margin: 1, pseudonymKey: null };
const sorted = (rows: readonly Purchase[]) => rows.map(({ customer, day, amount }) => `${customer}|${day}|${amount}`).sort();

describe('a hostile file', () => {
  it('has more than a hundred kinds of damage', () => {
    expect(damages.length).toBeGreaterThan(150);
    expect(new Set(damages.map(({ name }) => name)).size).toBe(damages.length);
  });

  it.each([1, 2, 3, 4, 5, 6])('loses no row that parses alone and has every other one reported, seed %i', async (seed) => {
    const { bytes, good, bad } = hostileFile(seed);
    const imported = await importPurchases(new Blob([bytes]), { encoding: 'utf-8', delimiter: ',', header: true }, layout, options);
    if (!imported.ok) throw new Error(imported.error.code);
    const { log, report } = imported.value;
    expect(report.reasons.flatMap(({ first }) => first.map(({ line }) => line)).sort((a, b) => a - b)).toEqual(bad);
    expect(sorted(rowsOf(log))).toEqual(sorted(good));
    expect([report.rows, report.refused, report.kept]).toEqual([good.length + bad.length, bad.length, good.length]);
    expect(report.blank).toBe(2);
  });

  it('that begins with a line of ten megabytes loses that line only', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `C${index % 100},2024-03-05,1.5,note`).join('\n');
    const source = new Blob(['x'.repeat(10 * 2 ** 20), `\n${rows}\n`]);
    const preview = await previewPurchases(source, guessed);
    if (!preview.ok) throw new Error(preview.error.code);
    const imported = await importPurchases(source, guessed, preview.value.guess.layout, options);
    if (!imported.ok) throw new Error(imported.error.code);
    const { report } = imported.value;
    expect([report.kept, report.refused, report.sum]).toEqual([100_000, 1, 150_000]);
    expect(report.reasons).toEqual([
      { code: 'long-line', count: 1, first: [{ line: 1, code: 'long-line', column: null, got: `${'x'.repeat(40)}…` }] },
    ]);
  });

  it('is understood without help, in spite of it all', async () => {
    const preview = await previewPurchases(new Blob([hostileFile(7).bytes]), guessed);
    if (!preview.ok) throw new Error(preview.error.code);
    const { encoding, delimiter, headerLine, guess } = preview.value;
    expect([encoding, delimiter, headerLine]).toEqual(['utf-8', ',', 1]);
    expect(guess.layout.columns.map(({ role }) => role)).toEqual(['customer', 'date', 'amount', 'attribute']);
    expect([guess.layout.dateForm, guess.layout.decimalMark, guess.likely]).toEqual(['year-first', '.', 'purchases']);
  });
});
