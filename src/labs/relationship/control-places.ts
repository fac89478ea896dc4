import type { NumberParameter } from '../../model/parameters.ts';
import { ownParameters } from '../../model/relationship/own-parameters.ts';
import { segmentColumns, type OwnParams } from '../../model/relationship/segments.ts';

export type OwnName = keyof typeof ownParameters;
/** A parameter as it stands somewhere: a number, or a few by their keys; null where a segment has none of its own. */
type Value = number | Readonly<Record<string, number | null>> | null;
export type Values = { readonly [K in OwnName]?: Value };

/** One number of the parameters: `h1`, or `retention.formation`. */
export interface Place {
  readonly id: string;
  readonly name: OwnName;
  /** Which of a few numbers; null where there is one only. */
  readonly key: string | null;
  readonly parameter: NumberParameter<never>;
}

/** Every number that a segment may have of its own, in the order of the table. */
export const places: readonly Place[] = Object.entries(ownParameters).flatMap(([name, parameter]): readonly Place[] =>
  parameter.kind === 'number'
    ? [{ id: name, name: name as OwnName, key: null, parameter }]
    : Object.entries(parameter.entries).map(([key, entry]) => ({ id: `${name}.${key}`, name: name as OwnName, key, parameter: entry })),
);

export const placesOf = (name: OwnName): readonly Place[] => places.filter((place) => place.name === name);

/** Null where there is no value of its own. */
export function valueAt(values: Values, { name, key }: Place): number | null {
  const value = values[name] ?? null;
  return typeof value === 'number' || value === null ? value : (value[key ?? ''] ?? null);
}

/** The one parameter with another number in it, or without one. */
export function changeAt(values: Values, { name, key }: Place, number: number | null): Partial<OwnParams> {
  if (key === null) return { [name]: number };
  const before = values[name] ?? null;
  const kept = typeof before === 'object' && before !== null ? before : nothingOwn(name);
  const after = { ...kept, [key]: number };
  return { [name]: Object.values(after).every((one) => one === null) ? null : after };
}

function nothingOwn(name: OwnName): Readonly<Record<string, null>> {
  const column = segmentColumns[name];
  return column.kind === 'group' ? Object.fromEntries(Object.keys(column.entries).map((key) => [key, null])) : {};
}

/** Names of the segments that have a number of their own, which the common one does not reach. */
export const ownersOf = (segments: readonly (Values & { readonly name: string })[], place: Place): readonly string[] =>
  segments.filter((segment) => valueAt(segment, place) !== null).map(({ name }) => name);

/** A number of the common parameters, all of which are there. */
export const commonValue = (params: OwnParams, place: Place): number => valueAt(params, place) ?? place.parameter.initial;
