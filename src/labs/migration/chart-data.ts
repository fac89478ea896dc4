import type { XYAxis, XYChartData, XYSeries } from '../../charts/xy-chart-data.ts';
import type { MigrationParams } from '../../model/migration/specification.ts';
import type { MigrationView } from './migration-view.svelte.ts';

/** The horizon with an end and the one without have their colours in every chart. */
const tones = { finite: 'exploration', endless: 'accent' } as const;

const horizonOf = ({ horizon }: Pick<MigrationParams, 'horizon'>) => (horizon === 'infinite' ? 'endless' : 'finite');

const horizonWords = ({ text, format }: Pick<MigrationView, 'text' | 'format'>, horizon: MigrationParams['horizon']): string =>
  horizon === 'infinite' ? text.horizons.endless : text.horizons.finite(format.whole(horizon));

const count = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);

/** What a customer is worth in each cell, counted to the horizon and without an end. */
export function valueData({ text, format, currency, cells, finite, endless, finiteHorizon }: ValueSeen): XYChartData {
  const x = count(1, cells);
  const bars = (id: string, label: string, values: Float64Array | null, tone: XYSeries['tone']): readonly XYSeries[] =>
    values === null ? [] : [{ id, label, kind: 'bars', x, y: values.slice(0, cells), tone }];
  return {
    series: [
      ...bars('finite', horizonWords({ text, format }, finiteHorizon), finite?.value ?? null, tones.finite),
      ...bars('endless', horizonWords({ text, format }, 'infinite'), endless?.value ?? null, tones.endless),
    ],
    x: { title: text.charts.cellAxis, format: (cell) => format.whole(cell), whole: true },
    y: { title: text.charts.value.axis(currency), format: (money) => format.brief(money, 4) },
  };
}

type ValueSeen = Pick<MigrationView, 'text' | 'format' | 'currency' | 'cells' | 'finite' | 'endless' | 'finiteHorizon'>;

/** What a customer who has just bought is worth, by where spending stops; the stop is a handle. */
export function stopData(view: MigrationView): XYChartData {
  const { text, format, currency, params, results, cells, stop, best, pinned } = view;
  const { stopValue } = results;
  const x = count(0, cells);
  const others = otherHorizon(view);
  const axis = closeUp([...stopValue, ...others.flatMap(({ y }) => Array.from(y)), ...(pinned?.stopValue ?? [])]);
  return {
    series: [
      ...(pinned === null
        ? []
        : [
            {
              ...({ id: 'pin', label: text.charts.pinned, kind: 'line', tone: 'soft', dash: 'dotted', faint: true } as const),
              ...{ x: count(0, pinned.stopValue.length - 1), y: pinned.stopValue },
            },
          ]),
      ...others,
      { id: 'stop', label: horizonWords(view, params.horizon), kind: 'line', x, y: stopValue, tone: tones[horizonOf(params)] },
      { id: 'points', label: null, kind: 'dots', x, y: stopValue, tone: tones[horizonOf(params)], silent: true },
    ],
    x: { title: text.charts.stop.xAxis, format: (s) => format.whole(s), whole: true },
    y: {
      title: axis.from === 0 ? text.charts.stop.axis(currency) : text.charts.stop.axisFrom(currency, format.brief(axis.from, 3)),
      ...axis,
      format: (money) => format.brief(money, 4),
    },
    guides: [{ id: 'best', axis: 'x', at: best, label: text.charts.stop.best(format.whole(best)), tone: 'stability' }],
    handles: [
      {
        ...({ id: 'stop', axis: 'x', x: stop, y: stopValue[stop] ?? 0, min: 0, max: cells, step: 1 } as const),
        ...{ label: text.charts.stop.handle, valueText: view.stopWords(stop), tag: null },
      },
    ],
  };
}

/** The same under the horizon that is only compared with. */
function otherHorizon(view: MigrationView): readonly XYSeries[] {
  const counted = horizonOf(view.params);
  const [other, horizon] = counted === 'finite' ? (['endless', 'infinite'] as const) : (['finite', view.finiteHorizon] as const);
  const values = view[other]?.stopValue;
  if (values === undefined) return [];
  return [
    {
      ...({ id: other, label: horizonWords(view, horizon), kind: 'line', dash: 'dashed', faint: true } as const),
      ...{ x: count(0, view.cells), y: values, tone: tones[other] },
    },
  ];
}

/** Room around a line, as shares of its height. */
const [under, over] = [0.12, 0.22];

/** An axis around values that lie close together; from 0 where that costs little. */
export function closeUp(values: readonly number[]): Required<Pick<XYAxis, 'from' | 'to'>> {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = high - low || Math.abs(high) || 1;
  const from = low - under * spread;
  return { from: low >= 0 && from < 0.35 * high ? 0 : from, to: high + over * spread };
}

/** The buyers of the cohort, period by period: those who bought in the period before as well, and those who come back after a pause. */
export function buyersData({ text, format, unit, terms, params, cohort, pinned, count: written, player }: BuyersSeen): XYChartData {
  const x = count(1, params.periods);
  const steady = x.map((period) => cohort.toFirst[0]?.[period - 1] ?? 0);
  const all = x.map((period) => cohort.stocks[0]?.[period] ?? 0);
  const { charts } = text;
  return {
    series: [
      { id: 'start', label: charts.buyers.start, kind: 'bars', x: [0], y: [params.customers], base: [0], tone: 'soft' },
      { id: 'steady', label: charts.buyers.steady, kind: 'bars', x, y: steady, base: x.map(() => 0), tone: 'accent' },
      { id: 'back', label: charts.buyers.back, kind: 'bars', x, y: all, base: steady, tone: 'formation' },
      ...(pinned === null
        ? []
        : [
            {
              ...({ id: 'pin', label: charts.pinned, kind: 'line', tone: 'ink', dash: 'dotted', faint: true } as const),
              ...{ x: count(0, pinned.buyers.length - 1), y: pinned.buyers },
            },
          ]),
    ],
    x: { title: terms.units[unit], format: (period) => format.whole(period), whole: true },
    y: { title: charts.buyers.axis, format: (customers) => written(customers) },
    guides: [{ id: 'shown', axis: 'x', at: player.period, label: charts.buyers.shown, tone: 'ink' }],
  };
}

type BuyersSeen = Pick<MigrationView, 'text' | 'format' | 'unit' | 'terms' | 'params' | 'cohort' | 'pinned' | 'count' | 'player'>;
