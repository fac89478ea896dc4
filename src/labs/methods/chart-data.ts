import type { XYChartData, XYSeries } from '../../charts/xy-chart-data.ts';
import { lifeCurveProfit } from '../../model/life-curve/curve.ts';
import { lifeCurveOf } from '../../model/life-curve/described-curve.ts';
import type { MethodsView } from './methods-view.svelte.ts';

/** The future by each method, behind it the history that the curve was fitted to. */
export function profitData(view: MethodsView): XYChartData {
  const { text, params, results, data, format, terms, unit, currency } = view;
  const { names } = text;
  const curve = lifeCurveOf(params);
  const past = Array.from({ length: params.now }, (_, k) => k + 1);
  const series: XYSeries[] = [
    { id: 'events', label: names.events, kind: 'bars', tone: 'stability', x: results.t, y: blankZeros(results.eventProfit) },
    { id: 'past', label: null, kind: 'line', tone: 'ink', silent: true, x: past, y: past.map((t) => lifeCurveProfit(curve, t)) },
    { id: 'group', label: names.dwyer, kind: 'line', tone: 'formation', dash: 'dashed', x: results.t, y: results.groupProfit },
    { id: 'curve', label: names.fitting, kind: 'line', tone: 'accent', x: results.t, y: results.curveProfit },
    ...(data.history === null
      ? []
      : [
          {
            id: 'observed',
            label: text.chart.observed,
            kind: 'dots' as const,
            tone: 'ink' as const,
            x: past,
            y: data.history.slice(0, params.now),
          },
        ]),
  ];
  return {
    series,
    guides: [{ id: 'now', axis: 'x', at: params.now + 0.5, label: text.chart.now, tone: 'soft' }],
    x: { title: terms.units[unit], from: 0, format: (t) => format.whole(t), whole: true },
    y: { title: text.chart.axis(terms.per(currency, terms.units[unit])), format: (money) => format.brief(money, 4) },
  };
}

/** A unit without events has no bar. */
const blankZeros = (values: Float64Array): Float64Array => values.map((value) => (value === 0 ? NaN : value));
