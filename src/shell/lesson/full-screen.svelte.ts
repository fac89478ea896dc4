import type { Settings } from '../../state/settings.svelte.ts';

/** Whether the page fills the screen; while it does, everything is as large as for a projector. */
export class FullScreen {
  readonly #settings: Settings;
  #on = $state(false);
  /** The large type is this one's doing. */
  #enlarged = false;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  get on(): boolean {
    return this.#on;
  }

  /** Follows the page until the returned function is called; the type is then as it was. */
  follow(): () => void {
    const look = () => this.#show(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    look();
    return () => {
      document.removeEventListener('fullscreenchange', look);
      this.#show(false);
    };
  }

  #show(on: boolean): void {
    this.#on = on;
    const { projector } = this.#settings;
    if (on === projector || (!on && !this.#enlarged)) return;
    this.#settings.projector = this.#enlarged = on;
  }
}
