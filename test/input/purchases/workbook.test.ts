import { describe, expect, it } from 'vitest';
import { previewPurchases } from '../../../src/input/purchases/preview-purchases.ts';
import { mostWorkbookRows } from '../../../src/input/purchases/workbook.ts';
import { guessed, importOf, previewOf, rowsOf } from './imported.ts';
import { workbookBytes, type WorkbookCell } from './workbook-bytes.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const header = ['customer', 'date', 'amount', 'note'];
const rows: WorkbookCell[][] = [
  header,
  ['C1', { day: 45_356 }, 5.25, 'one\ntwo'],
  ['客户 2', { day: 45_357.75 }, -3, 'say "hi", & go'],
  ['C1', { day: 45_356 }, 'free', null],
  ['C3', { day: 45_358 }, 1e-7, 'x'],
];
const blobOf = (sheets: Parameters<typeof workbookBytes>[0]) => new Blob([workbookBytes(sheets)]);
const faultOf = async (blob: Blob) => {
  const preview = await previewPurchases(blob, guessed);
  return preview.ok ? null : preview.error;
};

describe('a workbook', () => {
  it('is read like a text, its dates as dates and its rows as lines', async () => {
    const { log, report } = await importOf(blobOf({ Sales: rows }));
    expect(rowsOf(log)).toEqual([
      { customer: 'C1', day: day('2024-03-05'), amount: 5.25 },
      { customer: '客户 2', day: day('2024-03-06'), amount: -3 },
      { customer: 'C3', day: day('2024-03-07'), amount: 1e-7 },
    ]);
    expect(report.reasons).toMatchObject([{ code: 'unreadable-number', first: [{ line: 4, column: 2, got: 'free' }] }]);
  });

  it('gives its first sheet that has rows, and says which', async () => {
    const { sheet, sheets, guess } = await previewOf(blobOf({ Empty: [], 'R&D': rows, More: rows }));
    expect([sheet, sheets]).toEqual(['R&D', ['Empty', 'R&D', 'More']]);
    expect(guess.layout.columns.map(({ role }) => role)).toEqual(['customer', 'date', 'amount', 'attribute']);
  });

  it('above 200,000 rows is refused with its size, before it is read', async () => {
    const many = Array.from({ length: mostWorkbookRows + 1 }, () => ['C1']);
    expect(await faultOf(blobOf({ Big: many }))).toEqual({
      code: 'too-many-workbook-rows',
      sheet: 'Big',
      size: mostWorkbookRows + 1,
      max: mostWorkbookRows,
    });
  });

  it('that is damaged, empty or no workbook is refused by name', async () => {
    const bytes = workbookBytes({ Sales: rows });
    expect(await faultOf(new Blob([bytes.slice(0, bytes.length / 2)]))).toEqual({ code: 'damaged-workbook' });
    expect(await faultOf(blobOf({ Empty: [] }))).toEqual({ code: 'empty-workbook' });
    expect(await faultOf(new Blob([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0)]))).toEqual({
      code: 'not-text',
      looksLike: 'old-workbook',
    });
  });

  it('of any damage never throws', async () => {
    const bytes = workbookBytes({ Sales: rows });
    for (let place = 0; place < bytes.length; place += 7) {
      const damaged = bytes.slice();
      damaged[place] = damaged[place]! ^ 0x55;
      await expect(previewPurchases(new Blob([damaged]), guessed)).resolves.toBeDefined();
    }
  });
});
