import { err, ok, type Result } from '../model/result.ts';
import { printable } from '../model/fault.ts';
import { otherMark, plainDigits, type DecimalMark } from './digits.ts';
import { narrow } from './narrow-forms.ts';

export interface NumberReading {
  readonly value: number;
  /** What the same text says to a reader with the other decimal mark, where that is another number: `1.234` and `1,234`. Ask. */
  readonly otherwise: number | null;
  /** Nothing was interpreted: bare digits with at most a sign and a decimal mark. Otherwise echo the value. */
  readonly plain: boolean;
}

export type NumberFaultCode = 'empty' | 'not-a-number' | 'grouping' | 'decimal-mark' | 'too-large';
export interface NumberFault {
  readonly code: NumberFaultCode;
  /** Short enough to print. */
  readonly got: string;
}

export interface NumberOptions {
  readonly decimalMark?: DecimalMark;
}

const longest = 60;
/** Digits that nothing needs to be asked about, by far the commonest cell: without three decimals behind one to three digits. */
const bare = /^-?(?:\d{1,15}|\d{1,15}\.\d{1,2}|\d{4,15}\.\d{3}|\d{1,15}\.\d{4,15})$/;
const powers: Readonly<Record<string, number>> = {
  '%': -2,
  '‰': -3,
  k: 3,
  m: 6,
  bn: 9,
  百: 2,
  千: 3,
  万: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};
const currency = String.raw`(?:US\$|HK\$|RMB|CNY|USD|EUR|人民币|[¥$€£元圆])`;
const written = new RegExp(
  String.raw`^(?<sign>[+-])? ?(?:${currency} ?(?<innerSign>[+-])? ?)?` +
    String.raw`(?<digits>\d[\d.,' ]*|[.,]\d+)(?:e(?<exponent>[+-]?\d{1,3}))?` +
    String.raw` ?(?<power>[%‰]|bn|[km百千亿]|百万|千万|万亿|万)? ?${currency}?$`,
  'i',
);

/**
 * Reads a number as people type it: `1,234.5`, `１２３`, `12%` (= 0.12), `1.2万`, `3亿`, `5k`, `2m`, `¥ 1 200`, `(120)` (= −120), `1.5e3`.
 * With the decimal mark `.` a comma groups thousands and must do so plausibly: `1,234` is 1234 and `1,5` is refused;
 * `1.234` is 1.234. With `,` it is the other way round. Where the other mark gives another number, `otherwise` says which.
 */
export function readNumber(text: string, { decimalMark = '.' }: NumberOptions = {}): Result<NumberReading, NumberFault> {
  if (decimalMark === '.' && bare.test(text)) return ok({ value: Number(text) + 0, otherwise: null, plain: true });
  const refused = (code: NumberFaultCode) => err({ code, got: printable(text.trim()) });
  const narrowed = text.length > longest ? 'x' : narrow(text);
  if (narrowed === '') return refused('empty');
  const parts = partsOf(narrowed);
  if (parts === null) return refused('not-a-number');
  const value = valueOf(parts, decimalMark);
  if (!value.ok) return refused(value.error);
  if (!Number.isFinite(value.value)) return refused('too-large');
  const other = /[.,]/.test(parts.digits) ? valueOf(parts, otherMark(decimalMark)) : value;
  return ok({
    value: value.value,
    otherwise: other.ok && other.value !== value.value ? other.value : null,
    plain: /^-?\d+([.,]\d+)?$/.test(text.trim()) && !text.includes(otherMark(decimalMark)),
  });
}

interface Parts {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

function partsOf(narrowed: string): Parts | null {
  const bracketed = /^\((.*)\)$/.exec(narrowed)?.[1]?.trim();
  const { sign, innerSign, digits, exponent, power } = written.exec(bracketed ?? narrowed)?.groups ?? {};
  const signs = [sign, innerSign].filter((one) => one !== undefined);
  if (digits === undefined || (exponent !== undefined && power !== undefined)) return null;
  if (signs.length > (bracketed === undefined ? 1 : 0)) return null;
  return {
    negative: bracketed !== undefined || signs[0] === '-',
    digits: digits.trim(),
    exponent: power === undefined ? Number(exponent ?? 0) : (powers[power.toLowerCase()] ?? NaN),
  };
}

/** The power of ten goes into the text, so that 1.1% is the double nearest to 0.011 and not a rounded quotient. */
function valueOf({ negative, digits, exponent }: Parts, mark: DecimalMark): Result<number, 'grouping' | 'decimal-mark'> {
  const plain = plainDigits(digits, mark);
  if (!plain.ok) return plain;
  const size = Number(`${plain.value}e${exponent}`);
  return ok(negative && size !== 0 ? -size : size);
}
