import { isJsonObject, type Json } from '../../../scenario/json.ts';

/** How a value of a document is written in one box; what cannot be read stays in the document as the text that it is. */
export interface Lines {
  readonly write: (value: Json | undefined) => string;
  readonly read: (text: string) => Json | undefined;
}

const asText = (value: Json | undefined): string => (value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value));

export const word: Lines = { write: asText, read: (text) => (text === '' ? undefined : text) };

const narrow = (text: string): string => text.normalize('NFKC').trim();

/** `0.25` or `25%`. */
export const number: Lines = {
  write: asText,
  read: (text) => {
    const typed = narrow(text);
    if (typed === '') return undefined;
    const share = /^(.+)%$/.exec(typed);
    const value = share === null ? Number(typed) : Number((Number(share[1]) / 100).toPrecision(12));
    return Number.isFinite(value) ? value : text;
  },
};

/** A number, or a formula. */
export const numberOrFormula: Lines = { write: asText, read: (text) => number.read(text) };

/** `retention, profit`; the word `all` alone is a word. */
export const wordList: Lines = {
  write: (value) => (Array.isArray(value) ? (value as readonly Json[]).map(asText).join(', ') : asText(value)),
  read: (text) => {
    const words = text.split(/[\s,，、;；]+/).filter((one) => one !== '');
    return words.length === 0 ? undefined : words.join() === 'all' ? 'all' : words;
  },
};

/** Entries with a name, a line each: `retention: 0.8`. */
const named = (write: (value: Json) => string, read: (text: string) => Json): Lines => ({
  write: (value) =>
    isJsonObject(value)
      ? Object.entries(value)
          .map(([name, entry]) => `${name}: ${write(entry)}`)
          .join('\n')
      : asText(value),
  read: (text) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const entries = lines.map((line) => /^\s*([^:：]+?)\s*[:：]\s*(.*?)\s*$/.exec(line));
    if (lines.length === 0) return undefined;
    if (entries.includes(null)) return text;
    return Object.fromEntries(entries.map((entry) => [entry?.[1] ?? '', read(entry?.[2] ?? '')]));
  },
});

function jsonOrText(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** A text that would be read as something else is quoted. */
const jsonText = (value: Json): string => (typeof value === 'string' && jsonOrText(value) === value ? value : JSON.stringify(value));

/** Parameters: `retention: 0.8`, `profit: =m`, `timing: none`, `retention: [0.7, 0.8]`. */
export const settings = named(jsonText, jsonOrText);
/** Guards by seed: `11: 320`. */
export const guards = named(jsonText, jsonOrText);

const range = /^(-?[\d.]+)\s*(?:\.{2,3}|…+|–|~|to|至|到)\s*(-?[\d.]+)\s*(?:\/|step|by|,|，|步长|每隔)\s*([\d.]+)$/;

/** How a number is drawn: `0.6..0.9 / 0.05`, `80, 100, 120`, `=m*2`; a text where it is none of these. */
export function drawOf(text: string): Json {
  const typed = narrow(text);
  if (typed.startsWith('=')) return { formula: typed.slice(1).trim() };
  const [, from, to, step] = range.exec(typed) ?? [];
  if (from !== undefined) return { from: Number(from), to: Number(to), step: Number(step) };
  const numbers = typed.split(/[\s,，、;；]+/).filter((one) => one !== '');
  const choose = numbers.map((one) => number.read(one));
  return numbers.length > 0 && choose.every((one) => typeof one === 'number') ? { choose } : text;
}

export function drawText(draw: Json): string {
  if (!isJsonObject(draw)) return asText(draw);
  if (typeof draw.formula === 'string') return `=${draw.formula}`;
  if (Array.isArray(draw.choose)) return (draw.choose as readonly Json[]).map(asText).join(', ');
  return 'step' in draw ? `${asText(draw.from)}..${asText(draw.to)} / ${asText(draw.step)}` : JSON.stringify(draw);
}

/** Numbers that are drawn: `r: 0.6..0.9 / 0.05`. */
export const draws = named(drawText, drawOf);

/** Lines that each are an entry: authors, formulas. */
export const entryLines: Lines = {
  write: (value) => (Array.isArray(value) ? (value as readonly Json[]).map(asText).join('\n') : asText(value)),
  read: (text) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.length === 0 ? undefined : lines;
  },
};

/** Seeds: `11, 12, 17`. */
export const seeds: Lines = {
  write: wordList.write,
  read: (text) => {
    const read = text.split(/[\s,，、;；]+/).filter((one) => one !== '');
    return read.length === 0 ? undefined : read.map((one) => number.read(one) ?? one);
  },
};

/** JSON of anything. */
export const json: Lines = {
  write: (value) => (value === undefined || typeof value === 'string' ? (value ?? '') : JSON.stringify(value, null, 2)),
  read: (text) => (text.trim() === '' ? undefined : jsonOrText(text)),
};
