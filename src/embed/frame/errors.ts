import type { Message } from '../../state/message.ts';
import { messageSentence } from '../../state/message-sentence.ts';
import type { Settings } from '../../state/settings.svelte.ts';
import type { Events, Tell } from './messages.ts';
import { inWords } from './state-message.ts';

/** Tells the page around, once each, of messages that are for it, too. */
export class Errors {
  readonly #settings: Settings;
  readonly #tell: Tell;
  readonly #heard = new WeakSet<Message>();

  constructor(settings: Settings, tell: Tell) {
    this.#settings = settings;
    this.#tell = tell;
  }

  async hear(messages: readonly Message[]): Promise<void> {
    const fresh = messages.filter((message) => !this.#heard.has(message));
    for (const message of fresh) this.#heard.add(message);
    for (const message of fresh) {
      const error = await errorOf(message, this.#settings);
      if (error !== null) this.#tell('error', error);
    }
  }
}

/** As the page hears it; null for what stays here: it may name what somebody stored, or is no matter of the page's. */
async function errorOf(message: Message, settings: Settings): Promise<Events['error'] | null> {
  const said = () => messageSentence(message, settings);
  switch (message.kind) {
    case 'scenario-missing':
    case 'no-lab':
    case 'pack-missing':
      return { code: message.kind, message: said() };
    case 'link-refused':
    case 'pack-refused': {
      const { message: faults, ...place } = await inWords(message.faults, settings.language);
      return { code: message.kind, message: `${said()} ${faults}`, ...place };
    }
    default:
      return null;
  }
}

/**
 * Tells of whatever nobody caught, by its name only: its text may repeat what somebody typed.
 * @returns a function that ends it
 */
export function watchFailures(tell: Tell): () => void {
  const hear = ({ detail }: CustomEvent<unknown>) => {
    const name = detail instanceof Error ? detail.name : typeof detail;
    tell('error', { code: 'uncaught', message: `Something in the frame failed (${name}); the frame shows the details.` });
  };
  addEventListener('failure', hear);
  return () => {
    removeEventListener('failure', hear);
  };
}
