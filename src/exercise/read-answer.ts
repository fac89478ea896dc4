import { narrow } from '../input/narrow-forms.ts';
import { readNumber, type NumberFault } from '../input/number.ts';
import { err, ok, type Result } from '../model/result.ts';
import type { NumericUnit } from './pack.ts';

export interface AnswerReading {
  /** As the models count: 80 percent is 0.8. */
  readonly value: number;
  /** As the box shows it: 80 percent is 80. */
  readonly shown: number;
  /** Something was interpreted, so that the box should say `= …`. */
  readonly echo: boolean;
  /** {@link value} for a reader with the other decimal mark, where that is another number. */
  readonly otherwise: number | null;
}

const longest = 200;
/** Words for what is counted, which say nothing about how many. */
const units =
  /(?<=[\d.%万亿千百元圆kmn]) ?(?:[/每] ?)?(?:个?月|个?季度?|年|期|次|个|[位名户]?客户|[人位名户]|(?:per )?(?:months?|quarters?|years?)|periods?|units?|customers?|people|persons?|yuan|dollars?|euros?)$/i;
const percents = /(?<=\d) ?(?:percent|per cent|pct\.?|个?百分点)$/i;
const mostWords = 3;

/**
 * Reads an answer as people type it: `0.8`, `80%`, `８０％`, `1.2万`, `1,234.5 元`, `24 个月`. In percent a bare number is one.
 * @param words what the box says behind it, in any language; may be typed too
 */
export function readAnswer(typed: string, unit: NumericUnit, words: readonly string[] = []): Result<AnswerReading, NumberFault> {
  const text = typed.length > longest ? typed : withoutWords(narrow(typed), words);
  const isShare = unit === 'percent' && !/[%‰]/.test(text);
  const percent = isShare ? readNumber(`${text}%`) : null;
  const reading = percent?.ok ? percent : readNumber(text);
  if (!reading.ok) return err(reading.error);
  const scale = isShare && !percent?.ok ? 0.01 : 1;
  const { value, otherwise } = reading.value;
  return ok({
    value: value * scale,
    shown: unit === 'percent' ? inPercent(value * scale) : value,
    echo: !/^[+-]?\d+(\.\d+)?$/.test(typed.trim()) || otherwise !== null,
    otherwise: otherwise === null ? null : otherwise * scale,
  });
}

/** Moves the decimal mark in the text, so that 0.07 is 7 percent and not 7.000000000000001. */
function inPercent(share: number): number {
  const [digits, exponent = '0'] = String(share).split('e');
  return Number(`${digits}e${Number(exponent) + 2}`);
}

function withoutWords(narrowed: string, words: readonly string[]): string {
  const known = words.map((word) => narrow(word).toLowerCase()).filter((word) => word !== '' && !/^[%‰]/.test(word));
  let text = narrowed.replace(/^(?:=|≈|约|about ) ?/i, '').replace(/^百分之 ?(.+)$/, '$1%');
  for (let round = 0; round < mostWords; round++) {
    const word = known.find((one) => text.length > one.length && text.toLowerCase().endsWith(one));
    text = (word === undefined ? text.replace(units, '') : text.slice(0, -word.length)).trim();
  }
  return text.replace(percents, '%');
}
