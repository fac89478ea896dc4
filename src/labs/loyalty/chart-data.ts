import type { XYChartData, XYSeries } from '../../charts/xy-chart-data.ts';
import type { Part } from '../../model/loyal-customer/parts.ts';
import type { LoyaltyView } from './loyalty-view.svelte.ts';
import { partLooks } from './part-looks.ts';
import { cumulated, stacked } from './stacked.ts';

/** The column of the results that holds a part. */
export const partColumns = {
  acquisition: 'acquisition',
  base: 'base',
  growth: 'growthPart',
  costSaving: 'costSavingPart',
  referral: 'referralPart',
  premium: 'premiumPart',
} as const satisfies Record<Part, string>;

type Seen = Pick<
  LoyaltyView,
  'text' | 'terms' | 'format' | 'unit' | 'currency' | 'results' | 'cumulative' | 'pinned' | 'shownParts' | 'recovery'
>;

/** The profit of each year as a stack of its parts, and their total. */
export function yearsData(seen: Seen): XYChartData {
  const { text, format, results, pinned, shownParts } = seen;
  const layers = stacked(shownParts.map((part) => results[partColumns[part]]));
  return {
    series: [
      ...shownParts.map((part, k): XYSeries => ({
        ...{ id: part, label: text.parts[part], kind: 'bars', ...partLooks[part] },
        ...{ x: results.year, y: layers[k]?.top ?? [], base: layers[k]?.base ?? null },
      })),
      ...(pinned === null ? [] : [pinnedSeries(seen, pinned.year, pinned.total)]),
      { id: 'total', label: text.charts.total, kind: 'dots', x: results.year, y: results.total, tone: 'ink' },
    ],
    x: timeAxis(seen),
    y: { title: text.charts.years.axis(seen.terms.units[seen.unit], seen.currency), format: (money) => format.brief(money, 4) },
  };
}

/** What has come in up to each year, discounted: where it passes zero, the customer has paid back. */
export function recoveryData(seen: Seen): XYChartData {
  const { text, format, results, pinned, cumulative } = seen;
  const { breakEven } = results;
  const points: XYSeries = { id: 'points', label: null, kind: 'dots', x: results.year, y: cumulative, tone: 'ink', silent: true };
  return {
    series: [
      ...(pinned === null ? [] : [pinnedSeries(seen, pinned.year, cumulated(pinned.presentValue))]),
      { id: 'cumulative', label: text.charts.cumulative, kind: 'line', x: results.year, y: cumulative, tone: 'ink' },
      points,
    ],
    guides:
      breakEven === null || breakEven === 0 ? [] : [{ id: 'paid-back', axis: 'x', at: breakEven, label: seen.recovery, tone: 'accent' }],
    x: timeAxis(seen),
    y: { title: text.charts.recovery.axis(seen.currency), format: (money) => format.brief(money, 4) },
  };
}

const pinnedSeries = ({ text }: Seen, x: Float64Array, y: Float64Array): XYSeries => ({
  ...{ id: 'pin', label: text.charts.pinned, kind: 'line', x, y, tone: 'soft', dash: 'dotted', faint: true },
});

const timeAxis = ({ terms, unit, format }: Seen) => ({
  title: terms.units[unit],
  format: (t: number) => format.whole(t),
  whole: true,
});
