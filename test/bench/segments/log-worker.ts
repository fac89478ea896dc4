// What the benchmark measures in a worker of a browser: a purchase log on its way in.
import { Dexie } from 'dexie';
import Papa from 'papaparse';
import { importPurchases, type ImportedPurchases } from '../../../src/input/purchases/import-purchases.ts';
import { usualPolicies } from '../../../src/input/purchases/policies.ts';
import { previewPurchases } from '../../../src/input/purchases/preview-purchases.ts';
import { dayText } from '../../../src/model/purchases/days.ts';
import { customerMeasures } from '../../../src/model/purchases/measures.ts';
import { uniform } from '../../../src/model/random/uniform.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';

/** Milliseconds by the clock, each the least of the rounds. */
export interface LogTimes {
  readonly megabytes: number;
  /** The package parses the text: whole into rows, or row by row into nothing. */
  readonly parsed: number;
  readonly stepped: number;
  /** Guessed and read into a log; measured; stored; and the three together. */
  readonly read: number;
  readonly measured: number;
  readonly stored: number;
  readonly all: number;
  /** One record a row, of the first so many rows. */
  readonly records: number;
}

export interface LogOrder {
  readonly rows: number;
  readonly customers: number;
  readonly rounds: number;
  /** Rows that are written as records. */
  readonly recordRows: number;
}

const reading = { encoding: null, delimiter: null, header: null };
const options = { policies: usualPolicies, margin: 0.3, pseudonymKey: null };
const shops = ['north', 'south', 'east', 'west', 'online'];
/** 2021-01-01, days since 1970-01-01; and how many days the log has. */
const [start, days] = [18_628, 1461];

addEventListener('message', ({ data }: MessageEvent<LogOrder>) => {
  times(data).then(postMessage, (error: unknown) => {
    // Outside the promise, so that the page hears of it.
    setTimeout(() => {
      throw error;
    });
  });
});

async function times(order: LogOrder): Promise<LogTimes> {
  const text = written(order);
  const file = new Blob([text]);
  const store = await openStore({ namespace: 'bench' });
  if (store.kind !== 'browser') throw new Error(`no storage: ${String(store.memoryReason)}`);
  const rounds: Omit<LogTimes, 'megabytes'>[] = [];
  for (let round = 0; round < order.rounds; round++) {
    const parsed = await taken(() => Papa.parse(text).data.length);
    const stepped = await taken(() => {
      let rows = 0;
      const step = () => {
        rows++;
      };
      Papa.parse(text, { step });
      return rows;
    });
    if (parsed.value !== order.rows + 1 || stepped.value !== parsed.value) throw new Error('the package finds other rows');
    rounds.push({ parsed: parsed.ms, stepped: stepped.ms, ...(await ours(file, store, order)) });
  }
  const least = (name: keyof (typeof rounds)[number]) => Math.min(...rounds.map((round) => round[name]));
  return {
    megabytes: file.size / 1e6,
    ...{ parsed: least('parsed'), stepped: least('stepped') },
    ...{ read: least('read'), measured: least('measured'), stored: least('stored'), all: least('all') },
    records: least('records'),
  };
}

async function ours(file: Blob, store: Store, { rows, customers, recordRows }: LogOrder) {
  const read = await taken(() => readLog(file));
  const { log, facts, report } = read.value;
  if (log === null || facts === null || report.kept !== rows || log.customers > customers) throw new Error('rows are missing');
  const measured = await taken(() => customerMeasures(log, facts.lastDay));
  const stored = await taken(() => saved(store, { log, facts }));
  const records = await taken(() => recorded(log, recordRows));
  return {
    ...{ read: read.ms, measured: measured.ms, stored: stored.ms, all: read.ms + measured.ms + stored.ms },
    records: records.ms,
  };
}

async function readLog(file: Blob): Promise<ImportedPurchases> {
  const preview = await previewPurchases(file, reading);
  if (!preview.ok) throw new Error(preview.error.code);
  const imported = await importPurchases(file, reading, preview.value.guess.layout, options);
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value;
}

async function saved(store: Store, { log, facts }: { readonly [P in 'log' | 'facts']: NonNullable<ImportedPurchases[P]> }) {
  const about = { id: 'bench', title: 'bench', note: '', unit: 'month', currency: '', dated: true, origin: 'imported', pools: [] } as const;
  const written = await store.saveLog({ ...about, log: facts }, log, '2026-01-01T00:00:00Z');
  if (!written.ok) throw new Error(written.error.code);
}

/** One record a row, a few thousand to a transaction, in the fewest calls that there are for it. */
async function recorded(log: NonNullable<ImportedPurchases['log']>, rows: number): Promise<void> {
  const database = new Dexie('bench-records');
  database.version(1).stores({ purchases: '++' });
  const purchases = database.table('purchases');
  await purchases.clear();
  let customer = 0;
  for (let from = 0; from < rows; from += 10_000) {
    const some = Array.from({ length: Math.min(10_000, rows - from) }, (_, k) => {
      while (log.first[customer + 1]! <= from + k) customer++;
      return { customer, day: log.day[from + k], amount: log.amount[from + k], shop: shops[k % shops.length] };
    });
    await purchases.bulkAdd(some);
  }
  database.close();
}

/** Customers by chance, by day. */
function written({ rows, customers }: LogOrder): string {
  const lines = ['customer,date,amount,shop'];
  for (let row = 0; row < rows; row++) {
    const draw = (purpose: number) => uniform(7, row, 0, purpose);
    const customer = Math.floor(customers * draw(0) ** 2);
    const amount = Math.floor(200 + 20_000 * draw(1) ** 3) / 100;
    const shop = shops[Math.floor(shops.length * draw(2))]!;
    lines.push(`C${String(customer).padStart(6, '0')},${dayText(start + Math.floor((days * row) / rows))},${amount.toFixed(2)},${shop}`);
  }
  return lines.join('\n');
}

async function taken<T>(work: () => T | Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const before = performance.now();
  const value = await work();
  return { ms: performance.now() - before, value };
}
