import type { Fault } from '../model/fault.ts';

/** Something that a person should know, as plain data. */
export type Message =
  | { readonly kind: 'link-notices'; readonly faults: readonly Fault[] }
  | { readonly kind: 'link-refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'file-refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'scenario-missing'; readonly id: string }
  | { readonly kind: 'no-lab'; readonly model: string }
  | { readonly kind: 'customer-missing'; readonly dataset: string; readonly customer: string }
  | { readonly kind: 'dataset-missing'; readonly dataset: string }
  | { readonly kind: 'engine-on-page' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'save-failed' };
