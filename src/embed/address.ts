import { languages, type Language } from '../scenario/language.ts';
import { isLab, type LabId } from '../state/labs.ts';
import type { CourseWish } from '../state/course-wish.ts';
import { plainPresentation, type Presentation } from '../state/presentation.ts';
import type { Wanted } from '../state/wanted.ts';

/** How the page is asked to present itself, and what of the asking means nothing, as `key=value`. */
export interface Asked {
  readonly presentation: Presentation;
  readonly wrong: readonly string[];
}

/** What a query asks for; the rarer parts of the grammar are loaded only where they are used. */
export async function asked(query: string): Promise<Asked> {
  const [, tag = null] = /^\?lang=([\w-]*)$/.exec(query) ?? [];
  if (query.length > 1 && tag === null) return (await import('./query.ts')).readQuery(query);
  return { presentation: { ...plainPresentation, language: tag === null ? null : spokenAs(tag) }, wrong: [] };
}

/** The language that the app speaks for a tag such as `zh-TW`; null for none. */
export function spokenAs(tag: string): Language | null {
  const wanted = tag.toLowerCase();
  return languages.find((known) => known.toLowerCase() === wanted || known.split('-')[0] === wanted.split('-')[0]) ?? null;
}

/** What is opened first: a scenario, and the exercise or lesson beside it. */
export interface Opening {
  readonly wanted: Wanted;
  readonly course: CourseWish | null;
}

/** What is opened, with a screen where the address names nothing: the one that the query asks for, else the start page; in a frame the first scenario. */
export function withScreen(opening: Opening, { embedded, view, mode }: Presentation): Opening {
  if (opening.wanted !== null || opening.course !== null) return opening;
  const lab = mode === 'authoring' ? 'editor' : view !== null ? screenNamed(view) : embedded || mode === 'report' ? null : 'start';
  return lab === null ? opening : { ...opening, wanted: { kind: 'lab', lab } };
}

const screenNamed = (view: string): LabId | null => (isLab(view) ? view : null);
