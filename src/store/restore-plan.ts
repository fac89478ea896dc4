import type { Contents, DatasetContents, Setting, StoredPack, StoredPin, StoredSelection } from './store.ts';

/** `merge` keeps what is there and takes the later of two that share an id; `replace` keeps nothing. */
export type RestoreMode = 'merge' | 'replace';

export interface RestoreCount {
  readonly added: number;
  /** There under the same id, and overwritten. */
  readonly replaced: number;
  /** In the backup and not taken, because what is there is as late or later. */
  readonly kept: number;
  /** There, not in the backup, and gone. */
  readonly removed: number;
}

export type RestoreCounts = Readonly<Record<keyof Contents, RestoreCount>>;

/** What a store holds, by key, with the time it was written (empty for settings, which a merge never overwrites). */
export type StoreIndex = Readonly<Record<keyof Contents, ReadonlyMap<string, string>>>;

export interface RestorePlan {
  readonly put: Contents;
  readonly counts: RestoreCounts;
}

/** What a restore writes into a store with this index. In mode `replace` the store is emptied first. */
export function restorePlan(index: StoreIndex, contents: Contents, mode: RestoreMode): RestorePlan {
  const datasets = planned(index.datasets, contents.datasets, datasetEntry, mode);
  const scenarios = planned(index.scenarios, contents.scenarios, textEntry, mode);
  const pins = planned(index.pins, contents.pins, pinEntry, mode);
  const selections = planned(index.selections, contents.selections, selectionEntry, mode);
  const packs = planned(index.packs, contents.packs, textEntry, mode);
  const progress = planned(index.progress, contents.progress, textEntry, mode);
  const settings = planned(index.settings, contents.settings, settingEntry, mode);
  return {
    put: {
      ...{ datasets: datasets.put, scenarios: scenarios.put, pins: pins.put, selections: selections.put },
      ...{ packs: packs.put, progress: progress.put, settings: settings.put },
    },
    counts: {
      ...{ datasets: datasets.count, scenarios: scenarios.count, pins: pins.count },
      ...{ selections: selections.count, packs: packs.count, progress: progress.count, settings: settings.count },
    },
  };
}

/** The index of contents that are all known. */
export const indexOf = (
  contents: Omit<Contents, 'datasets'> & { readonly datasets: readonly Pick<DatasetContents, 'dataset'>[] },
): StoreIndex => ({
  datasets: new Map(contents.datasets.map(datasetEntry)),
  scenarios: new Map(contents.scenarios.map(textEntry)),
  pins: new Map(contents.pins.map(pinEntry)),
  selections: new Map(contents.selections.map(selectionEntry)),
  packs: new Map(contents.packs.map(textEntry)),
  progress: new Map(contents.progress.map(textEntry)),
  settings: new Map(contents.settings.map(settingEntry)),
});

type Entry = readonly [key: string, writtenAt: string];
const datasetEntry = ({ dataset }: Pick<DatasetContents, 'dataset'>): Entry => [dataset.id, dataset.createdAt];
const textEntry = ({ id, savedAt }: StoredPack): Entry => [id, savedAt];
const pinEntry = (pin: StoredPin): Entry => [pinKey(pin), pin.savedAt];
const selectionEntry = ({ id, createdAt }: StoredSelection): Entry => [id, createdAt];
const settingEntry = ({ key }: Setting): Entry => [key, ''];

/** One string for the three parts of a pin's key. */
export const pinKey = ({ dataset, customer, id }: Pick<StoredPin, 'dataset' | 'customer' | 'id'>): string =>
  JSON.stringify([dataset, customer, id]);

function planned<T>(there: ReadonlyMap<string, string>, incoming: readonly T[], entry: (item: T) => Entry, mode: RestoreMode) {
  const fate = (item: T) => {
    const [key, writtenAt] = entry(item);
    const stored = there.get(key);
    if (stored === undefined) return 'added';
    return mode === 'replace' || writtenAt > stored ? 'replaced' : 'kept';
  };
  const count = (wanted: string) => incoming.filter((item) => fate(item) === wanted).length;
  const counts = { added: count('added'), replaced: count('replaced'), kept: count('kept') };
  const removed = mode === 'replace' ? there.size - counts.replaced : 0;
  return { put: incoming.filter((item) => fate(item) !== 'kept'), count: { ...counts, removed } };
}
