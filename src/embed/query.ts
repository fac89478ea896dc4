import { parts, type Allowance, type Part } from '../state/capabilities.svelte.ts';
import { fits, modes, plainPresentation, storages, themes } from '../state/presentation.ts';
import { spokenAs, type Asked } from './address.ts';

const sounds = ['off', 'on'] as const;
const motions = ['auto', 'none'] as const;

/**
 * Reads a query such as `?lang=zh-CN&theme=dark&projector&embed`. What means nothing has its default and is listed; names that the
 * grammar does not have are somebody else's.
 */
export function readQuery(query: string): Asked {
  const reader = new QueryReader(query);
  const presentation = {
    ...plainPresentation,
    ...{ language: spokenAs(reader.last('lang') ?? ''), region: reader.region(), theme: reader.word('theme', themes) },
    ...{ projector: reader.flag('projector'), embedded: reader.flag('embed') ?? false, allowance: reader.allowance() },
    ...{ still: reader.word('motion', motions) === 'none', links: reader.flag('links') ?? true },
    ...{ fit: reader.word('fit', fits) ?? 'height', resets: reader.flag('reset') ?? false },
    ...{ storage: reader.word('storage', storages) ?? 'auto', namespace: reader.namespace(), hosts: reader.hosts() },
    ...{ waits: reader.flag('play') ?? false, view: reader.name('view'), mode: reader.word('mode', modes) ?? 'runtime' },
    ...{ seed: reader.seed(), doubled: reader.last('strings') === 'double' },
  } as const;
  // There is nothing to be heard; the word is only checked.
  reader.word('sound', sounds);
  const { allowance, mode } = presentation;
  const reported = mode === 'report' ? { ...allowance, lock: 'all' as const } : allowance;
  return { presentation: { ...presentation, allowance: reported }, wrong: reader.wrong };
}

class QueryReader {
  readonly #parameters: URLSearchParams;
  readonly #wrong: string[] = [];

  constructor(query: string) {
    this.#parameters = new URLSearchParams(query);
  }

  get wrong(): readonly string[] {
    return this.#wrong.slice(0, mostListed);
  }

  last(key: string): string | null {
    return this.#parameters.getAll(key).at(-1) ?? null;
  }

  #refuse(key: string, value: string): null {
    this.#wrong.push(`${key}=${value.slice(0, 40)}`);
    return null;
  }

  /** Those of a list that are something, the others refused. */
  #kept(key: string, isKnown: (value: string) => boolean): readonly string[] {
    const values = this.#list(key);
    for (const value of values) if (!isKnown(value)) this.#refuse(key, value);
    return values.filter(isKnown);
  }

  /** `?embed`, `=1`, `=true` and `=yes` are true, `=0`, `=false` and `=no` false; the last one counts. */
  flag(key: string): boolean | null {
    const value = this.last(key);
    if (value === null) return null;
    const word = value.toLowerCase();
    if (['', '1', 'true', 'yes'].includes(word)) return true;
    return ['0', 'false', 'no'].includes(word) ? false : this.#refuse(key, value);
  }

  word<W extends string>(key: string, words: readonly W[]): W | null {
    const value = this.last(key);
    if (value === null) return null;
    return words.find((one) => one === value) ?? this.#refuse(key, value);
  }

  #matching(key: string, form: RegExp): string | null {
    const value = this.last(key);
    return value === null || form.test(value) ? value : this.#refuse(key, value);
  }

  region(): string | null {
    return this.#matching('region', /^(?:[a-z]{2}|\d{3})$/i)?.toUpperCase() ?? null;
  }

  namespace(): string | null {
    return this.#matching('ns', /^[\p{L}\p{N}._:@-]{1,80}$/u);
  }

  name(key: string): string | null {
    return this.#matching(key, nameForm);
  }

  #list(key: string): readonly string[] {
    return this.#parameters.getAll(key).flatMap((list) =>
      list
        .split(/[,，]/)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    );
  }

  #names(key: string): readonly string[] {
    return this.#kept(key, (one) => nameForm.test(one));
  }

  allowance(): Allowance {
    const lock = this.#names('lock');
    const shown = this.#kept('ui', (one) => (parts as readonly string[]).includes(one)) as readonly Part[];
    return {
      parts: this.#parameters.has('ui') && (shown.length > 0 || this.#list('ui').length === 0) ? shown : null,
      lock: lock.includes('all') ? 'all' : lock,
      hide: this.#names('hide'),
    };
  }

  hosts(): readonly string[] {
    return this.#parameters.getAll('host').flatMap((value) => originOf(value) ?? this.#refuse('host', value) ?? []);
  }

  /** A uint32, or any word, which stands for one. */
  seed(): number | null {
    const value = this.last('seed');
    if (value === null || value === '') return null;
    const number = Number(value);
    return Number.isInteger(number) && number >= 0 && number < 2 ** 32 ? number : hashOf(value);
  }
}

const mostListed = 12;
const nameForm = /^[\w][\w.:[\]-]{0,79}$/;

function originOf(value: string): string | null {
  try {
    const { origin, protocol } = new URL(value);
    return ['https:', 'http:'].includes(protocol) && value.replace(/\/$/, '') === origin ? origin : null;
  } catch {
    return null;
  }
}

/** FNV-1a of the UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return hash >>> 0;
}
