import type { HeatMapData } from '../../charts/heat-map-data.ts';
import type { XYChartData } from '../../charts/xy-chart-data.ts';
import { ownParameters } from '../../model/relationship/own-parameters.ts';
import { stages } from '../../model/relationship/stages.ts';
import { bandErrors } from './chart-axes.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';
import { axisOf, type AxisName } from './sweep-axes.ts';
import { axisValues, columnsOf, type Measure } from './sweep-grid.ts';
import type { Sweep } from './sweep.svelte.ts';

/** What a parameter of a sweep is called, with its symbol or its stage. */
export function axisLabel({ text, terms }: Pick<RelationshipView, 'text' | 'terms'>, name: AxisName): string {
  const stage = stages.find((one) => name === `retention.${one}`);
  const symbols: Partial<Record<AxisName, string>> = {
    ...{ problemRate: ownParameters.problemRate.symbol, recovery: ownParameters.recovery.symbol, alternatives: 'A', switchingCost: 'Cmax' },
    ...{ winBack: ownParameters.winBack.symbol, g1: ownParameters.g1.symbol, discountRate: 'd' },
  };
  if (stage !== undefined) return text.sweep.retention(terms.stages[stage]);
  const label = text.sweep.axes[name as keyof typeof text.sweep.axes];
  const symbol = symbols[name];
  return symbol === undefined ? label : `${label} ${symbol}`;
}

type Written = Pick<RelationshipView, 'format' | 'currency'>;

/** A value of a parameter, as a tick and in a sentence. */
export function axisText({ format }: Pick<Written, 'format'>, name: AxisName, value: number): string {
  return axisOf(name).percent ? format.percent(value, decimals(value * 100)) : format.brief(value, 4);
}

/** As many decimals as say a percentage to the hundredth. */
const decimals = (percent: number): number => [0, 1].find((digits) => Math.abs(percent - Number(percent.toFixed(digits))) < 1e-9) ?? 2;

/** A measured value, short as in a cell, or in full with its unit. */
export function measureText({ format, currency }: Written, measure: Measure, value: number, full: boolean): string {
  if (measure === 'survivors' || measure === 'patternIV') return format.percent(value, full ? 1 : 0);
  if (measure === 'breakEven') return format.whole(value);
  const brief = format.brief(value, measure === 'presentValue' ? 4 : full ? 4 : 3);
  return full ? `${brief} ${currency}`.trim() : brief;
}

/** A standard error, to the same unit but no more digits than it has meaning for. */
export function errorText({ format, currency }: Written, measure: Measure, error: number): string {
  if (measure === 'survivors' || measure === 'patternIV') return format.percent(error, 1);
  return `${format.brief(error, 2)} ${currency}`.trim();
}

/** Of one parameter: the measure over its values, with two standard errors to either side. */
export function lineData(view: RelationshipView, sweep: Sweep): XYChartData | null {
  const { ran, values, measure } = sweep;
  if (ran?.plan.y !== null) return null;
  const text = view.text.sweep;
  const all = axisValues(ran.plan.x);
  const known = all.flatMap((x, place) => {
    const { value = NaN, error = null } = values[place] ?? {};
    return Number.isNaN(value) ? [] : [{ x, value, error, place }];
  });
  const x = known.map((one) => one.x);
  const write = (value: number) => measureText(view, measure, value, true);
  const now = axisOf(ran.plan.x.name).valueIn(view.params);
  const best = known.find(({ place }) => place === sweep.best);
  return {
    series: [
      ...(measure === 'breakEven'
        ? []
        : [
            {
              ...{ id: 'band', label: null, kind: 'area' as const, x, tone: 'accent' as const, faint: true, silent: true },
              y: known.map(({ value, error }) => value + bandErrors * (error ?? 0)),
              base: known.map(({ value, error }) => value - bandErrors * (error ?? 0)),
            },
          ]),
      { id: 'line', label: text.measures[measure], kind: 'line', x, y: known.map(({ value }) => value), tone: 'accent' },
      { id: 'dots', label: null, kind: 'dots', x, y: known.map(({ value }) => value), tone: 'accent', silent: true },
      ...(best === undefined
        ? []
        : [
            { id: 'best', label: text.best, kind: 'dots' as const, x: [best.x], y: [best.value], tone: 'stability' as const, silent: true },
          ]),
    ],
    x: {
      title: axisLabel(view, ran.plan.x.name),
      from: ran.plan.x.from,
      to: ran.plan.x.to,
      format: (value) => axisText(view, ran.plan.x.name, value),
    },
    y: {
      title: `${text.measures[measure]}${measure === 'meanClp' || measure === 'presentValue' ? ` (${view.currency})` : ''}`,
      format: (value, step) =>
        step === 0 ? write(value) : measureText(view, measure, value, measure !== 'meanClp' && measure !== 'presentValue'),
      ...around(known),
    },
    guides:
      now >= ran.plan.x.from && now <= ran.plan.x.to
        ? [{ id: 'now', axis: 'x', at: now, label: text.now(axisText(view, ran.plan.x.name, now)), tone: 'ink' }]
        : [],
  };
}

/** The axis of y: 0 included only where the values come near it. */
function around(known: readonly { readonly value: number; readonly error: number | null }[]): {
  readonly from?: number;
  readonly to?: number;
} {
  if (known.length < 2) return {};
  const low = Math.min(...known.map(({ value, error }) => value - bandErrors * (error ?? 0)));
  const high = Math.max(...known.map(({ value, error }) => value + bandErrors * (error ?? 0)));
  const room = 0.08 * (high - low);
  return low > 0.4 * high && high > low ? { from: low - room, to: high + room } : {};
}

/** Of two parameters: the measure as a map. */
export function heatData(view: RelationshipView, sweep: Sweep): HeatMapData | null {
  const { ran, values, measure } = sweep;
  const y = ran?.plan.y ?? null;
  if (ran === null || y === null) return null;
  const columns = columnsOf(ran.plan);
  const place = (cell: number | null) => (cell === null ? null : { ix: cell % columns, iy: Math.floor(cell / columns) });
  const axis = (name: AxisName) => ({ title: axisLabel(view, name), format: (value: number) => axisText(view, name, value) });
  return {
    ...{ xs: axisValues(ran.plan.x), ys: axisValues(y), xAxis: axis(ran.plan.x.name), yAxis: axis(y.name) },
    values: values.map(({ value }) => value),
    errors: values.map(({ error }) => error ?? NaN),
    value: {
      title: `${view.text.sweep.measures[measure]}${measure === 'meanClp' || measure === 'presentValue' ? ` (${view.currency})` : ''}`,
      format: (value) => measureText(view, measure, value, false),
    },
    ...{ best: place(sweep.best), current: sweep.stale ? null : place(sweep.current) },
  };
}

/** A row of the table. */
export interface SweepRow {
  readonly cell: number;
  readonly x: number;
  readonly y: number | null;
  readonly value: number;
  readonly error: number | null;
}

export function sweepRows({ ran, values }: Pick<Sweep, 'ran' | 'values'>): readonly SweepRow[] {
  if (ran === null) return [];
  const [xs, ys] = [axisValues(ran.plan.x), ran.plan.y === null ? null : axisValues(ran.plan.y)];
  return values.map(({ value, error }, cell) => ({
    ...{ cell, value, error, x: xs[cell % xs.length] ?? NaN },
    y: ys === null ? null : (ys[Math.floor(cell / xs.length)] ?? NaN),
  }));
}
