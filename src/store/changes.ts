import { topics, type StoreChange, type Topic } from './store.ts';

/** Tells what was written to the listeners of this tab and, over a channel, of the others. */
export interface Changes {
  readonly tell: (written: readonly Topic[]) => void;
  /** To this tab only: each tab notices for itself. */
  readonly tellClosed: (reason: 'newer-version' | 'deleted') => void;
  /** To the other tabs only. */
  readonly tellErased: () => void;
  readonly subscribe: (listener: (change: StoreChange) => void) => () => void;
  readonly close: () => void;
}

/** @param channelName of the other tabs' stores; null for a store that no other tab sees */
export function changes(channelName: string | null): Changes {
  const listeners = new Set<(change: StoreChange) => void>();
  const here = (change: StoreChange) => {
    for (const listener of [...listeners]) listener(change);
  };
  let channel = channelName === null ? null : openChannel(channelName);
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === erased) here({ kind: 'closed', reason: 'erased' });
    else if (areTopics(data)) here({ kind: 'changed', topics: data });
  });
  return {
    tell(written) {
      here({ kind: 'changed', topics: written });
      channel?.postMessage(written);
    },
    tellClosed: (reason) => here({ kind: 'closed', reason }),
    tellErased: () => channel?.postMessage(erased),
    subscribe(listener) {
      // A wrapper of its own, so that one function subscribed twice can be taken off once.
      const own = (change: StoreChange) => listener(change);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    close() {
      listeners.clear();
      channel?.close();
      channel = null;
    },
  };
}

/** Said over the channel where everything was erased. */
const erased = 'erased';

/** Some embedded pages may not construct a channel; their tabs then do not hear of each other. */
function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** Other programs of the same origin may use the same name. */
const areTopics = (message: unknown): message is readonly Topic[] =>
  Array.isArray(message) && message.every((word) => (topics as readonly unknown[]).includes(word));
