import type { QuadrantLabel, QuadrantScatterData, QuadrantScatterLabels } from '../../../charts/quadrant-scatter-data.ts';
import { niceStep } from '../../../controls/number-input.ts';
import { customerTypes, type CustomerType } from '../../../model/value-matrix/types.ts';
import { sharesOf } from '../../../model/value-matrix/quadrants.ts';
import type { MatrixView } from './matrix-view.svelte.ts';
import { typeTones } from './type-tones.ts';

/** At most so many trails: more hide the points. */
const mostTrails = 60;

/** The matrix as its chart wants it; null until the customers have values. */
export function matrixChart(view: MatrixView): QuadrantScatterData | null {
  const { values, before, thresholds, sums, matrix: text, format, axisScale } = view;
  if (values === null || thresholds === null || sums === null) return null;
  const valueShares = sharesOf(sums.currentValue);
  const quadrant = (type: CustomerType): QuadrantLabel => ({
    name: text.types[type].name,
    detail: (count, share) =>
      text.detail({
        ...{ customers: format.whole(count), share: format.percent(share, 0) },
        value: format.percent(valueShares[customerTypes.indexOf(type)] ?? NaN, 0),
      }),
    tone: typeTones[type],
  });
  const [lead = 0, iron = 0, gold = 0, platinum = 0] = sums.customers;
  const axis = (title: string) => ({
    title: text.axis(title, view.currency),
    format: (value: number) => format.brief(value, 4),
    scale: axisScale,
  });
  return {
    x: values.currentValue,
    y: values.growthPotential,
    fromX: before?.currentValue ?? null,
    fromY: before?.growthPotential ?? null,
    trails: mostTrails,
    figures: { counts: [lead, gold, iron, platinum], ...(view.moves === null ? {} : { moved: view.moves.moved }) },
    xAxis: axis(text.currentValue),
    yAxis: axis(text.growthPotential),
    thresholds: {
      x: threshold(view, values.currentValue, thresholds.currentValue, text.currentThreshold),
      y: threshold(view, values.growthPotential, thresholds.growthPotential, text.growthThreshold),
    },
    quadrants: { lowLow: quadrant('lead'), highLow: quadrant('gold'), lowHigh: quadrant('iron'), highHigh: quadrant('platinum') },
  };
}

const reaches = new WeakMap<Float64Array, readonly [number, number]>();

/** The least and the largest value of a column, looked for once. */
function reachOf(values: Float64Array): readonly [number, number] {
  const known = reaches.get(values);
  if (known !== undefined) return known;
  let [least, most] = [0, 0];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const found = [least, most] as const;
  reaches.set(values, found);
  return found;
}

function threshold(view: MatrixView, values: Float64Array, value: number, label: string) {
  const [least, most] = reachOf(values);
  const [min, max] = [Math.min(least, value), Math.max(most, value)];
  return { value, label, valueText: view.money(value), min, max, step: niceStep(Math.max(1e-6, (max - min) / 200)) };
}

export function matrixLabels(view: MatrixView): QuadrantScatterLabels {
  const { values, sums, matrix: text, format } = view;
  const counts = customerTypes.map((type, place) => text.counted(text.types[type].name, format.whole(sums?.customers[place] ?? 0)));
  const above = (count: number) => (count > 0 ? format.whole(count) : null);
  return {
    title: text.title,
    summary: text.summary(format.whole(view.log.customers), format.list(counts)),
    reader: text.reader,
    note: (outside, moved, trails) => text.note({ outside: above(outside), moved: above(moved), drawn: above(trails) }),
    point: (place) => ({
      title: view.idAt(place),
      note: null,
      rows: [
        { key: 'value', label: text.currentValue, text: view.money(values?.currentValue[place] ?? NaN) },
        { key: 'growth', label: text.growthPotential, text: view.money(values?.growthPotential[place] ?? NaN) },
      ],
    }),
  };
}
