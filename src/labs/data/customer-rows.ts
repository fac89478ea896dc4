import type { CsvCell } from '../../input/csv.ts';
import { observedUnits, type Valuation } from '../../model/fitting-method/valuation.ts';
import type { FitShape } from '../../model/life-curve-fit/parameters.ts';
import { lifeCurve } from '../../model/life-curve/model.ts';
import type { Pattern } from '../../model/life-curve/pattern.ts';
import { sum } from '../../model/numerics/sum.ts';
import type { Customer } from '../../scenario/dataset.ts';
import { valuationParams, type Counting } from '../../state/counting.ts';

/** What fitting a customer says of it. */
export interface Worth {
  /** Money; null for a customer who has ended and has no future with us. */
  readonly clp: number | null;
  readonly shape: FitShape;
  readonly pattern: Pattern;
  /** Units until the profit is gone; null where it does not decline, or has ended. */
  readonly left: number | null;
  /** Null where the history does not vary. */
  readonly r2: number | null;
  /** Expected profit of the next units, money per unit; null for a customer who has ended. */
  readonly forecast: Float64Array | null;
}

export interface CustomerRow {
  readonly customer: Customer;
  readonly id: string;
  /** Units with a record. */
  readonly points: number;
  /** The latest recorded profit, money per unit; NaN where there is none. */
  readonly last: number;
  /** Null before every customer was fitted, and for a history too short to fit. */
  readonly worth: Worth | null;
}

/** Future units that a small picture shows. */
const shownAhead = 24;

export function customerRows(
  customers: readonly Customer[],
  valuations: ReadonlyMap<string, Valuation | null>,
  counting: Counting,
): readonly CustomerRow[] {
  return customers.map((customer) => {
    const valuation = valuations.get(customer.id) ?? null;
    return {
      customer,
      id: customer.id,
      points: observedUnits(customer.profit),
      last: customer.profit.findLast((profit) => !Number.isNaN(profit)) ?? NaN,
      worth: valuation === null ? null : worthOf(valuation, customer.ended, counting),
    };
  });
}

function worthOf(valuation: Valuation, ended: boolean, counting: Counting): Worth {
  const { fit, pattern } = valuation;
  const shown = { shape: fit.shape, pattern, r2: fit.r2 };
  if (ended) return { ...shown, clp: null, left: null, forecast: null };
  const { clp, unitsLeft, profit } = lifeCurve.evaluate(valuationParams(valuation, counting), { history: null }, 0);
  return { ...shown, clp, left: unitsLeft, forecast: profit.slice(0, shownAhead) };
}

export interface CustomerFilter {
  readonly search: string;
  readonly pattern: Pattern | 'all';
  readonly shape: FitShape | 'all';
}

export const everyCustomer: CustomerFilter = { search: '', pattern: 'all', shape: 'all' };

export function matchingRows(rows: readonly CustomerRow[], { search, pattern, shape }: CustomerFilter): readonly CustomerRow[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter(
    ({ id, worth }) =>
      id.toLowerCase().includes(wanted) && (pattern === 'all' || worth?.pattern === pattern) && (shape === 'all' || worth?.shape === shape),
  );
}

/** CLP of all these customers together, money. */
export const clpTogether = (rows: readonly CustomerRow[]): number => sum(rows.map(({ worth }) => worth?.clp ?? 0));

/** Words for the cells of a saved list that are not numbers. */
export interface RowWords {
  readonly shapes: Readonly<Record<FitShape, string>>;
  readonly patterns: Readonly<Record<Pattern, string>>;
  readonly ended: string;
  readonly tooShort: string;
}

/** The list as cells, with every digit: customer, CLP once fitted, last profit, units, and once fitted shape, pattern, units left and R². */
export function listCells(rows: readonly CustomerRow[], fitted: boolean, words: RowWords): readonly (readonly CsvCell[])[] {
  return rows.map(({ customer, id, points, last, worth }) => {
    if (!fitted) return [id, last, points];
    if (worth === null) return [id, words.tooShort, last, points, null, null, null, null];
    const clp = customer.ended ? words.ended : worth.clp;
    return [id, clp, last, points, words.shapes[worth.shape], words.patterns[worth.pattern], worth.left, worth.r2];
  });
}
