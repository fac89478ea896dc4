import type { XYChartData } from '../../../charts/xy-chart-data.ts';
import { concentrationCurve, lorenzCurve, topShare } from '../../../model/abc-classes/concentration.ts';
import type { Ranking } from '../../../model/abc-classes/ranking.ts';
import type { AbcView } from './abc-view.svelte.ts';
import { classLetter, classTone } from './class-looks.ts';

/** Points of a drawn curve: more cannot be seen. */
const mostPoints = 600;

type Drawn = Pick<AbcView, 'abc' | 'format' | 'cuts' | 'ends' | 'params' | 'basisLabel'>;

/** The ranked cumulative curve; its cuts are handles on it. */
export function rankedData({ abc, format, cuts, ends, basisLabel }: Drawn, ranking: Ranking): XYChartData {
  const curve = concentrationCurve(ranking, mostPoints);
  const ranks = ranking.order.length;
  const text = abc.ranked;
  const percent = (share: number, step: number) => format.percent(share, step === 0 ? 1 : 0);
  const from = (place: number) => (place === 0 ? 0 : (ends?.[place - 1] ?? 0) / ranks);
  return {
    series: [
      { id: 'even', label: text.even, kind: 'line', x: [0, 1], y: [0, 1], tone: 'soft', dash: 'dotted', faint: true, silent: true },
      { id: 'value', label: text.series, kind: 'line', x: curve.customers, y: curve.value, tone: 'ink' },
    ],
    x: { title: text.x, from: 0, to: 1, format: percent },
    y: { title: text.y(basisLabel), from: 0, to: Math.max(1, ...curve.value), format: percent },
    spans: Array.from(ends ?? [], (end, place) => ({
      ...{ id: String(place), from: from(place), to: end / ranks, tone: classTone(place) },
      label: classLetter(place),
    })),
    handles: cuts.map((cut, place) => ({
      ...{ id: String(place), parameter: 'cuts', axis: 'y' as const, x: from(place + 1), y: cut, min: 0, max: 1, step: 0.01 },
      label: text.cut(classLetter(place), classLetter(place + 1)),
      valueText: format.percent(cut, 1),
      tag: format.percent(cut, 0),
    })),
  };
}

/** The Lorenz curve, the least valuable customers first, with the area that the Gini coefficient measures. */
export function lorenzData({ abc, format, params, basisLabel }: Drawn, ranking: Ranking): XYChartData {
  const curve = lorenzCurve(ranking, mostPoints);
  const text = abc.lorenz;
  const percent = (share: number, step: number) => format.percent(share, step === 0 ? 1 : 0);
  const held = 1 - topShare(ranking, params.top);
  return {
    series: [
      {
        id: 'gap',
        label: null,
        kind: 'area',
        x: curve.customers,
        y: curve.customers,
        base: curve.value,
        tone: 'exploration',
        silent: true,
        faint: true,
      },
      { id: 'even', label: text.even, kind: 'line', x: [0, 1], y: [0, 1], tone: 'soft', dash: 'dotted', silent: true },
      { id: 'lorenz', label: text.series, kind: 'line', x: curve.customers, y: curve.value, tone: 'accent' },
    ],
    x: { title: text.x, from: 0, to: 1, format: percent },
    y: { title: text.y(basisLabel), from: Math.min(0, ...curve.value), to: 1, format: percent },
    handles: [
      {
        ...{ id: 'top', axis: 'x', x: 1 - params.top, y: held, min: 0, max: 1, step: 0.01, tag: text.tag(format.percent(params.top, 0)) },
        label: text.top,
        valueText: format.percent(params.top, 0),
      },
    ],
  };
}
