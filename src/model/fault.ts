/** Where in a document something is: keys and list positions from the root, e.g. `['params', 'g1']`. */
export type Path = readonly (string | number)[];

/**
 * One thing that is wrong with an input, as plain data that survives a worker's border. The locales turn it into a
 * sentence that names the place and the remedy; `got` is always short enough to print.
 */
export type Fault = {
  readonly path: Path;
  /** The variant of an exercise pack in which it shows. */
  readonly variant?: number;
} & (
  | { readonly code: 'missing' }
  | { readonly code: 'unknown-key'; readonly suggestion: string | null }
  | { readonly code: 'not-a-number'; readonly got: string; readonly words: readonly string[] }
  | { readonly code: 'not-whole'; readonly got: number }
  | { readonly code: 'out-of-range'; readonly got: number; readonly min: number; readonly max: number }
  | { readonly code: 'not-a-choice'; readonly got: string; readonly choices: readonly string[]; readonly suggestion: string | null }
  | { readonly code: 'not-a-list'; readonly got: string }
  | { readonly code: 'not-an-object'; readonly got: string }
  | { readonly code: 'not-text'; readonly got: string }
  /** No day of the calendar. */
  | { readonly code: 'not-a-date'; readonly got: string }
  | { readonly code: 'too-many'; readonly got: number; readonly max: number }
  /** A value that may not lie below another one of the same document. */
  | { readonly code: 'below'; readonly got: number; readonly other: string; readonly limit: number }
  /** A value that must lie below another one of the same document. */
  | { readonly code: 'not-less'; readonly got: number; readonly other: string; readonly limit: number }
  /** A list with too few entries. */
  | { readonly code: 'too-short'; readonly found: number; readonly needed: number }
  /** An entry above the one before it, in a list that can only fall. */
  | { readonly code: 'rises'; readonly got: number; readonly before: number }
  /** A value that may not be given together with `other`. */
  | { readonly code: 'excludes'; readonly other: string }
  /** A sum without end that has no finite value: each term is `ratio` times the one before. */
  | { readonly code: 'diverges'; readonly ratio: number }
  /** Values that only make sense together: `given` are there, `missing` are not. */
  | { readonly code: 'incomplete'; readonly given: readonly string[]; readonly missing: readonly string[] }
  /** Numbers that are shared out by their total, which must lie above 0 by more than rounding. */
  | { readonly code: 'no-total'; readonly got: number }
  | { readonly code: 'needs-decline' }
  | { readonly code: 'life-too-long'; readonly got: number; readonly max: number }
  | { readonly code: 'too-few-points'; readonly needed: number; readonly found: number }
  /** More customers in all months together than a run may have. */
  | { readonly code: 'too-many-customers'; readonly got: number; readonly max: number }
  | { readonly code: 'not-listed'; readonly got: string; readonly list: string }
  | { readonly code: 'repeated'; readonly got: string }
  /** Text that is not JSON; line and column count from 1. */
  | { readonly code: 'syntax'; readonly line: number; readonly column: number }
  /** A value that JSON cannot hold. */
  | { readonly code: 'not-json'; readonly got: string }
  | { readonly code: 'too-large'; readonly max: number }
  | { readonly code: 'too-deep'; readonly max: number }
  | { readonly code: 'newer-version'; readonly got: number; readonly newest: number }
  /** Rows that the document refers to and that are not here. */
  | { readonly code: 'not-inline'; readonly dataset: string; readonly customer: string | null }
  /** A parameter that the exercise, the scene or the page on the screen keeps as it is. */
  | { readonly code: 'locked' }
  | { readonly code: 'not-an-id'; readonly got: string }
  /** What no number can be called in formulas. */
  | { readonly code: 'not-a-name'; readonly got: string }
  /** A text that is not there in every language of its pack. */
  | { readonly code: 'untranslated'; readonly languages: readonly string[] }
  /** A formula that cannot be read; columns count from 1. */
  | { readonly code: 'formula'; readonly got: string; readonly column: number }
  /** A name in a formula or a text that no number has. */
  | { readonly code: 'unknown-name'; readonly got: string; readonly suggestion: string | null }
  /** Braces in a text that hold no name of a number. */
  | { readonly code: 'placeholder'; readonly got: string }
  | { readonly code: 'unknown-output'; readonly got: string; readonly suggestion: string | null }
  /** A formula or a result without a finite value. */
  | { readonly code: 'no-number'; readonly got: string }
  /** A seed of which every draw is rejected. */
  | { readonly code: 'no-draw'; readonly rounds: number }
  /** No numeric item that stands before this one. */
  | { readonly code: 'not-before'; readonly got: string }
  | { readonly code: 'older-model'; readonly model: string; readonly got: string; readonly needed: string }
  /** A number that an author wrote down to guard what is computed. */
  | { readonly code: 'pin'; readonly got: number; readonly computed: number }
  /** A tolerance of more than a third of the distance to a mistake. */
  | { readonly code: 'tolerance'; readonly got: number; readonly mistake: string; readonly distance: number }
  /** A mistake that comes to the right answer. */
  | { readonly code: 'no-mistake'; readonly got: string }
  /** Two that have to differ come to the same number, or to numbers as good as the same. */
  | { readonly code: 'alike'; readonly got: number; readonly other: string }
  | { readonly code: 'right-choices'; readonly found: number }
  /** A goal that its own example misses: what the example makes of the condition. */
  | { readonly code: 'not-reached'; readonly got: string }
  /** A goal that is reached before anything is done. */
  | { readonly code: 'reached-already' }
  /** A curve that lies on the one it starts from. */
  | { readonly code: 'same-curve' }
  | { readonly code: 'damaged-link' }
  /** Something in a file of results, a seal or kept progress that is not written so. */
  | { readonly code: 'not-understood'; readonly got: string }
  /** Progress or results of another pack. */
  | { readonly code: 'other-pack'; readonly got: string; readonly pack: string }
  /** The page is not in a secure context, so that the browser offers no cryptography. */
  | { readonly code: 'no-crypto' }
  /** Sealed for another key, or changed since. */
  | { readonly code: 'wrong-key' }
  | { readonly code: 'unreadable'; readonly file: string }
);

export type FaultCode = Fault['code'];

/** The fault with its path put under `root`. */
export const under = (root: Path, fault: Fault): Fault => ({ ...fault, path: [...root, ...fault.path] });

const shown = 40;

/** A foreign value, shortened for a sentence. */
export function printable(value: unknown): string {
  const text = typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? typeof value);
  return text.length > shown ? `${text.slice(0, shown)}…` : text;
}
