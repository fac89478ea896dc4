import { listPieces } from '../input/number-list.ts';
import { readNumber } from '../input/number.ts';
import type { Format } from '../locales/format.ts';
import type { Messages } from '../locales/index.ts';
import type { Range } from '../charts/stepping.ts';

/** How a number is typed and shown. */
export interface NumberForm {
  readonly min: number;
  readonly max: number;
  /** Shares are written in percent; a bare number is one. */
  readonly percent?: boolean;
  readonly whole?: boolean;
}

type Words = Pick<Messages, 'numbers' | 'lab'>;

/** Reads what someone typed: full-width digits, `12%`, `1.2万`; why it is refused otherwise. */
export const numberReader =
  ({ percent = false, whole = false, ...range }: NumberForm, { numbers, lab }: Words, format: Format) =>
  (typed: string): { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string } => {
    const reading = readNumber(typed);
    if (!reading.ok) return { ok: false, message: numbers[reading.error.code](reading.error) };
    const value = percent && !/[%％‰]/.test(typed) ? shifted(reading.value.value, -2) : reading.value.value;
    const shown = (limit: number) => format.brief(percent ? limit * 100 : limit, 6);
    if (value < range.min || value > range.max) return { ok: false, message: lab.outOfRange(shown(range.min), shown(range.max)) };
    return whole && !Number.isInteger(value) ? { ok: false, message: lab.notWhole } : { ok: true, value };
  };

export const numberWriter =
  (percent: boolean, format: Format) =>
  (value: number | string | null): string =>
    typeof value === 'number' ? format.editable(percent ? shifted(value, 2) : value) : '';

/** Moves the decimal mark in the text, so that 1.1 percent is the double nearest to 0.011. */
function shifted(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** 1, 2 or 5 times a power of ten, not above the wanted step. */
export function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = [5, 2, 1].find((one) => one * power <= wanted * (1 + 1e-9)) ?? 1;
  return digit * power;
}

/** What a slider offers around a value: its parameter's own range, widened where the value lies outside. */
export function sliderFor(slider: readonly [number, number], value: number, whole: boolean): Range {
  const min = Math.min(slider[0], value);
  const max = Math.max(slider[1], value);
  const step = niceStep((max - min) / 200);
  return { min, max, step: whole ? Math.max(1, Math.round(step)) : step };
}

/** A list in a number's place, as its field shows it. */
export const listText = (values: readonly number[], percent: boolean, format: Format): string =>
  values.map((value) => numberWriter(percent, format)(value)).join(', ');

/**
 * Reads a number, or a list of them as its text. In percent a list without a percent sign anywhere is one of percents.
 * @returns a list as {@link listText} writes it; {@link listOf} reads it again
 */
export const listReader =
  (form: NumberForm, messages: Words, format: Format) =>
  (typed: string): { readonly ok: true; readonly value: number | string } | { readonly ok: false; readonly message: string } => {
    const pieces = listPieces(typed);
    const read = numberReader(form, messages, format);
    if (pieces.length <= 1) return read(pieces[0] ?? '');
    const values: number[] = [];
    for (const [index, piece] of pieces.entries()) {
      const reading = read(piece);
      if (!reading.ok) return { ok: false, message: messages.lab.inList(format.whole(index + 1), reading.message) };
      values.push(reading.value);
    }
    return { ok: true, value: listText(values, form.percent ?? false, format) };
  };

/** The numbers of a text of {@link listText}. */
export const listOf = (text: string, percent: boolean): readonly number[] =>
  listPieces(text).map((piece) => (percent ? shifted(Number(piece), -2) : Number(piece)));
