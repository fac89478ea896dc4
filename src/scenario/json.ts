import { printable, type Fault, type Path } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { syntaxErrorOffset } from './json-syntax.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Bytes of a document's text; for a document that comes as values, about the same. */
const largestDocument = 1_000_000;
const deepestDocument = 32;

/** Keys that reach into JavaScript's own machinery when a careless program copies them. */
const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export const isJsonObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a JSON text, within the limits of {@link jsonOf}. A byte order mark is allowed. */
export function parseJson(source: string): Result<Json, readonly Fault[]> {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.length > largestDocument || new TextEncoder().encode(text).length > largestDocument) {
    return err([{ code: 'too-large', path: [], max: largestDocument }]);
  }
  try {
    return jsonOf(JSON.parse(text));
  } catch {
    return err([{ code: 'syntax', path: [], ...lineAndColumn(text, syntaxErrorOffset(text)) }]);
  }
}

function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/**
 * A copy of `value` as plain JSON: -0 becomes 0, undefined entries of an object are left out. Refuses what JSON cannot hold,
 * keys of JavaScript's machinery, more than 32 levels, and more than about a megabyte (which ends circles too).
 */
export function jsonOf(value: unknown): Result<Json, readonly Fault[]> {
  const walk: Walk = { left: largestDocument, found: [], ended: false };
  const copied = copy(value, [], walk);
  return walk.found.length > 0 ? err(walk.found) : ok(copied);
}

interface Walk {
  left: number;
  readonly found: Fault[];
  ended: boolean;
}

function copy(value: unknown, path: Path, walk: Walk): Json {
  walk.left -= typeof value === 'string' ? value.length + 1 : 1;
  if (walk.left < 0) return end(walk, { code: 'too-large', path: [], max: largestDocument });
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  if (path.length >= deepestDocument) return end(walk, { code: 'too-deep', path: [], max: deepestDocument });
  if (Array.isArray(value)) return Array.from(value, (entry, index) => (walk.ended ? null : copy(entry, [...path, index], walk)));
  if (Object.prototype.toString.call(value) === '[object Object]')
    return copyObject(value as Readonly<Record<string, unknown>>, path, walk);
  walk.found.push({ code: 'not-json', path, got: typeof value === 'number' ? String(value) : printable(typeof value) });
  return null;
}

function copyObject(value: Readonly<Record<string, unknown>>, path: Path, walk: Walk): JsonObject {
  const entries: [string, Json][] = [];
  for (const key of Object.keys(value)) {
    if (walk.ended) break;
    const entry = value[key];
    walk.left -= key.length;
    if (forbiddenKeys.includes(key)) walk.found.push({ code: 'unknown-key', path: [...path, key], suggestion: null });
    else if (entry !== undefined) entries.push([key, copy(entry, [...path, key], walk)]);
  }
  return Object.fromEntries(entries);
}

function end(walk: Walk, fault: Fault): null {
  if (!walk.ended) walk.found.push(fault);
  walk.ended = true;
  return null;
}
