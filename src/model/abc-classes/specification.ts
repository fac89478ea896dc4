import { series } from '../data.ts';
import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { choice, defaulted, defaultedList, required, type ParamsOf } from '../parameters.ts';
import { cutPresets, tieRules } from './classes.ts';
import { ranked } from './ranking.ts';

const most = 1e12;
const mostCustomers = 1_000_000;
/** As many classes as there are letters, less the last one. */
const mostCuts = 25;

const parameters = {
  cuts: defaultedList(cutPresets[0], { symbol: 'cuts', measure: 'none', min: 0, max: 1, initial: 0.8, longest: mostCuts }),
  ties: choice(...tieRules),
  top: defaulted(0.2, { symbol: 'top', measure: 'none', min: 0, max: 1, initial: 0.2, slider: [0.01, 0.5] }),
} as const;

const data = {
  values: series({
    gaps: false,
    longest: mostCustomers,
    value: required({ symbol: 'value', measure: 'money', min: -most, max: most, initial: 0 }),
  }),
} as const;

export type AbcParams = ParamsOf<typeof parameters>;

/** What the ABC classes take. @source handbook 4.2 */
export const abcClassesSpecification = specify({ name: 'abc-classes', version: '1.0.0', parameters, data, refersTo: 'dataset', check });

/** The cuts as a list; one number is one cut. */
export const cutList = ({ cuts }: AbcParams): readonly number[] => (typeof cuts === 'number' ? [cuts] : cuts);

function check(params: AbcParams, { values }: { readonly values: Float64Array }): readonly Fault[] {
  return [...orderFaults(cutList(params)), ...totalFaults(values)];
}

function orderFaults(cuts: readonly number[]): readonly Fault[] {
  return cuts.flatMap((got, place): readonly Fault[] => {
    const limit = cuts[place - 1] ?? 0;
    return got >= limit ? [] : [{ code: 'below', path: ['params', 'cuts', place], got, other: `cuts.${place - 1}`, limit }];
  });
}

function totalFaults(values: Float64Array): readonly Fault[] {
  if (values.length === 0) return [{ code: 'too-short', path: ['data', 'values'], found: 0, needed: 1 }];
  if (ranked(values) !== null) return [];
  return [{ code: 'no-total', path: ['data', 'values'], got: values.reduce((total, value) => total + value, 0) }];
}
