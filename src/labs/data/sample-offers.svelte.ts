import type { Text } from '../../scenario/text.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { ensureSample, noteOf, offeredSamples, type OfferedSample } from '../../store/samples/more-samples.ts';

/** The sample datasets that are not in the store: what is in them, and one being put in. */
export class SampleOffers {
  readonly #workbench: () => Workbench;
  #notes = $state.raw<ReadonlyMap<string, Text>>(new Map());
  #adding = $state.raw<{ readonly id: string; readonly share: number } | null>(null);
  #failed = $state(false);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  readonly offered: readonly OfferedSample[] = $derived.by(() => {
    const here = new Set(this.#workbench().datasets.map(({ id }) => id));
    return offeredSamples.filter(({ id }) => !here.has(id));
  });

  get adding(): { readonly id: string; readonly share: number } | null {
    return this.#adding;
  }

  /** What was asked for could not be loaded. */
  get failed(): boolean {
    return this.#failed;
  }

  /** What is in a sample; null before it was loaded. */
  note(id: string): Text | null {
    return this.#notes.get(id) ?? null;
  }

  async learnNote(id: string): Promise<void> {
    this.#failed = false;
    const note = await noteOf(id).catch(() => null);
    if (note === null) this.#failed = true;
    else this.#notes = new Map([...this.#notes, [id, note]]);
  }

  /** Makes a sample, puts it in and opens it. */
  async add(id: string): Promise<void> {
    if (this.#adding !== null) return;
    [this.#adding, this.#failed] = [{ id, share: 0 }, false];
    const workbench = this.#workbench();
    try {
      const added = await ensureSample(workbench.store, id, workbench.now, (share) => (this.#adding = { id, share }));
      if (added?.ok) await workbench.openDataset(id);
      else workbench.tell({ kind: added?.error.code === 'storage-full' ? 'storage-full' : 'save-failed' });
    } catch {
      // A part of the program that was not loaded before the network went.
      this.#failed = true;
    }
    this.#adding = null;
  }
}
