import type { StoredDataset, StoredPack, StoredPin, StoredSelection } from './store.ts';

/** Text in the order of its code units, which no setting of the browser changes. */
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The orders in which every store lists. */
export const listedDatasets = (datasets: readonly StoredDataset[]): readonly StoredDataset[] =>
  [...datasets].sort((a, b) => compared(a.createdAt, b.createdAt) || compared(a.id, b.id));
/** Scenarios and packs. */
export const latestFirst = (documents: readonly StoredPack[]): readonly StoredPack[] =>
  [...documents].sort((a, b) => compared(b.savedAt, a.savedAt) || compared(a.id, b.id));
export const listedPins = (pins: readonly StoredPin[]): readonly StoredPin[] =>
  [...pins].sort((a, b) => compared(a.savedAt, b.savedAt) || compared(a.id, b.id));
export const listedSelections = (selections: readonly StoredSelection[]): readonly StoredSelection[] =>
  [...selections].sort((a, b) => compared(a.createdAt, b.createdAt) || compared(a.id, b.id));
