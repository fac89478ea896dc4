import type { Path } from '../../model/fault.ts';
import { isJsonObject, type Json, type JsonObject } from '../../scenario/json.ts';
import type { Language } from '../../scenario/language.ts';
import { languages } from '../../scenario/language.ts';

/** What lies at a place of a document; undefined for nothing. */
export function at(value: Json | undefined, [step, ...deeper]: Path): Json | undefined {
  if (step === undefined || value === undefined) return value;
  if (Array.isArray(value)) return at((value as readonly Json[])[Number(step)], deeper);
  return isJsonObject(value) && Object.hasOwn(value, step) ? at(value[step], deeper) : undefined;
}

/** Objects that say nothing when they are empty. */
const optional: readonly (string | number)[] = ['tolerance', 'report', 'attempts', 'randomize'];

/** A copy with something else at a place; undefined takes away what is there, and an object around it that then says nothing. */
export function put(target: Json | undefined, [step, ...deeper]: Path, value: Json | undefined): Json | undefined {
  if (step === undefined) return value;
  if (typeof step === 'number' || Array.isArray(target)) {
    const list = Array.isArray(target) ? [...(target as readonly Json[])] : [];
    const entry = put(list[Number(step)], deeper, value);
    if (entry === undefined) list.splice(Number(step), 1);
    else list[Number(step)] = entry;
    return list;
  }
  const object = isJsonObject(target) ? target : {};
  const inside = put(object[step], deeper, value);
  const saysNothing = value === undefined && optional.includes(step) && isJsonObject(inside) && Object.keys(inside).length === 0;
  if (inside !== undefined && !saysNothing) return { ...object, [step]: inside };
  const { [step]: _gone, ...rest } = object;
  return rest;
}

export const objectAt = (document: Json | undefined, path: Path): JsonObject => {
  const found = at(document, path);
  return isJsonObject(found) ? found : {};
};

export function listAt(document: Json | undefined, path: Path): readonly Json[] {
  const found = at(document, path);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** A copy of a list with one entry in another place. */
export function withMoved<T>(list: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const moved = [...list];
  const [one] = moved.splice(from, 1);
  if (one !== undefined) moved.splice(Math.max(0, Math.min(moved.length, from + by)), 0, one);
  return moved;
}

/** The languages that a document's texts are in. */
export function languagesOf(document: JsonObject): readonly Language[] {
  const listed = listAt(document, ['langs']);
  const known = languages.filter((language) => listed.includes(language));
  return known.length > 0 ? known : languages;
}

/** Ids of items and scenes. */
export const idsIn = (document: JsonObject): readonly string[] =>
  [...listAt(document, ['items']), ...listAt(document, ['scenes'])].map(idOf);

/** Of an item or a scene; '' for none. */
export function idOf(one: Json): string {
  const id = at(one, ['id']);
  return typeof id === 'string' ? id : '';
}

/** A text in some language of a document; '' where there is none. */
export function wordsOf(value: Json | undefined, language: Language): string {
  if (typeof value === 'string') return value;
  if (!isJsonObject(value)) return '';
  const said = value[language] ?? Object.values(value)[0];
  return typeof said === 'string' ? said : '';
}
