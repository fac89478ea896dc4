import type { CourseWish } from '../state/course-wish.ts';
import { isLab } from '../state/labs.ts';
import type { Wanted } from '../state/wanted.ts';
import type { Opening } from './address.ts';

/** @param seed of what does not say its own; null for none */
export function openingOf(hash: string, seed: number | null = null): Opening {
  const wanted = content(hash);
  const course = courseIn(hash);
  return {
    wanted: wanted?.kind === 'document' && seed !== null ? { ...wanted, document: { seed, ...(wanted.document as object) } } : wanted,
    course: course?.kind === 'pack' ? { ...course, seed: course.seed ?? seed } : course,
  };
}

/** What the hash asks for; null where it asks for nothing. `lab=exercises` is a screen; `m=life-curve&h1=0.025&…` is a document that a person can write by hand. */
export function content(hash: string): Wanted {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const payload = parameters.get('s');
  if (payload !== null) return { kind: 'payload', payload };
  const id = parameters.get('scenario');
  if (id !== null) return { kind: 'scenario', id };
  const model = parameters.get('m');
  if (model === null) return screenIn(parameters);
  const seed = seedIn(parameters);
  parameters.delete('m');
  if (seed !== null) parameters.delete('seed');
  return {
    kind: 'document',
    document: {
      ...(seed !== null && { seed }),
      lifecurve: 1,
      model,
      params: Object.fromEntries([...parameters].map(([name, text]) => [name, written(text)])),
    },
  };
}

function screenIn(parameters: URLSearchParams): Wanted {
  const lab = parameters.get('lab') ?? '';
  return isLab(lab) ? { kind: 'lab', lab } : null;
}

/** A value as people write it in an address: a number where it is one, else a word. */
const written = (text: string): number | string => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);

/** The exercise or lesson that the hash asks for, `x=<pack>/<item or scene>&seed=42` or `x=1.<payload>`; null for none. */
export function courseIn(hash: string): CourseWish | null {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const wish = parameters.get('x') ?? '';
  if (/^[01]\.[\w-]*$/.test(wish)) return { kind: 'pack-payload', payload: wish };
  const [pack = '', ...at] = wish.split('/');
  const seed = seedIn(parameters);
  return pack === '' ? null : { kind: 'pack', pack, at: at.length > 0 ? at.join('/') : null, seed };
}

/** A uint32. */
function seedIn(parameters: URLSearchParams): number | null {
  const seed = parameters.get('seed') ?? '';
  return /^\d{1,10}$/.test(seed) && Number(seed) < 2 ** 32 ? Number(seed) : null;
}
