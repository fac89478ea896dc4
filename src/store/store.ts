import type { Result } from '../model/result.ts';
import type { Customer, Dataset } from '../scenario/dataset.ts';
import type { LogFacts, StoredLog } from '../scenario/stored-log.ts';
import type { RestoreCounts, RestoreMode } from './restore-plan.ts';

/** A dataset as the store lists it. */
export interface StoredDataset extends Dataset {
  readonly customers: number;
  /** ISO 8601, UTC, as the caller gave it. */
  readonly createdAt: string;
}

/** A scenario that the user kept, as the JSON text of its document. */
export interface StoredScenario {
  readonly id: string;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

/** A pack of exercises and scenes that the user opened or made, as the JSON text of its document. */
export interface StoredPack {
  readonly id: string;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

/** How far somebody is in a pack, as the JSON text of it; `id` is the pack's. */
export type StoredProgress = StoredPack;

/** A result that the user pinned to a customer, as the JSON text of its document. */
export interface StoredPin {
  readonly dataset: string;
  readonly customer: string;
  /** Unique within the customer. */
  readonly id: string;
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

/** Customers of a dataset with a purchase log that the user named. */
export interface StoredSelection {
  readonly id: string;
  readonly dataset: string;
  /** When the dataset that the places are of was made: a dataset of another time may have other customers there. */
  readonly datasetCreatedAt: string;
  readonly name: string;
  /** How it was made, for people. */
  readonly rule: string;
  /** The day the purchases were looked at from, days since 1970-01-01. */
  readonly asOf: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Places of the customers in the dataset, ascending. */
  readonly members: Uint32Array;
}

export type SettingValue = string | number | boolean;
export interface Setting {
  readonly key: string;
  readonly value: SettingValue;
}

export interface DatasetContents {
  readonly dataset: StoredDataset;
  /** Empty where there is a log. */
  readonly customers: readonly Customer[];
  /** There exactly if the dataset has facts of one. */
  readonly log: StoredLog | null;
}

/** Everything that a store holds: what a backup carries. */
export interface Contents {
  readonly datasets: readonly DatasetContents[];
  readonly scenarios: readonly StoredScenario[];
  readonly pins: readonly StoredPin[];
  readonly selections: readonly StoredSelection[];
  readonly packs: readonly StoredPack[];
  readonly progress: readonly StoredProgress[];
  readonly settings: readonly Setting[];
}

/** Why something was not written. What was there before is still there. */
export type StoreFault =
  | { readonly code: 'storage-full' }
  /** Another tab needs a newer form of the database, so this one let go of it: reload. */
  | { readonly code: 'store-closed' }
  /** Another tab emptied the store, while this one was writing or before. */
  | { readonly code: 'interrupted' }
  /** The browser's storage failed; `name` is its own word for it. */
  | { readonly code: 'storage-failed'; readonly name: string };

export type Written<T = void> = Result<T, StoreFault>;

export const topics = ['datasets', 'scenarios', 'pins', 'selections', 'packs', 'progress', 'settings'] as const;
export type Topic = (typeof topics)[number];

export type StoreChange =
  /** Written, here or in another tab: read again what you show of it. */
  | { readonly kind: 'changed'; readonly topics: readonly Topic[] }
  /**
   * Another tab brings a newer version, and this one reads and writes no more; or what was kept is gone: it was deleted, and what is
   * written from now on is kept anew, or another tab erased it on purpose, and this one writes no more.
   */
  | { readonly kind: 'closed'; readonly reason: 'newer-version' | 'deleted' | 'erased' };

/**
 * Why work is kept in memory: storage is absent or denied here, did not answer in time, failed, or belongs to a newer version; or a
 * course platform, whose pages share it, keeps the answers.
 */
export type MemoryReason = 'absent' | 'denied' | 'timeout' | 'failed' | 'newer-version' | 'course';

/**
 * Where work is kept. Writing is all-or-nothing. Reading a store that was closed rejects; writing to it is a fault.
 * What is read is the reader's own copy.
 */
export interface Store {
  readonly kind: 'browser' | 'memory';
  /** Null for a store in the browser. */
  readonly memoryReason: MemoryReason | null;

  /** The oldest first. */
  readonly listDatasets: () => Promise<readonly StoredDataset[]>;
  /** All customers in the order they were saved; empty for an unknown dataset and for one with a purchase log. */
  readonly readCustomers: (dataset: string) => Promise<readonly Customer[]>;
  /** Puts a dataset in, in place of one with its id. Until the end, readers see the old one; an interrupted save leaves it. */
  readonly saveDataset: (dataset: Dataset, customers: readonly Customer[], createdAt: string) => Promise<Written<StoredDataset>>;
  /**
   * {@link saveDataset} for a purchase log, whose facts the dataset carries. Written in many short pieces of work.
   * @param onProgress told now and then, the share done
   */
  readonly saveLog: (
    dataset: Dataset & { readonly log: LogFacts },
    log: StoredLog,
    createdAt: string,
    onProgress?: (share: number) => void,
  ) => Promise<Written<StoredDataset>>;
  /**
   * The purchase log of a dataset at one moment; null where it has none. Read piece by piece, so that the page stays awake; no two of
   * its columns share a buffer, so all can be handed to a worker without a copy.
   */
  readonly readLog: (dataset: string, onProgress?: (share: number) => void) => Promise<StoredLog | null>;
  /** Removes a dataset with its customers or its log, its pins and its selections. */
  readonly deleteDataset: (dataset: string) => Promise<Written>;

  /** The latest first. */
  readonly listScenarios: () => Promise<readonly StoredScenario[]>;
  readonly saveScenario: (scenario: StoredScenario) => Promise<Written>;
  readonly deleteScenario: (id: string) => Promise<Written>;

  /** The oldest first. */
  readonly listPins: (dataset: string, customer: string) => Promise<readonly StoredPin[]>;
  readonly savePin: (pin: StoredPin) => Promise<Written>;
  readonly deletePin: (dataset: string, customer: string, id: string) => Promise<Written>;

  /** The oldest first. */
  readonly listSelections: (dataset: string) => Promise<readonly StoredSelection[]>;
  readonly saveSelection: (selection: StoredSelection) => Promise<Written>;
  readonly deleteSelection: (id: string) => Promise<Written>;

  /** The latest first. */
  readonly listPacks: () => Promise<readonly StoredPack[]>;
  readonly savePack: (pack: StoredPack) => Promise<Written>;
  readonly deletePack: (id: string) => Promise<Written>;

  readonly readProgress: (pack: string) => Promise<StoredProgress | null>;
  readonly saveProgress: (progress: StoredProgress) => Promise<Written>;
  readonly deleteProgress: (pack: string) => Promise<Written>;

  readonly readSetting: (key: string) => Promise<SettingValue | null>;
  readonly saveSetting: (key: string, value: SettingValue) => Promise<Written>;

  /** Everything at one moment. */
  readonly readContents: () => Promise<Contents>;
  /** What {@link restore} would do. */
  readonly previewRestore: (contents: Contents, mode: RestoreMode) => Promise<RestoreCounts>;
  readonly restore: (contents: Contents, mode: RestoreMode) => Promise<Written<RestoreCounts>>;
  /** Removes everything, settings too. */
  readonly erase: () => Promise<Written>;

  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: (change: StoreChange) => void) => () => void;
  readonly close: () => void;
}
