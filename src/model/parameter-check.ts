import { printable, under, type Fault } from './fault.ts';
import {
  isNeeded,
  required,
  type ChoiceParameter,
  type GroupParameter,
  type ListParameter,
  type NumberParameter,
  type Parameter,
  type ParamRow,
  type ParamValue,
  type RowColumn,
  type RowColumns,
  type RowsParameter,
  type Threshold,
  type ThresholdsParameter,
} from './parameters.ts';
import { dayOf, dayText } from './purchases/days.ts';
import { suggestion } from './suggestion.ts';

/**
 * Checks one raw value against its parameter.
 * @param raw   anything; undefined and null mean "left out"
 * @param found collects what is wrong, with paths relative to the parameter
 * @returns     the value to compute with; null after a fault or where an optional one is left out
 */
export function checkParameter(parameter: NumberParameter, raw: unknown, found: Fault[]): number | string | null;
export function checkParameter(parameter: Parameter, raw: unknown, found: Fault[]): ParamValue;
export function checkParameter(parameter: Parameter, raw: unknown, found: Fault[]): ParamValue {
  if (raw === undefined || raw === null) {
    if (isNeeded(parameter)) found.push({ code: 'missing', path: [] });
    return parameter.fallback;
  }
  switch (parameter.kind) {
    case 'choice':
      return checkChoice(parameter, raw, found);
    case 'flag':
      if (typeof raw === 'boolean') return raw;
      found.push({ code: 'not-a-choice', path: [], got: printable(raw), choices: ['true', 'false'], suggestion: null });
      return null;
    case 'group':
      return checkGroup(parameter, raw, found);
    case 'rows':
      return checkRows(parameter, raw, found);
    case 'thresholds':
      return checkThresholds(parameter, raw, found);
    case 'date':
      return checkDate(raw, found);
    case 'list':
      return Array.isArray(raw) ? checkList(parameter, raw, found) : checkNumber(parameter, raw, found);
    case 'number':
      return checkNumber(parameter, raw, found);
  }
}

function checkChoice({ choices }: ChoiceParameter, raw: unknown, found: Fault[]): string | null {
  if (typeof raw === 'string' && choices.includes(raw)) return raw;
  const got = printable(raw);
  found.push({ code: 'not-a-choice', path: [], got, choices, suggestion: suggestion(got, choices) });
  return null;
}

function checkList(parameter: ListParameter, raw: readonly unknown[], found: Fault[]): readonly number[] | null {
  const { longest } = parameter;
  if (raw.length > longest) found.push({ code: 'too-many', path: [], got: raw.length, max: longest });
  else if (raw.length === 0) found.push({ code: 'too-short', path: [], found: 0, needed: 1 });
  else return raw.map((entry, index) => Number(checkEntry(parameter, entry, index, found)));
  return null;
}

function checkEntry(parameter: ListParameter, entry: unknown, index: number, found: Fault[]): number | null {
  const faults: Fault[] = [];
  const value = checkNumber(parameter, entry, faults);
  found.push(...faults.map((fault) => under([index], fault)));
  return typeof value === 'number' ? value : null;
}

function checkNumber(parameter: NumberParameter | ListParameter, raw: unknown, found: Fault[]): number | string | null {
  if (typeof raw === 'string' && (parameter.words as readonly string[]).includes(raw)) return raw;
  if (typeof raw !== 'number' || !Number.isFinite(raw)) {
    found.push({ code: 'not-a-number', path: [], got: printable(raw), words: parameter.words });
    return null;
  }
  if (raw < parameter.min || raw > parameter.max) {
    found.push({ code: 'out-of-range', path: [], got: raw, min: parameter.min, max: parameter.max });
    return null;
  }
  if (parameter.integer && !Number.isInteger(raw)) {
    found.push({ code: 'not-whole', path: [], got: raw });
    return null;
  }
  return raw === 0 ? 0 : raw;
}

function checkGroup({ entries }: GroupParameter, raw: unknown, found: Fault[]): Readonly<Record<string, number | null>> | null {
  const given = typeof raw === 'number' ? Object.fromEntries(Object.keys(entries).map((name) => [name, raw])) : raw;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    found.push({ code: 'not-an-object', path: [], got: printable(raw) });
    return null;
  }
  reportUnknownKeys(given, Object.keys(entries), found);
  // One number for all that is wrong is one fault, not one for each name.
  const faulty: Fault[] = [];
  const checked = Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => {
      const faults: Fault[] = [];
      const value = checkParameter(entry, (given as Record<string, unknown>)[name], faults);
      faulty.push(...faults.map((fault) => (typeof raw === 'number' ? fault : under([name], fault))));
      return [name, typeof value === 'number' ? value : null];
    }),
  );
  found.push(...(typeof raw === 'number' ? faulty.slice(0, 1) : faulty));
  return checked;
}

/** A threshold for each name, or one for all; of an object, `percentile` tells that it is one. */
function checkThresholds(parameter: ThresholdsParameter, raw: unknown, found: Fault[]): Readonly<Record<string, Threshold>> | null {
  const { names, fallback } = parameter;
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || Object.hasOwn(raw, 'percentile')) {
    const one = checkThreshold(parameter, raw, found);
    return one === null ? null : Object.fromEntries(names.map((name) => [name, one]));
  }
  reportUnknownKeys(raw, names, found);
  return Object.fromEntries(
    names.map((name) => {
      const given = (raw as Record<string, unknown>)[name] ?? null;
      const faults: Fault[] = [];
      const value = given === null ? null : checkThreshold(parameter, given, faults);
      found.push(...faults.map((fault) => under([name], fault)));
      return [name, value ?? fallback[name]!];
    }),
  );
}

function checkThreshold({ symbol, measure, min, max }: ThresholdsParameter, raw: unknown, found: Fault[]): Threshold | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return checkNumber({ ...percentileShape, symbol, measure, min, max, words: ['median', 'mean'] }, raw, found) as Threshold | null;
  reportUnknownKeys(raw, ['percentile'], found);
  const faults: Fault[] = [];
  const percentile = checkParameter(percentileShape, (raw as Record<string, unknown>).percentile, faults);
  found.push(...faults.map((fault) => under(['percentile'], fault)));
  return typeof percentile === 'number' ? { percentile } : null;
}

const percentileShape = required({ symbol: 'percentile', measure: 'none', min: 0, max: 100, initial: 50 });

function checkDate(raw: unknown, found: Fault[]): string | null {
  const day = typeof raw === 'string' || typeof raw === 'number' ? dayOf(String(raw)) : null;
  if (day !== null) return dayText(day);
  found.push({ code: 'not-a-date', path: [], got: printable(raw) });
  return null;
}

function checkRows({ columns, longest }: RowsParameter, raw: unknown, found: Fault[]): readonly ParamRow[] | null {
  if (!Array.isArray(raw)) found.push({ code: 'not-a-list', path: [], got: printable(raw) });
  else if (raw.length > longest) found.push({ code: 'too-many', path: [], got: raw.length, max: longest });
  else return checkEachRow(columns, raw, found);
  return null;
}

/** Checks each row of a list against its columns; faults carry the row's place. */
export function checkEachRow(columns: RowColumns, raw: readonly unknown[], found: Fault[]): readonly ParamRow[] {
  return raw.map((row, index) => {
    const faults: Fault[] = [];
    const checked = checkRow(columns, row, faults);
    found.push(...faults.map((fault) => under([index], fault)));
    return checked;
  });
}

function checkRow(columns: RowColumns, row: unknown, found: Fault[]): ParamRow {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    found.push({ code: 'not-an-object', path: [], got: printable(row) });
    return {};
  }
  reportUnknownKeys(row, Object.keys(columns), found);
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      const faults: Fault[] = [];
      const value = checkCell(column, (row as Record<string, unknown>)[name], faults);
      found.push(...faults.map((fault) => under([name], fault)));
      return [name, value];
    }),
  );
}

function checkCell(column: RowColumn, raw: unknown, found: Fault[]): ParamRow[string] {
  if (column.kind !== 'text') return checkParameter(column, raw, found) as ParamRow[string];
  if (typeof raw === 'string' && raw !== '') return raw;
  if (column.optional && (raw === undefined || raw === null)) return null;
  found.push(raw === undefined ? { code: 'missing', path: [] } : { code: 'not-text', path: [], got: printable(raw) });
  return null;
}

/** Reports the keys of `row` that are not `known`; keys that start with `x-` are anybody's. */
export function reportUnknownKeys(row: object, known: readonly string[], found: Fault[]): void {
  for (const key of Object.keys(row)) {
    if (!known.includes(key) && !key.startsWith('x-')) found.push({ code: 'unknown-key', path: [key], suggestion: suggestion(key, known) });
  }
}
