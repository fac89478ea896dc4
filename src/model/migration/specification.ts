import { specify } from '../definition.ts';
import type { Fault } from '../fault.ts';
import { lowestRate } from '../discounting/lowest-rate.ts';
import { defaulted, required, requiredList, type ParamsOf } from '../parameters.ts';
import { cellsOf, chainOf, returnShortfall } from './chain.ts';

const longest = 1200;
const mostCells = 60;
const most = 1e9;

const parameters = {
  purchase: requiredList({ symbol: 'p', measure: 'share-per-unit', min: 0, max: 1, initial: 0.3, longest: mostCells }),
  netContribution: required({ symbol: 'NC', measure: 'money', min: -most, max: most, initial: 40, slider: [0, 200] }),
  marketingCost: defaulted(0, { symbol: 'M', measure: 'money-per-unit', min: 0, max: most, initial: 4, slider: [0, 50] }),
  discountRate: required({ symbol: 'd', measure: 'share-per-unit', min: -0.99, max: 10, initial: 0.2, slider: [0, 0.5] }),
  horizon: defaulted('infinite', {
    symbol: 'T',
    measure: 'units',
    min: 0,
    max: longest,
    initial: 4,
    integer: true,
    slider: [0, 30],
    words: ['infinite'],
  }),
  stopAfter: defaulted('never', {
    symbol: 's',
    measure: 'units',
    min: 0,
    max: mostCells,
    initial: 3,
    integer: true,
    slider: [0, 12],
    words: ['best', 'never'],
  }),
  customers: defaulted(1000, { symbol: 'N₀', measure: 'customers', min: 1e-6, max: most, initial: 1000, slider: [1, 10_000] }),
  periods: defaulted(12, { symbol: 'n', measure: 'units', min: 0, max: longest, initial: 12, integer: true, slider: [1, 60] }),
} as const;

export type MigrationParams = ParamsOf<typeof parameters>;

/** What Dwyer's migration model takes. @source handbook 2.4 */
export const migrationSpecification = specify({ name: 'migration', version: '1.0.0', parameters, data: {}, check });

function check(params: MigrationParams): readonly Fault[] {
  return [...stopFaults(params), ...(params.horizon === 'infinite' ? endlessFaults(params) : sizeFaults(params, params.horizon))];
}

function stopFaults({ stopAfter, purchase }: MigrationParams): readonly Fault[] {
  const cells = cellsOf(purchase);
  if (typeof stopAfter === 'string' || stopAfter <= cells) return [];
  return [{ code: 'out-of-range', path: ['params', 'stopAfter'], got: stopAfter, min: 0, max: cells }];
}

/** A customer nearer than this to being worth as much again after each purchase has no value that can be computed. */
const least = 1e-14;

/** Checked for the whole chain, because every stop is valued. */
function endlessFaults({ purchase, discountRate }: MigrationParams): readonly Fault[] {
  const shortfall = returnShortfall(chainOf(purchase, cellsOf(purchase)), discountRate);
  return shortfall > least ? [] : [{ code: 'diverges', path: ['params', 'horizon'], ratio: Math.max(1, 1 - shortfall) }];
}

/** Rates so far below zero that the value of the last period is no number any more. */
function sizeFaults({ discountRate }: MigrationParams, horizon: number): readonly Fault[] {
  const min = lowestRate('end-of-unit', horizon, 0);
  const { max } = parameters.discountRate;
  return discountRate >= min ? [] : [{ code: 'out-of-range', path: ['params', 'discountRate'], got: discountRate, min, max }];
}
