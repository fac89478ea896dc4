import { buildDataset } from '../src/input/build-dataset.ts';
import { guessLayout } from '../src/input/guess-layout.ts';
import { readBytes } from '../src/input/table.ts';
import { completeCurve, fewestPoints, observedUnits, valueCustomer, type Valuation } from '../src/model/fitting-method/valuation.ts';
import { ok } from '../src/model/result.ts';
import type { FitJob, FitRequest, Tasks } from './protocol.ts';

const previewRows = 20;

export const tasks: Tasks = {
  ready: () => true,
  completeCurves: (histories) => histories.map(completeCurve),
  valueCustomers: (request) => request.jobs.map((job) => value(job, request)),
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
    return built.ok || built.error.code === 'layout' ? (built) : { ok: false, error: { code: 'cancelled' } };
  },
};

function value({ history, ended, own }: FitJob, { library, options }: FitRequest): Valuation | null {
  if (observedUnits(history) < fewestPoints) return null;
  const others = own === null ? library : library.filter((_, index) => index !== own);
  const valuation = valueCustomer(history, ended, others, options);
  if (own === null) return valuation;
  return { ...valuation, similar: valuation.similar.map((one) => (one.index < own ? one : { ...one, index: one.index + 1 })) };
}
