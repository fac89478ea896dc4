import type { RestoreCounts, RestoreMode } from '../../store/restore-plan.ts';
import type { FileFault } from '../../store/files/file-fault.ts';
import { openFile, type OpenedFile } from '../../store/files/open-file.ts';
import type { Contents } from '../../store/store.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';

/** A file that could be restored, and what either way of restoring would do. */
export interface Restorable {
  readonly kind: OpenedFile['kind'];
  readonly exportedAt: string;
  readonly contents: Contents;
  readonly counts: Readonly<Record<RestoreMode, RestoreCounts>>;
}

export type RestoreFault = FileFault | { readonly code: 'unreadable' };

/** A dataset or backup file on its way into the store. Nothing is changed before {@link Restoring.restore}. */
export class Restoring {
  readonly #workbench: () => Workbench;
  #file = $state.raw<Restorable | null>(null);
  #fault = $state.raw<RestoreFault | null>(null);
  #busy = $state(false);
  #done = $state(false);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get file(): Restorable | null {
    return this.#file;
  }

  get fault(): RestoreFault | null {
    return this.#fault;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** The last file was restored. */
  get done(): boolean {
    return this.#done;
  }

  async open(chosen: Blob): Promise<void> {
    this.close();
    this.#done = false;
    this.#busy = true;
    const bytes = await chosen.arrayBuffer().catch(() => null);
    const opened = bytes === null ? null : await openFile(new Uint8Array(bytes));
    if (opened === null) this.#fault = { code: 'unreadable' };
    else if (opened.ok) this.#file = await this.#restorable(opened.value);
    else this.#fault = opened.error;
    this.#busy = false;
  }

  async #restorable(opened: OpenedFile): Promise<Restorable> {
    const contents = await readable(opened.kind === 'backup' ? opened.contents : alone(opened, this.#workbench().now));
    const { store } = this.#workbench();
    const [merge, replace] = await Promise.all([store.previewRestore(contents, 'merge'), store.previewRestore(contents, 'replace')]);
    return { kind: opened.kind, exportedAt: opened.exportedAt, contents, counts: { merge, replace } };
  }

  async restore(mode: RestoreMode): Promise<void> {
    if (this.#file === null) return;
    this.#busy = true;
    this.#done = await this.#workbench().restore(this.#file.contents, mode);
    this.#busy = false;
    this.#file = null;
  }

  close(): void {
    this.#file = null;
    this.#fault = null;
  }
}

/** Without packs that cannot be read: a backup is a file like any other, and may have been changed. */
async function readable(contents: Contents): Promise<Contents> {
  if (contents.packs.length === 0) return contents;
  const { readPack } = await import('../../exercise/read-pack.ts');
  const isRight = ({ id, text }: Contents['packs'][number]) => {
    const read = readPack(text);
    return read.ok && read.value.id === id;
  };
  return { ...contents, packs: contents.packs.filter(isRight) };
}

/** A single dataset as the contents of a store; saved now, so that merging prefers it to what is there. */
function alone({ dataset, customers, log }: OpenedFile & { readonly kind: 'dataset' }, now: string): Contents {
  const stored = { ...dataset, customers: log?.customers ?? customers.length, createdAt: now };
  return {
    datasets: [{ dataset: stored, customers, log }],
    scenarios: [],
    pins: [],
    selections: [],
    packs: [],
    progress: [],
    settings: [],
  };
}
