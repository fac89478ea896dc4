import { proxy, transfer } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { Pool } from '../../workers/pool.ts';
import type { ImportResult, ImportTasks, TableReading } from '../../workers/protocol.ts';
import { importTasks as tasks } from '../../workers/import-tasks.ts';
import { faultyTable } from '../input/faulty-table.ts';
import { stable } from './threads.ts';

const guessed: TableReading = { encoding: null, delimiter: null, header: null };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const options = { id: 'mine', title: 'Mine', currency: 'CNY' };
const table = `customer,month,profit\n${Array.from({ length: 30 }, (_, i) => `A,${i + 1},${i / 2}`).join('\n')}\n`;

/** The layout that a preview guesses. */
function layoutOf(text: string) {
  const preview = tasks.previewTable(bytesOf(text), guessed);
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  return preview.value.guess.layout;
}

const threads = stable(() => tasks);
afterEach(() => {
  threads.end();
});

describe('the preview of a table', () => {
  it('has the first rows, the count of all, and a guess', () => {
    const preview = tasks.previewTable(bytesOf(table), guessed);
    if (!preview.ok) throw new Error(preview.error.code);
    expect(preview.value.rowCount).toBe(30);
    expect(preview.value.table.rows).toHaveLength(20);
    expect(preview.value.guess.layout.columns.map(({ role }) => role)).toEqual(['customer', 'period', 'profit']);
    expect(preview.value.decoded).not.toHaveProperty('text');
  });

  it('of a file that is no table says why', () => {
    const pdf = tasks.previewTable(bytesOf('%PDF-1.7\n\u0000\u0001'), guessed);
    expect(pdf.ok ? null : pdf.error.code).toBe('not-text');
  });
});

describe('an import', () => {
  it('reports every row, and its progress through reading and building', () => {
    const { text, rows, planted } = faultyTable();
    const shares: number[] = [];
    const imported = tasks.importTable(bytesOf(text), guessed, layoutOf(text), options, (share) => shares.push(share));
    if (!imported.ok) throw new Error(imported.error.code);
    const { report, dataset } = imported.value;
    expect([report.rows, report.refused]).toEqual([rows, planted.length]);
    expect([dataset?.id, dataset?.title, dataset?.currency]).toEqual(['mine', 'Mine', 'CNY']);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeLessThan(0.5);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('with a layout that does not fit the table is refused with its faults', () => {
    const layout = { ...layoutOf(table), columns: [] };
    const imported = tasks.importTable(bytesOf(table), guessed, layout, options, () => undefined);
    expect(imported.ok ? null : imported.error).toMatchObject({ code: 'layout', faults: [{ code: 'columns-differ' }] });
  });

  it('of unreadable bytes says why, like the preview', () => {
    const imported = tasks.importTable(bytesOf(''), guessed, layoutOf(table), options, () => undefined);
    expect(imported.ok ? null : imported.error.code).toBe('nothing');
  });

  it('in a worker is the import on the page, with its progress', async () => {
    const { text } = faultyTable();
    const layout = layoutOf(text);
    const told = { here: [] as number[], there: [] as number[] };
    const here = tasks.importTable(bytesOf(text), guessed, layout, options, (share) => told.here.push(share));
    const bytes = bytesOf(text);
    const onProgress = proxy((share: number) => {
      told.there.push(share);
    });
    const there = await new Pool<ImportTasks>(threads.spawn, 1).run<ImportResult>((remote) =>
      remote.importTable(transfer(bytes, [bytes.buffer]), guessed, layout, options, onProgress),
    );
    expect(there).toEqual({ ok: true, value: here });
    expect(bytes.byteLength).toBe(0);
    expect(told.there).toEqual(told.here);
  });
});
