import { getContext, setContext } from 'svelte';
import type { Part } from '../state/capabilities.svelte.ts';
import type { Settings } from '../state/settings.svelte.ts';

const key = Symbol('settings');

/** Tells all controls below by which settings they are there and can be turned. */
export function provideSettings(settings: Settings): void {
  setContext(key, settings);
}

/** What is allowed to a control where it stands; everything where nobody said anything. */
export class Allowed {
  readonly #settings = getContext<Settings | undefined>(key);

  shows(part: Part): boolean {
    return this.#settings?.capabilities.shows(part) ?? true;
  }

  /** @param name of a parameter or a result; null for none */
  hides(name: string | null): boolean {
    return name !== null && (this.#settings?.capabilities.isHidden(name) ?? false);
  }

  /** Why a parameter cannot be turned, in words; null where it can. */
  locked(parameter: string | null): string | null {
    if (parameter === null || this.#settings?.capabilities.isLocked(parameter) !== true) return null;
    return this.#settings.messages.lab.locked;
  }
}
