import { fileName } from '../../controls/file-name.ts';
import { coursePackage } from '../../exercise/course-package.ts';
import type { CourseStandard } from '../../exercise/course-manifest.ts';
import { packPage } from '../../exercise/pack-page.ts';
import type { Pack } from '../../exercise/pack.ts';
import type { Language } from '../../scenario/language.ts';
import { longestPayload } from '../../scenario/payload.ts';
import { inLanguage } from '../../scenario/text.ts';
import { prettyJson } from './draft.svelte.ts';

export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** A pack's file is called as its author calls the pack. */
const named = ({ title }: Pack, language: Language, ...more: readonly string[]): string => fileName(inLanguage(title, language), ...more);

export const packFile = (pack: Pack, language: Language): SavedFile => ({
  name: `${named(pack, language)}.json`,
  type: 'application/json',
  content: prettyJson(pack.document),
});

/** @param page text of the single page */
export const pageFile = (pack: Pack, language: Language, page: string): SavedFile => ({
  name: `${named(pack, language)}.html`,
  type: 'text/html',
  content: packPage(pack, page),
});

export const courseFile = (pack: Pack, language: Language, page: string, standard: CourseStandard): SavedFile => ({
  name: `${named(pack, language, standard === 'scorm12' ? 'SCORM 1.2' : 'SCORM 2004')}.zip`,
  type: 'application/zip',
  content: coursePackage({ pack, standard, page }),
});

/** How far a link of some length gets: everywhere, not through every program, hardly anywhere, nowhere. */
export type LinkFate = 'fine' | 'long' | 'tooLong' | 'beyond';

/** Characters from which a link is one of these. */
const from = { long: 2000, tooLong: 8000 } as const;

export function linkFate({ length }: string, payload: string): LinkFate {
  if (payload.length > longestPayload) return 'beyond';
  return length > from.tooLong ? 'tooLong' : length > from.long ? 'long' : 'fine';
}
