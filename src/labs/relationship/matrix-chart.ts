import type { QuadrantScatterData, QuadrantScatterLabels } from '../../charts/quadrant-scatter-data.ts';
import { niceStep } from '../../controls/number-input.ts';
import { stages } from '../../model/relationship/stages.ts';
import { axisFormats } from './chart-axes.ts';
import type { MatrixPoints, MatrixType, Thresholds } from './matrix-data.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';
import { customerName } from './story-sentences.ts';
import type { CustomerKey } from '../../../workers/protocol.ts';

/** The quadrants' tones; the points have those of the stages. */
const tones = { lead: 'soft', iron: 'exploration', gold: 'stability', platinum: 'formation' } as const;

/** The value matrix as its chart wants it. @param before the same customers in the pinned run, null where there is none */
export function matrixChart(
  view: RelationshipView,
  points: MatrixPoints,
  before: MatrixPoints | null,
  lines: Thresholds,
): QuadrantScatterData {
  const { terms, format } = view;
  const text = view.text.people.matrix;
  const write = axisFormats(format).amount;
  const threshold = (value: number, values: Float32Array, label: string) => {
    const [least, most] = reach(values, value);
    return { value, label, valueText: view.money(value), min: least, max: most, step: niceStep(Math.max(1e-6, (most - least) / 200)) };
  };
  const quadrant = (type: MatrixType) => ({
    name: text.types[type],
    detail: (count: number, share: number) => text.detail(format.whole(count), format.percent(share, 0)),
    tone: tones[type],
  });
  return {
    x: points.currentValue,
    y: points.growthPotential,
    fromX: before?.currentValue ?? null,
    fromY: before?.growthPotential ?? null,
    trails: 120,
    category: points.stage,
    categories: stages.map((stage) => ({ label: terms.stages[stage], tone: stage })),
    colour: 'category',
    xAxis: { title: `${text.xAxis} (${view.currency})`, format: write },
    yAxis: { title: `${text.yAxis} (${view.currency})`, format: write },
    thresholds: {
      x: threshold(lines.x, points.currentValue, text.xThreshold),
      y: threshold(lines.y, points.growthPotential, text.yThreshold),
    },
    quadrants: { lowLow: quadrant('lead'), highLow: quadrant('gold'), lowHigh: quadrant('iron'), highHigh: quadrant('platinum') },
  };
}

function reach(values: Float32Array, value: number): readonly [number, number] {
  let [least, most] = [value, value];
  for (const one of values) {
    if (one < least) least = one;
    if (one > most) most = one;
  }
  return [least, most];
}

/** @param customer the key of a point's customer */
export function matrixLabels(
  view: RelationshipView,
  points: MatrixPoints,
  summary: string,
  customer: (index: number) => CustomerKey | null,
): QuadrantScatterLabels {
  const { format, terms } = view;
  const text = view.text.people.matrix;
  const above = (count: number) => (count > 0 ? format.whole(count) : null);
  return {
    ...{ title: text.title, summary, reader: text.reader },
    note: (outside, moved, trails) => text.note({ outside: above(outside), moved: above(moved), drawn: above(trails) }),
    point(index) {
      const key = customer(index);
      const stage = stages[points.stage[index] ?? 0] ?? 'exploration';
      return {
        title: key === null ? '' : customerName(view, key),
        note: { text: terms.stages[stage], tone: stage },
        rows: [
          { key: 'value', label: text.point.value, text: view.money(points.currentValue[index] ?? 0) },
          { key: 'potential', label: text.point.potential, text: view.money(points.growthPotential[index] ?? 0) },
        ],
      };
    },
  };
}
