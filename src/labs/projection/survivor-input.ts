import { listPieces, readNumberList } from '../../input/number-list.ts';
import type { NumberFault } from '../../input/number.ts';
import type { Format } from '../../locales/format.ts';
import type { LabTexts, Messages } from '../../locales/index.ts';
import type { Fault } from '../../model/fault.ts';
import { err, ok, type Result } from '../../model/result.ts';

/** Counts as they were typed or pasted. */
export interface ReadSurvivors {
  readonly counts: readonly number[];
  /** The head of a column that was pasted with it, and left out; null where there was none. */
  readonly heading: string | null;
}

/**
 * The counts in a text: a line, or a column or row of a spreadsheet, with or without its head.
 * @returns the first piece that is no number, its place from 1, and why
 */
export function readSurvivors(text: string): Result<ReadSurvivors, { readonly place: number; readonly fault: NumberFault }> {
  const [first = '', ...others] = listPieces(text);
  const heading = others.length > 0 && /\p{L}/u.test(first) && !/\p{N}/u.test(first) ? first : null;
  const read = readNumberList(heading === null ? text : others.join('\n'));
  return read.ok ? ok({ counts: read.value, heading }) : err({ ...read.error, place: read.error.place + (heading === null ? 0 : 1) });
}

export const survivorText = (counts: readonly number[]): string => counts.map(String).join(', ');

interface Words {
  readonly text: LabTexts['projection'];
  readonly messages: Pick<Messages, 'lab' | 'numbers'>;
  readonly format: Format;
}

/** Why counts that are numbers cannot be a cohort: which of them, and what to do. */
export function refusalSentence(fault: Fault, { text, messages, format }: Words): string {
  const { faults } = text.input;
  const entry = fault.path[2];
  const inList = (sentence: string) => (typeof entry === 'number' ? messages.lab.inList(format.whole(entry + 1), sentence) : sentence);
  const written = (count: number) => format.brief(count, 10);
  switch (fault.code) {
    case 'rises':
      return inList(faults.rises({ got: written(fault.got), before: written(fault.before) }));
    case 'too-short':
    case 'missing':
      return faults.tooShort(format.whole(fault.code === 'missing' ? 0 : fault.found));
    case 'too-many':
      return faults.tooMany({ got: format.whole(fault.got), max: format.whole(fault.max) });
    case 'too-few-points':
      return faults.tooFew({ found: format.whole(fault.found), needed: format.whole(fault.needed) });
    case 'out-of-range':
      return inList(entry === 0 && fault.got >= 0 && fault.got < 1 ? faults.nobody : faults.outOfRange(written(fault.got)));
    default:
      return faults.refused;
  }
}
