import { series } from '../data.ts';
import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { choice, defaulted, group, required, type ParamsOf } from '../parameters.ts';
import { dimensions } from './score.ts';
import { scalings } from './scaling.ts';

const most = 1e12;
const mostCustomers = 1_000_000;

const weight = defaulted(1, { symbol: 'w', measure: 'none', min: 0, max: 1000, initial: 1, slider: [0, 5] });
const cut = (fallback: number) =>
  defaulted(fallback, { symbol: 'cut', measure: 'none', min: -most, max: most, initial: fallback, slider: [0, 100] });
const cost = defaulted(0, { symbol: 'c', measure: 'money', min: 0, max: most, initial: 0, slider: [0, 1000] });

const parameters = {
  weights: group({ loyalty: weight, spend: weight, credit: weight }),
  scaling: choice(...scalings),
  cuts: group({ high: cut(70), middle: cut(40) }),
  lists: group({ red: cut(90), black: cut(10) }),
  costs: group({ high: cost, middle: cost, ordinary: cost }),
} as const;

const column = series({
  gaps: true,
  longest: mostCustomers,
  value: required({ symbol: 'value', measure: 'none', min: -most, max: most, initial: 0 }),
});

const data = { loyalty: column, spend: column, credit: column } as const;

export type TiersParams = ParamsOf<typeof parameters>;

/** What the tiers by several dimensions take. @source handbook 4.4 */
export const tiersSpecification = specify({ name: 'tiers', version: '1.0.0', parameters, data, refersTo: 'dataset', check });

function check({ weights, cuts, lists }: TiersParams, columns: Readonly<Record<keyof typeof data, Float64Array>>): readonly Fault[] {
  const found: Fault[] = [];
  if (dimensions.every((dimension) => weights[dimension] === 0)) found.push({ code: 'no-total', path: ['params', 'weights'], got: 0 });
  if (cuts.high < cuts.middle)
    found.push({ code: 'below', path: ['params', 'cuts', 'high'], got: cuts.high, other: 'cuts.middle', limit: cuts.middle });
  if (lists.red < lists.black)
    found.push({ code: 'below', path: ['params', 'lists', 'red'], got: lists.red, other: 'lists.black', limit: lists.black });
  return [...found, ...lengthFaults(columns)];
}

function lengthFaults(columns: Readonly<Record<keyof typeof data, Float64Array>>): readonly Fault[] {
  const needed = columns.loyalty.length;
  if (needed === 0) return [{ code: 'too-short', path: ['data', 'loyalty'], found: 0, needed: 1 }];
  return dimensions.flatMap((dimension): readonly Fault[] => {
    const path = ['data', dimension];
    const found = columns[dimension].length;
    if (found < needed) return [{ code: 'too-short', path, found, needed }];
    return found > needed ? [{ code: 'too-many', path, got: found, max: needed }] : [];
  });
}
