import type { SeriesTone } from './xy-chart-data.ts';

/** One box of the map. */
export interface TreemapCell {
  /** Its own among the cells of all groups. */
  readonly id: string;
  readonly label: string;
  /** What its area stands for, 0 or more; a cell without size is not drawn. */
  readonly size: number;
  /** The size in words. */
  readonly text: string;
  /** How strong its colour is, 0 to 1; 0.5 unless told. */
  readonly intensity?: number;
}

/** Cells that belong together, in one box. */
export interface TreemapGroup {
  readonly id: string;
  readonly label: string;
  /** Its size in words. */
  readonly text: string;
  readonly tone: SeriesTone;
  readonly cells: readonly TreemapCell[];
}

/** Words that belong to the map as a whole. */
export interface TreemapLabels {
  /** Accessible name of the picture. */
  readonly title: string;
  /** Text alternative: what the picture shows, in a sentence or two. */
  readonly summary: string;
  /** Accessible name of the read-out: `Read the cells: arrow keys move, Enter opens`. */
  readonly reader: string;
}
