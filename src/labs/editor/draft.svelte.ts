import { readPack } from '../../exercise/read-pack.ts';
import type { Fault, Path } from '../../model/fault.ts';
import { isJsonObject, parseJson, type Json, type JsonObject } from '../../scenario/json.ts';
import { Undo } from '../../state/undo.svelte.ts';
import { put } from './document.ts';

interface Content {
  /** As it could be read last. */
  readonly document: JsonObject;
  /** JSON text that is not a document yet; null where the document says it all. */
  readonly text: string | null;
}

/** A pack that is being written: a document that may be wrong anywhere, and every step back. */
export class Draft {
  readonly key: string;
  readonly #onchange: (text: string) => void;
  readonly #steps: Undo<Content>;
  /** The document as a pack, or what is wrong with it. */
  readonly reading = $derived.by(() => readPack(this.document));

  /** @param text as it was kept */
  constructor(key: string, text: string, onchange: (text: string) => void) {
    this.key = key;
    this.#onchange = onchange;
    this.#steps = new Undo(contentOf(text, {}));
  }

  get document(): JsonObject {
    return this.#steps.present.document;
  }

  /** The document as JSON, or the text that is to become it. */
  get text(): string {
    return this.#steps.present.text ?? prettyJson(this.document);
  }

  /** Why the text is no document; empty where it is one. */
  get textFaults(): readonly Fault[] {
    const { text } = this.#steps.present;
    return text === null ? [] : faultsOfText(text);
  }

  /** What reading the document finds. */
  get faults(): readonly Fault[] {
    return this.reading.ok ? [] : this.reading.error;
  }

  get steps(): Pick<Undo<Content>, 'canUndo' | 'canRedo'> {
    return this.#steps;
  }

  /** Puts something at a place; undefined takes away what is there. */
  set(path: Path, value: Json | undefined): void {
    this.replace(put(this.document, path, value) as JsonObject);
  }

  replace(document: JsonObject): void {
    this.#show({ document, text: null });
  }

  /** Takes what was typed as JSON. What cannot be read stays as it is typed, beside the document before. */
  setText(text: string): void {
    this.#show(contentOf(text, this.document));
  }

  /** What is typed into one field is one step. */
  hold(): void {
    this.#steps.hold();
  }

  release(): void {
    this.#steps.release();
  }

  undo(): void {
    this.#steps.undo();
    this.#onchange(this.text);
  }

  redo(): void {
    this.#steps.redo();
    this.#onchange(this.text);
  }

  #show(content: Content): void {
    this.#steps.show(content);
    this.#onchange(this.text);
  }
}

function contentOf(text: string, before: JsonObject): Content {
  const json = parseJson(text);
  return json.ok && isJsonObject(json.value) ? { document: json.value, text: null } : { document: before, text };
}

function faultsOfText(text: string): readonly Fault[] {
  const json = parseJson(text);
  return json.ok ? [{ code: 'not-an-object', path: [], got: text.slice(0, 40) }] : json.error;
}

export const prettyJson = (document: JsonObject): string => `${JSON.stringify(document, null, 2)}\n`;
