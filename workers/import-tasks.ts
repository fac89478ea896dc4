import { buildDataset } from '../src/input/build-dataset.ts';
import { guessLayout } from '../src/input/guess-layout.ts';
import { readBytes } from '../src/input/table.ts';
import { ok } from '../src/model/result.ts';
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
};
