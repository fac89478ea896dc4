import { languages } from '../scenario/language.ts';
import { themes, type Presentation } from '../state/settings.svelte.ts';
import type { Wanted } from '../state/wanted.ts';

/** How the app presents itself, from the query: `?lang=zh-CN&theme=dark&projector&embed`. What cannot be read says nothing. */
export function presentation(query: string): Presentation {
  const parameters = new URLSearchParams(query);
  const wanted = parameters.get('lang')?.toLowerCase() ?? null;
  return {
    language:
      wanted === null
        ? null
        : (languages.find((known) => known.toLowerCase() === wanted || known.split('-')[0] === wanted.split('-')[0]) ?? null),
    theme: themes.find((theme) => theme === parameters.get('theme')) ?? null,
    projector: flag(parameters, 'projector'),
    embedded: flag(parameters, 'embed') ?? false,
    doubled: parameters.get('strings') === 'double',
  };
}

/** `?embed`, `=1`, `=true` and `=yes` are true, `=0`, `=false` and `=no` false; the last one counts. */
function flag(parameters: URLSearchParams, name: string): boolean | null {
  const last = parameters.getAll(name).at(-1)?.toLowerCase();
  if (last === undefined) return null;
  return !['0', 'false', 'no'].includes(last);
}

/** What the hash asks for; null where it asks for nothing. `m=life-curve&h1=0.025&…` is a document that a person can write by hand. */
export function content(hash: string): Wanted {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const payload = parameters.get('s');
  if (payload !== null) return { kind: 'payload', payload };
  const id = parameters.get('scenario');
  if (id !== null) return { kind: 'scenario', id };
  const model = parameters.get('m');
  if (model === null) return null;
  parameters.delete('m');
  return {
    kind: 'document',
    document: { lifecurve: 1, model, params: Object.fromEntries([...parameters].map(([name, text]) => [name, written(text)])) },
  };
}

/** A value as people write it in an address: a number where it is one, else a word. */
const written = (text: string): number | string => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
