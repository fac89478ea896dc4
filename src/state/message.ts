import type { Fault } from '../model/fault.ts';
import type { Text } from '../scenario/text.ts';
import type { StoreFault } from '../store/store.ts';

/** Something that a person should know, as plain data. */
export type Message =
  /** Of the address, as `key=value`. */
  | { readonly kind: 'query-notices'; readonly wrong: readonly string[] }
  | { readonly kind: 'link-notices'; readonly faults: readonly Fault[] }
  | { readonly kind: 'link-refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'file-refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'scenario-missing'; readonly id: string }
  | { readonly kind: 'no-lab'; readonly model: string }
  | { readonly kind: 'customer-missing'; readonly dataset: string; readonly customer: string }
  | { readonly kind: 'dataset-missing'; readonly dataset: string }
  | { readonly kind: 'pack-missing'; readonly id: string }
  | { readonly kind: 'pack-refused'; readonly faults: readonly Fault[] }
  /** It had the id of a pack that comes with the program, and is kept under another one. */
  | { readonly kind: 'pack-renamed'; readonly title: Text; readonly id: string }
  | { readonly kind: 'engine-on-page' }
  | { readonly kind: 'outdated' }
  /** What was kept in this browser is gone. */
  | { readonly kind: 'erased' }
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'save-failed' }
  /** The course platform refuses what it should keep. */
  | { readonly kind: 'course-failed' }
  /** Not every attempt fits into what the course platform keeps. */
  | { readonly kind: 'course-shortened' };

/** What is told where something was not saved. */
export const unsaved = {
  'storage-full': 'storage-full',
  'storage-failed': 'save-failed',
  'store-closed': 'outdated',
  interrupted: 'erased',
} as const satisfies Readonly<Record<StoreFault['code'], Message['kind']>>;
