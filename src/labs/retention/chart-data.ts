import type { XYChartData, XYSeries } from '../../charts/xy-chart-data.ts';
import type { RetentionView } from './retention-view.svelte.ts';
import { listedRates } from './rates.ts';

const years = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);

/** Cohorts that are drawn beside the current one. */
function compared(view: RetentionView) {
  const { text, pin, pinned, five, keepingFive } = view;
  return [
    ...(pin !== null && pinned !== null
      ? [
          {
            id: 'pin',
            label: text.charts.pinned,
            params: pin,
            results: pinned,
            tone: 'soft' as const,
            dash: 'dotted' as const,
            faint: true,
          },
        ]
      : []),
    ...(keepingFive && five !== null
      ? [{ id: 'five', label: text.charts.fivePoints, ...five, tone: 'formation' as const, dash: 'dashed' as const, faint: false }]
      : []),
  ];
}

/** Customers left, year by year. */
export function survivalData(view: RetentionView): XYChartData {
  const { text, drawn, results, format } = view;
  const x = years(0, drawn);
  const others = compared(view).map(({ id, label, results: other, tone, dash, faint }): XYSeries => {
    const shown = other.survivors.slice(0, drawn + 1);
    return { id, label, kind: 'line', x: years(0, shown.length - 1), y: shown, tone, dash, faint };
  });
  const survivors = results.survivors.slice(0, drawn + 1);
  return {
    series: [
      ...others,
      { id: 'survivors', label: text.charts.survival.series, kind: 'line', x, y: survivors, tone: 'ink' },
      { id: 'points', label: null, kind: 'dots', x, y: survivors, tone: 'ink', silent: true },
    ],
    x: { title: view.terms.units[view.unit], format: (k) => format.whole(k), whole: true },
    y: { title: text.charts.survival.axis, format: (count) => format.brief(count, 4) },
  };
}

/** Retention into each year, every point a handle. */
export function retentionData(view: RetentionView): XYChartData {
  const { text, drawn, rates, format } = view;
  const x = years(1, drawn);
  const others = compared(view).map(({ id, label, params, tone, dash, faint }): XYSeries => ({
    ...{ id, label, kind: 'line', x, y: listedRates(params.retention, drawn), tone, dash, faint },
  }));
  return {
    series: [...others, { id: 'retention', label: text.charts.retention.series, kind: 'line', x, y: rates, tone: 'accent' }],
    x: { title: view.terms.units[view.unit], from: 0, to: Math.max(1, drawn), format: (k) => format.whole(k), whole: true },
    y: {
      title: text.charts.retention.axis(view.terms.units[view.unit]),
      from: lowestDrawn(rates),
      to: 1,
      format: (share) => format.percent(share, percentDigits(share)),
    },
    handles: rates.map((rate, index) => ({
      ...{
        id: String(index + 1),
        parameter: 'retention',
        axis: 'y',
        x: index + 1,
        y: rate,
        min: 0,
        max: 1,
        step: view.unit === 'year' ? 0.01 : 0.001,
      },
      label: text.charts.handle(view.age(index + 1)),
      valueText: format.percent(rate, 1),
      tag: null,
    })),
  };
}

/** Rates near 1 need the room: the axis then starts at four fifths. */
const lowestDrawn = (rates: readonly number[]): number => (Math.min(...rates, 1) >= 0.88 ? 0.8 : 0);

/** As many decimals as say a share of whole tenths of a percent. */
const percentDigits = (share: number): number => (Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1);

/** What each year is worth. */
export function valueData(view: RetentionView): XYChartData {
  const { text, drawn, results, format } = view;
  return {
    series: [
      {
        ...{ id: 'value', label: text.charts.value.series, kind: 'bars', tone: 'accent' },
        ...{ x: years(0, drawn), y: results.presentValue.slice(0, drawn + 1) },
      },
      ...compared(view).map(({ id, label, results: other, tone, dash, faint }): XYSeries => ({
        ...{ id, label, kind: 'step', tone, dash, faint },
        ...{ x: years(0, Math.min(drawn, other.presentValue.length - 1)), y: other.presentValue.slice(0, drawn + 1) },
      })),
    ],
    x: { title: view.terms.units[view.unit], format: (k) => format.whole(k), whole: true },
    y: { title: text.charts.value.axis(view.terms.units[view.unit]), format: (money) => format.brief(money, 4) },
  };
}
