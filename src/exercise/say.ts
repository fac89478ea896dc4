import type { Fault } from '../model/fault.ts';
import type { Language } from '../scenario/language.ts';
import { inLanguage, type Text } from '../scenario/text.ts';
import type { Names } from './formula.ts';

/** How a language writes numbers; `digits` behind the point, as many as fit where it is null. */
export interface Writing {
  readonly number: (value: number, digits: number | null) => string;
  readonly percent: (value: number, digits: number | null) => string;
  /** With the currency, where there is one. */
  readonly money: (value: number, digits: number | null) => string;
}

/** `customers` and `units` are written as plain numbers. */
const textFormats = ['number', 'percent', 'money', 'customers', 'units'] as const;
type TextFormat = (typeof textFormats)[number];

/** A number in a text: `{clp}`, `{clp|money}`, `{clp|2}` with two digits, `{share|percent|1}` with one digit of the percent. */
interface Placeholder {
  readonly name: string;
  readonly format: TextFormat;
  readonly digits: number | null;
}

/** `{{` and `}}` stand for a brace. */
const pattern = /\{\{|\}\}|\{([^{}]*)\}/g;
const inside = /^([A-Za-z_]\w*)(?:\|([A-Za-z]+))?(?:\|(\d{1,2}))?$/;
const mostDigits = 12;

/**
 * A text of a pack in a language, with its numbers written out. What the reader of packs refuses, such as a name that is not
 * known, stays as it stands.
 */
export function said(text: Text, language: Language, names: Names, write: Writing): string {
  return inLanguage(text, language).replace(pattern, (all, between?: string) => {
    if (all === '{{') return '{';
    if (all === '}}') return '}';
    const placeholder = placeholderOf(between ?? '');
    const value = placeholder !== null && Object.hasOwn(names, placeholder.name) ? names[placeholder.name] : undefined;
    return placeholder === null || value === undefined ? all : written(value, placeholder, write);
  });
}

function written(value: number, { format, digits }: Placeholder, write: Writing): string {
  switch (format) {
    case 'percent':
      return write.percent(value, digits);
    case 'money':
      return write.money(value, digits);
    case 'number':
    case 'customers':
    case 'units':
      return write.number(value, digits);
  }
}

function placeholderOf(between: string): Placeholder | null {
  const [, name, word = 'number', digits] = inside.exec(between.trim()) ?? [];
  const format = textFormats.find((known) => known === word);
  if (name === undefined || format === undefined || Number(digits ?? 0) > mostDigits) return null;
  return { name, format, digits: digits === undefined ? null : Number(digits) };
}

/** The numbers that a text asks for, and the faults of what in braces asks for none. */
export function placeholdersIn(text: string): { readonly placeholders: readonly Placeholder[]; readonly faults: readonly Fault[] } {
  const placeholders: Placeholder[] = [];
  const faults: Fault[] = [];
  for (const { 0: all, 1: between } of text.matchAll(pattern)) {
    if (between === undefined) continue;
    const placeholder = placeholderOf(between);
    if (placeholder === null) faults.push({ code: 'placeholder', path: [], got: all });
    else placeholders.push(placeholder);
  }
  const rest = text.replace(pattern, '');
  const lone = /[{}].{0,20}/su.exec(rest);
  if (lone !== null) faults.push({ code: 'placeholder', path: [], got: lone[0] });
  return { placeholders, faults };
}
