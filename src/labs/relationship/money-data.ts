import type { XYChartData, XYGuide, XYSeries } from '../../charts/xy-chart-data.ts';
import { axisFormats, band, namedMonthAxis, pinnedLine, places } from './chart-axes.ts';
import type { ChartTexts } from './chart-data.ts';
import type { Monthly } from './monthly.ts';

/** What the firm has left each month, and what interventions cost it, if they do. Nothing is paid in month 0. */
export function profitData(view: ChartTexts, { profit, profitError, interventionCost }: Monthly, pinned: Monthly | null): XYChartData {
  const { text } = view;
  const earned = fromFirst(profit);
  const costs = interventionCost.some((cost) => cost !== 0);
  return {
    series: [
      band('profit', earned, profitError, 'accent'),
      ...(pinned === null ? [] : [pinnedLine('profit', text.charts.pinned.run, fromFirst(pinned.profit))]),
      curve('profit', text.charts.profit.series, earned, 'accent', 'solid'),
      ...(costs ? [curve('cost', text.charts.profit.cost, fromFirst(interventionCost), 'decline', 'dashed')] : []),
    ],
    x: namedMonthAxis(view.terms.units.month, view),
    y: { title: text.charts.profit.axis(view.currency), format: axisFormats(view.format).amount },
  };
}

/** What all months up to each one are worth, and when the firm has its money back. */
export const cumulativeData = (view: ChartTexts, { cumulative, breakEven }: Monthly, pinned: Monthly | null): XYChartData => ({
  series: [
    ...(pinned === null ? [] : [pinnedLine('cumulative', view.text.charts.pinned.run, pinned.cumulative)]),
    curve('cumulative', view.text.charts.cumulative.series, cumulative, 'accent', 'solid'),
  ],
  x: namedMonthAxis(view.terms.units.month, view),
  y: { title: view.text.charts.cumulative.axis(view.currency), format: axisFormats(view.format).amount },
  guides: breakEvenGuides(view, breakEven, pinned?.breakEven ?? null),
});

/** The pinned one only where it is another month. */
function breakEvenGuides({ text, format }: ChartTexts, month: number | null, pinned: number | null): readonly XYGuide[] {
  const { breakEven, pinnedBreakEven } = text.charts.cumulative;
  return [
    ...(month === null ? [] : [{ id: 'break-even', axis: 'x', at: month, label: breakEven(format.whole(month)), tone: 'ink' } as const]),
    ...(pinned === null || pinned === month
      ? []
      : [{ id: 'pinned', axis: 'x', at: pinned, label: pinnedBreakEven(format.whole(pinned)), tone: 'soft' } as const]),
  ];
}

const fromFirst = (values: Float64Array): Float64Array => values.map((value, month) => (month === 0 ? NaN : value));

const curve = (id: string, label: string, y: Float64Array, tone: XYSeries['tone'], dash: 'solid' | 'dashed'): XYSeries => ({
  ...{ id, label, kind: 'line', x: places(y.length), y, tone, dash },
});
