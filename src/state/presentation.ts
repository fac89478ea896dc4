import type { Language } from '../scenario/language.ts';
import { everything, type Allowance } from './capabilities.svelte.ts';

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** How an embedded page takes its height: as much as it needs, in the given box, or scrolling in it. */
export const fits = ['height', 'contain', 'scroll'] as const;
export type Fit = (typeof fits)[number];

/** Where work is kept: in the browser where it can be, nowhere, or until the page closes. */
export const storages = ['auto', 'none', 'session'] as const;
export type Storage = (typeof storages)[number];

/** For whom the page is: somebody who learns, somebody who makes exercises, or somebody who only looks at what was done. */
export const modes = ['runtime', 'authoring', 'report'] as const;
export type Mode = (typeof modes)[number];

/** What the address says about the presentation; null where it says nothing. */
export interface Presentation {
  readonly language: Language | null;
  /** Of numbers and money where it is not the language's own: `CN`, `US`. */
  readonly region: string | null;
  readonly theme: Theme | null;
  readonly projector: boolean | null;
  readonly embedded: boolean;
  readonly allowance: Allowance;
  /** Nothing moves by itself. */
  readonly still: boolean;
  /** Links lead out of the page. */
  readonly links: boolean;
  readonly fit: Fit;
  /** A button takes everything back to how the page was opened. */
  readonly resets: boolean;
  readonly storage: Storage;
  /** Keeps work apart from other pages of the same origin. */
  readonly namespace: string | null;
  /** Origins that may embed the page and ask it for more than its state. */
  readonly hosts: readonly string[];
  /** What is open beside the numbers: a screen's or a tab's name, or `name:word` of a scenario's view. */
  readonly view: string | null;
  readonly mode: Mode;
  /** uint32, of an exercise's variant and of a scenario that does not bring its own. */
  readonly seed: number | null;
  /** Shown only after a click. */
  readonly waits: boolean;
  /** Every text twice as long, to find what does not fit. */
  readonly doubled: boolean;
}

/** What an address without a query says. */
export const plainPresentation: Presentation = {
  ...{ language: null, region: null, theme: null, projector: null, embedded: false, allowance: everything, still: false, links: true },
  ...{ fit: 'height', resets: false, storage: 'auto', namespace: null, hosts: [], waits: false, doubled: false },
  ...{ view: null, mode: 'runtime', seed: null },
};
