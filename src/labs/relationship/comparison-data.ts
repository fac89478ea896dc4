import type { XYChartData } from '../../charts/xy-chart-data.ts';
import { comparisonOf, type Comparison } from '../../model/relationship/comparison.ts';
import type { World } from '../../model/relationship/world.ts';
import { axisFormats, band, namedMonthAxis, places } from './chart-axes.ts';
import type { ChartTexts } from './chart-data.ts';
import type { Monthly } from './monthly.ts';
import type { ShownPopulation } from './simulation.svelte.ts';

/** The current run less the pinned one, by month. */
export interface Difference {
  readonly alive: Float64Array;
  readonly aliveError: Float64Array;
  /** Customer by customer under the same luck; else the errors are those of two runs that have nothing to do with each other. */
  readonly paired: boolean;
  readonly profit: Float64Array;
  readonly profitError: Float64Array;
  readonly cumulative: Float64Array;
}

/** Customer by customer; null where the two runs are not of the same customers, or one of them is a preview. */
export function pairedComparison(shown: ShownPopulation | null, pinned: ShownPopulation | null): Comparison | null {
  if (shown === null || pinned === null || shown.scale !== pinned.scale) return null;
  const { months } = shown.population.outcome;
  if (months !== pinned.population.outcome.months || !sameCustomers(shown.population.world, pinned.population.world)) return null;
  return comparisonOf(months, paidCustomers(pinned), paidCustomers(shown));
}

const paidCustomers = ({ population, paid }: ShownPopulation) =>
  population.customers.map((chunk, place) => ({ ...chunk, clp: paid.clps[place] ?? chunk.clp }));

/** The same keys in the same places, and the same luck. */
function sameCustomers(a: World, b: World): boolean {
  if (a.seed !== b.seed || a.chunks.length !== b.chunks.length) return false;
  return a.chunks.every((chunk, place) => {
    const other = b.chunks[place];
    return (
      other?.segment === chunk.segment &&
      other.pieces.length === chunk.pieces.length &&
      chunk.pieces.every(({ entry, first, count }, k) => {
        const piece = other.pieces[k];
        return piece?.entry === entry && piece.first === first && piece.count === count;
      })
    );
  });
}

/** What was simulated, by month, and how many customers of the whole there are for each one of it. */
export interface Scaled {
  readonly monthly: Monthly;
  readonly scale: number;
}

export function differenceOf({ monthly: now, scale }: Scaled, before: Scaled, comparison: Comparison | null): Difference {
  const pinned = before.monthly;
  const months = Math.min(now.alive.length, pinned.alive.length);
  const less = (a: Float64Array, b: Float64Array) => a.slice(0, months).map((value, month) => value - (b[month] ?? NaN));
  const both = (a: Float64Array, b: Float64Array) => a.slice(0, months).map((error, month) => Math.hypot(error, b[month] ?? NaN));
  return {
    alive: less(now.alive, pinned.alive),
    aliveError:
      comparison === null
        ? both(aliveErrors(now, scale), aliveErrors(pinned, before.scale))
        : comparison.aliveError.map((error) => error * scale),
    paired: comparison !== null,
    profit: less(now.profit, pinned.profit),
    profitError: both(now.profitError, pinned.profitError),
    cumulative: less(now.cumulative, pinned.cumulative),
  };
}

/** Of who is alive in one run: each customer that has come is there or is not. */
function aliveErrors({ alive, arrivals }: Monthly, scale: number): Float64Array {
  let come = 0;
  return alive.map((count, month) => {
    come += month === 0 ? count : (arrivals[month] ?? 0);
    return come > 0 ? Math.sqrt(Math.max(0, scale * count * (1 - count / come))) : 0;
  });
}

/** Customers more than in the pinned run, with the error of that number. */
export const aliveDifferenceData = (view: ChartTexts, { alive, aliveError }: Difference): XYChartData =>
  differenceData(view, { id: 'alive', label: view.text.charts.difference.alive, y: alive, error: aliveError, tone: 'stability' }, view.text.charts.difference.aliveAxis); // prettier-ignore

export const profitDifferenceData = (view: ChartTexts, { profit, profitError }: Difference): XYChartData =>
  differenceData(view, { id: 'profit', label: view.text.charts.difference.profit, y: firstLeftOut(profit), error: profitError, tone: 'accent' }, view.text.charts.difference.profitAxis(view.currency)); // prettier-ignore

export const cumulativeDifferenceData = (view: ChartTexts, { cumulative }: Difference): XYChartData =>
  differenceData(view, { id: 'cumulative', label: view.text.charts.difference.cumulative, y: cumulative, error: null, tone: 'accent' }, view.text.charts.difference.cumulativeAxis(view.currency)); // prettier-ignore

const firstLeftOut = (values: Float64Array): Float64Array => values.map((value, month) => (month === 0 ? NaN : value));

interface Curve {
  readonly id: string;
  readonly label: string;
  readonly y: Float64Array;
  readonly error: Float64Array | null;
  readonly tone: 'stability' | 'accent';
}

const differenceData = (view: ChartTexts, { id, label, y, error, tone }: Curve, title: string): XYChartData => ({
  series: [...(error === null ? [] : [band(id, y, error, tone)]), { id, label, kind: 'line', x: places(y.length), y, tone, dash: 'solid' }],
  x: namedMonthAxis(view.terms.units.month, view),
  y: { title, format: axisFormats(view.format).signed },
  guides: [{ id: 'none', axis: 'y', at: 0, label: view.text.charts.difference.none, tone: 'soft' }],
});
