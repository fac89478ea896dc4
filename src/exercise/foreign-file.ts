import * as v from 'valibot';
import { printable, type Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { jsonOf, parseJson, type Json } from '../scenario/json.ts';

/** Enough to see what kind of file it is. */
const mostFaults = 10;

/** A foreign document, text or values, as its schema describes it; or the first of what is wrong with it. */
export function checkedBy<T>(schema: v.GenericSchema<unknown, T>, source: unknown): Result<T, readonly Fault[]> {
  const json = foreignJson(source);
  if (!json.ok) return json;
  const checked = v.safeParse(schema, json.value, { abortPipeEarly: true });
  return checked.success ? ok(checked.output) : err(checked.issues.slice(0, mostFaults).map(faultOf));
}

/** Plain JSON of a text, or of values, which may throw when they are looked at if a page made them. */
export function foreignJson(source: unknown): Result<Json, readonly Fault[]> {
  try {
    return typeof source === 'string' ? parseJson(source) : jsonOf(source);
  } catch {
    return err([{ code: 'not-json', path: [], got: typeof source }]);
  }
}

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const { input, expected } = issue;
  if (expected === 'never') return { code: 'unknown-key', path, suggestion: null };
  // A list has an `at` of its own.
  if (input === undefined || typeof input === 'function') return { code: 'missing', path };
  return { code: 'not-understood', path, got: printable(input) };
}
