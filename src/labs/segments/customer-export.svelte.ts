import { saveFile } from '../../controls/save-file.ts';
import { csvText } from '../../input/csv.ts';
import { textAt } from '../../model/purchases/text-column.ts';
import type { SegmentView } from './segment-view.svelte.ts';

/** Customers a piece of the file: a few milliseconds' work. */
const atOnce = 10_000;

/** Writes the listed customers into a file, piece by piece, so that a million of them keep the page awake. */
export class CustomerExport {
  readonly #view: SegmentView<object>;
  /** Share done; null while nothing is written. */
  progress = $state<number | null>(null);
  #stop = new AbortController();

  constructor(view: SegmentView<object>) {
    this.#view = view;
  }

  cancel(): void {
    this.#stop.abort();
  }

  async save(): Promise<void> {
    const { list, columns, text, chosenLabel, log } = this.#view;
    const { ids } = log.log;
    const { places } = list;
    const { signal } = (this.#stop = new AbortController());
    this.progress = 0;
    const parts: string[] = [csvText([text.people.customer, ...columns.map(({ label }) => label)], [], { mark: true })];
    for (let from = 0; from < places.length && !signal.aborted; from += atOnce) {
      const rows = Array.from(places.subarray(from, from + atOnce), (place) => [
        textAt(ids, place),
        ...columns.map(({ values, saved }) => saved?.(values[place] ?? NaN) ?? values[place] ?? NaN),
      ]);
      parts.push(csvBody(rows));
      this.progress = Math.min(1, (from + atOnce) / places.length);
      await new Promise((resolve) => setTimeout(resolve));
    }
    this.progress = null;
    if (!signal.aborted) saveFile(`${chosenLabel}.csv`, 'text/csv', new Blob(parts, { type: 'text/csv' }));
  }
}

/** Rows without the line that names the columns. */
function csvBody(rows: readonly (readonly (string | number)[])[]): string {
  const text = csvText([], rows);
  return text.slice(text.indexOf('\n') + 1);
}
