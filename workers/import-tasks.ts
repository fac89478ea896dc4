import { transfer } from 'comlink';
import { buildDataset } from '../src/input/build-dataset.ts';
import { guessLayout } from '../src/input/guess-layout.ts';
import { importPurchases } from '../src/input/purchases/import-purchases.ts';
import { previewPurchases } from '../src/input/purchases/preview-purchases.ts';
import { readBytes } from '../src/input/table.ts';
import { ok } from '../src/model/result.ts';
import type { StoredLog } from '../src/scenario/stored-log.ts';
import type { ImportTasks } from './protocol.ts';

const previewRows = 20;

export const importTasks: ImportTasks = {
  ready: () => true,
  previewTable(bytes, reading) {
    const read = readBytes(bytes, reading);
    if (!read.ok) return read;
    const { table, decoded } = read.value;
    return ok({
      decoded,
      table: { ...table, rows: table.rows.slice(0, previewRows) },
      rowCount: table.rows.length,
      guess: guessLayout(table),
    });
  },
  importTable(bytes, reading, layout, options, onProgress) {
    const read = readBytes(bytes, { ...reading, onProgress: (share) => onProgress(share / 2) });
    if (!read.ok) return read;
    const built = buildDataset(read.value.table, layout, { ...options, onProgress: (share) => onProgress((1 + share) / 2) });
    return built.ok || built.error.code === 'layout' ? built : { ok: false, error: { code: 'cancelled' } };
  },
  previewPurchases,
  async importPurchases(source, reading, layout, options, onProgress) {
    const imported = await importPurchases(source, reading, layout, options, onProgress);
    return imported.ok && imported.value.log !== null ? transfer(imported, buffersOf(imported.value.log)) : imported;
  },
};

/** The buffers of a log's columns, each once. */
function buffersOf({ first, day, amount, cost, complaints, use, ids, attributes }: StoredLog): ArrayBuffer[] {
  const figures = [amount, cost, complaints, ...Object.values(use ?? {})].filter((column) => column !== null);
  const others = attributes.flatMap(({ values }): ArrayBufferView[] =>
    values.kind === 'number' ? [values.column] : [values.codes, values.words.bytes, values.words.ends],
  );
  const columns: ArrayBufferView[] = [first, day, ...figures, ids.bytes, ids.ends, ...others];
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}
