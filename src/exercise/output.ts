import type { Column, Columns } from '../model/definition.ts';
import type { Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { suggestion } from '../model/suggestion.ts';
import { placeOf, type Step } from './place.ts';

/**
 * A number among a model's results: `clp`, `elasticity.retention`, `survivors[3]`, `presentValue[last]`.
 * @returns `unknown-output` where there is no such result, `no-number` where it is not determined, a gap, a word or a whole column
 */
export function outputAt(results: Columns, written: string): Result<number, Fault> {
  const found = resultAt(results, written);
  if (!found.ok) return found;
  return typeof found.value === 'number' && Number.isFinite(found.value)
    ? ok(found.value)
    : err({ code: 'no-number', path: [], got: written });
}

/** A column of numbers among a model's results. */
export function columnAt(results: Columns, written: string): Result<Float64Array, Fault> {
  const found = resultAt(results, written);
  if (!found.ok) return found;
  return found.value instanceof Float64Array ? ok(found.value) : err({ code: 'not-a-list', path: [], got: written });
}

type Found = Column | undefined;

function resultAt(results: Columns, written: string): Result<Found, Fault> {
  const [name, ...steps] = placeOf(written) ?? [''];
  const known = Object.keys(results);
  if (!known.includes(name)) return err({ code: 'unknown-output', path: [], got: written, suggestion: suggestion(name || written, known) });
  let value: Found = results[name];
  for (const step of steps) {
    const keys = isRecord(value) ? Object.keys(value) : [];
    value = stepInto(value, step);
    if (value === undefined) {
      return err({ code: 'unknown-output', path: [], got: written, suggestion: suggestion(String(step), keys) });
    }
  }
  return ok(value);
}

const isRecord = (value: Found): value is Exclude<Found, number | string | null | undefined | Float64Array | readonly string[]> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Float64Array);

function stepInto(value: Found, step: Step): Found {
  if (typeof step === 'number') return value instanceof Float64Array ? value.at(step) : undefined;
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
