import type { Store } from '../store/store.ts';

/** Who keeps what somebody does here: this browser, nobody once the page is closed, or the course around the page. */
export const keeping = ({ kind, memoryReason }: Pick<Store, 'kind' | 'memoryReason'>): Store['kind'] | 'course' =>
  memoryReason === 'course' ? 'course' : kind;
