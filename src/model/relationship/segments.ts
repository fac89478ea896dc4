import {
  choice,
  defaulted,
  optional,
  optionalGroup,
  text,
  type GroupParameter,
  type NumberParameter,
  type ParamsOf,
  type RowOf,
} from '../parameters.ts';
import { ownParameters } from './own-parameters.ts';

type OwnParameters = typeof ownParameters;
/** The parameters that a segment is simulated with. */
export type OwnParams = ParamsOf<OwnParameters>;

/** Each of the parameters, but to be left out where a segment is like all others. */
type Optional<T> = {
  readonly [K in keyof T]: T[K] extends GroupParameter<infer E>
    ? GroupParameter<{ readonly [J in keyof E]: NumberParameter<never, true> }, true>
    : NumberParameter<never, true>;
};

const optionalOwn = Object.fromEntries(
  Object.entries(ownParameters).map(([name, parameter]) => [
    name,
    parameter.kind === 'group' ? groupLeftOut(parameter) : leftOut(parameter),
  ]),
) as unknown as Optional<OwnParameters>;

function leftOut(parameter: NumberParameter<never>): NumberParameter<never, true> {
  return { ...parameter, optional: true, fallback: null };
}

function groupLeftOut({ entries }: GroupParameter): GroupParameter {
  return optionalGroup(Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, leftOut(entry)])));
}

/** One segment of the population: who they are, and what of the common parameters is different for them. */
export const segmentColumns = {
  name: text,
  /** Of the customers at the start, and of the new ones; shares are taken of their sum. */
  share: defaulted(1, { symbol: 'share', measure: 'none', min: 0, max: 1e9, initial: 1 }),
  /** Mean size, in customers of mean size. */
  size: defaulted(1, { symbol: 'z', measure: 'none', min: 0, max: 1e6, initial: 1, slider: [0, 10] }),
  /** Where the customers of the start stand; new ones always begin with exploration. */
  stage: choice('exploration', 'formation', 'stability', 'decline'),
  /** Months behind the customers of the start. */
  age: defaulted(0, { symbol: 'age', measure: 'units', min: 0, max: 600, initial: 0, integer: true, slider: [0, 120] }),
  /** New customers a month of its own; left out, its share of all. */
  arrivals: optional({ symbol: 'arrivals', measure: 'customers', min: 0, max: 1e5, initial: 0, slider: [0, 1000] }),
  ...optionalOwn,
} as const;

export type Segment = RowOf<typeof segmentColumns>;

/** The common parameters with a segment's own in their places. */
export function ownParamsOf(common: OwnParams, segment: Segment): OwnParams {
  return Object.fromEntries(
    Object.keys(ownParameters).map((name) => {
      const [general, own] = [common[name as keyof OwnParams], segment[name as keyof OwnParams]] as [OwnValue, OwnValue | null];
      if (own === null || typeof own === 'number' || typeof general === 'number') return [name, own ?? general];
      return [name, Object.fromEntries(Object.entries(general).map(([key, value]) => [key, own[key] ?? value]))];
    }),
  ) as unknown as OwnParams;
}

type OwnValue = number | Readonly<Record<string, number | null>>;
