import type { Dexie, Transaction } from 'dexie';
import type { Customer } from '../scenario/dataset.ts';
import type { LogOutline } from './logs/outline.ts';
import type { Setting, StoredDataset, StoredPack, StoredPin, StoredProgress, StoredScenario, StoredSelection } from './store.ts';

/** One form of the database, and how records of the form before become it. */
export interface SchemaVersion {
  readonly version: number;
  /** The tables that change, in Dexie's notation: primary key first, then indexes; null removes one. */
  readonly tables: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every form that the database ever had. Published versions are never edited: a change of form is a new line at the end.
 * Customers, chunks and pins are found by ranges over the first parts of their keys.
 */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    version: 1,
    tables: {
      datasets: 'id',
      batches: '++id',
      customers: '[batch+place]',
      scenarios: 'id',
      pins: '[dataset+customer+id]',
      settings: 'key',
    },
  },
  {
    version: 2,
    tables: { chunks: '[batch+column+place]', selections: 'id, dataset' },
    async upgrade(transaction) {
      await transaction
        .table('datasets')
        .toCollection()
        .modify((row: { dataset: { log?: null } }) => void (row.dataset.log = null));
      await transaction
        .table('batches')
        .toCollection()
        .modify((row: { log?: null }) => void (row.log = null));
    },
  },
  { version: 3, tables: { packs: 'id', progress: 'id' } },
];

/** Records as the tables of the newest version hold them. */
export interface DatasetRow {
  readonly id: string;
  readonly dataset: StoredDataset;
  /** The batch that holds its customers or its log. */
  readonly batch: number;
}

/** Customers or a purchase log written together. A batch that no dataset points to is being written, or its writing did not end. */
export interface BatchRow {
  /** Given by the database. */
  readonly id?: number;
  readonly dataset: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** What its chunks are pieces of; null for customers. */
  readonly log: LogOutline | null;
}

export interface CustomerRow {
  readonly batch: number;
  /** Position in its dataset. */
  readonly place: number;
  readonly customer: Customer;
}

/** A piece of a column of a purchase log. */
export interface ChunkRow {
  readonly batch: number;
  /** Position in the outline's order of columns. */
  readonly column: number;
  /** Position in its column. */
  readonly place: number;
  readonly entries: ArrayBuffer;
}

export type ScenarioRow = StoredScenario;
export type PinRow = StoredPin;
export type SelectionRow = StoredSelection;
export type PackRow = StoredPack;
export type ProgressRow = StoredProgress;
export type SettingRow = Setting;

/** Makes `database` know all `versions`, so that opening it upgrades step by step from whichever it finds. */
export function declareVersions(database: Dexie, versions: readonly SchemaVersion[]): void {
  for (const { version, tables, upgrade } of versions) {
    const declared = database.version(version).stores({ ...tables });
    if (upgrade !== undefined) declared.upgrade((transaction) => upgrade(transaction));
  }
}

/** The newest version of a list. */
export const newest = (versions: readonly SchemaVersion[]): number => Math.max(...versions.map(({ version }) => version));
