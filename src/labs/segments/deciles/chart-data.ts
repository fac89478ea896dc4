import type { XYChartData } from '../../../charts/xy-chart-data.ts';
import type { GroupReport } from '../../../model/deciles/report.ts';
import type { DecilesView } from './deciles-view.svelte.ts';

/** What the bars show of each group. */
export const barMeasures = ['share', 'lift', 'average'] as const;
export type BarMeasure = (typeof barMeasures)[number];

type Drawn = Pick<DecilesView, 'deciles' | 'format' | 'money' | 'basisLabel' | 'labelOf'>;

/** One bar a group, and the line at which it would stand if all customers were equal. */
export function barData(view: Drawn, report: GroupReport, measure: BarMeasure): XYChartData {
  const { deciles, format, basisLabel } = view;
  const groups = report.customers.length;
  const customers = report.customers.reduce((sum, count) => sum + count, 0);
  const mean = report.sales.reduce((sum, money) => sum + money, 0) / customers;
  const even: Readonly<Record<BarMeasure, number>> = { share: 1 / groups, lift: 1, average: mean };
  const written: Readonly<Record<BarMeasure, (value: number, step: number) => string>> = {
    share: (value, step) => format.percent(value, step === 0 ? 1 : 0),
    lift: (value, step) => (step === 0 ? format.fixed(value, 2) : format.brief(value)),
    average: (value, step) => (step === 0 ? view.money(value) : format.brief(value)),
  };
  const text = deciles.bars;
  return {
    series: [
      {
        ...{ id: measure, label: text.measures[measure], kind: 'bars', tone: 'exploration' },
        x: Array.from({ length: groups }, (_, k) => k + 1),
        y: report[measure] ?? [],
      },
    ],
    x: {
      title: text.x,
      from: 0.5,
      to: groups + 0.5,
      whole: true,
      format: (group, step) => (step === 0 ? view.labelOf(group) : format.whole(group)),
    },
    y: { title: text.y[measure](basisLabel), format: written[measure] },
    guides: [{ id: 'even', axis: 'y', at: even[measure], label: text.even, tone: 'ink' }],
  };
}

/** Shares of the customers up to each group, the best first, from 0. */
export function customersUpTo({ customers }: GroupReport): Float64Array {
  const all = customers.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  return Float64Array.of(0, ...customers.map((count) => (sum += count) / all));
}

/** The cumulative curve, with a dot at each group's end, and the line of equal customers. */
export function gainData({ deciles, format, basisLabel }: Drawn, report: GroupReport): XYChartData {
  const text = deciles.gain;
  const x = customersUpTo(report);
  const y = Float64Array.of(0, ...(report.cumulativeShare ?? []));
  const percent = (share: number, step: number) => format.percent(share, step === 0 ? 1 : 0);
  return {
    series: [
      { id: 'even', label: text.even, kind: 'line', x: [0, 1], y: [0, 1], tone: 'soft', dash: 'dotted', silent: true },
      { id: 'gain', label: text.series, kind: 'line', x, y, tone: 'accent' },
      { id: 'ends', label: null, kind: 'dots', x, y, tone: 'accent', silent: true },
    ],
    x: { title: text.x, from: 0, to: 1, format: percent },
    y: { title: text.y(basisLabel), from: Math.min(0, ...y), to: Math.max(1, ...y), format: percent },
  };
}

/** The group at whose end a share of the customers stands, from 1; null at the start. */
export function groupAt(share: number, ends: Float64Array): number | null {
  const nearest = ends.reduce((best, end, k) => (Math.abs(end - share) < Math.abs((ends[best] ?? NaN) - share) ? k : best), 0);
  return nearest === 0 ? null : nearest;
}
