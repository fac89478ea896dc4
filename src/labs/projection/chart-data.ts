import type { SeriesDash, SeriesTone, XYAxis, XYChartData, XYSeries } from '../../charts/xy-chart-data.ts';
import { fewestRenewals, type ProjectionModel } from '../../model/retention-projection/specification.ts';
import { bandWidth, type Population } from './population.ts';
import type { ProjectionView } from './projection-view.svelte.ts';

type Drawn = Pick<
  ProjectionView,
  | 'text'
  | 'format'
  | 'terms'
  | 'unit'
  | 'drawn'
  | 'survivors'
  | 'cohort'
  | 'observed'
  | 'observedRetention'
  | 'seen'
  | 'held'
  | 'last'
  | 'chosen'
> & { readonly pinned: { readonly curve: { readonly share: Float64Array; readonly retention: Float64Array } } | null };

/** Each model has its look, whichever is chosen. */
const looks: Readonly<Record<ProjectionModel, { readonly tone: SeriesTone; readonly dash: SeriesDash }>> = {
  sbg: { tone: 'accent', dash: 'solid' },
  bdw: { tone: 'formation', dash: 'dotted' },
  linear: { tone: 'exploration', dash: 'dashed' },
  quadratic: { tone: 'decline', dash: 'dash-dotted' },
  constant: { tone: 'stability', dash: 'long-dashed' },
};

const places = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);

/** The chosen curve last, so that it lies over the others. */
const inOrder = (view: Drawn) => [...view.drawn].sort((a, b) => Number(a.strong) - Number(b.strong));

function curves(view: Drawn, from: number, values: (curve: { share: Float64Array; retention: Float64Array }) => Float64Array) {
  const x = places(from, view.last);
  const others = view.pinned === null ? [] : [view.pinned.curve];
  return [
    ...others.map((curve): XYSeries => ({
      ...{ id: 'pin', label: view.text.charts.pinned, kind: 'line', x, y: values(curve), tone: 'soft', dash: 'dotted', faint: true },
    })),
    ...inOrder(view).map(({ model, strong, ...curve }): XYSeries => ({
      ...{ id: model, label: view.text.short[model], kind: 'line', x, y: values(curve), ...looks[model], faint: !strong },
    })),
  ];
}

/** Open points for all that was observed, and filled ones over those that the fit sees. */
function observations({ text, seen }: Drawn, from: number, y: Float64Array): readonly XYSeries[] {
  const x = places(from, from + y.length - 1);
  const shown = Math.max(0, seen - from + 1);
  return [
    { id: 'observed', label: text.charts.observed, kind: 'dots', x, y, tone: 'ink', dash: 'solid' },
    { id: 'seen', label: null, kind: 'dots', x: x.slice(0, shown), y: y.slice(0, shown), tone: 'ink', dash: 'dashed', silent: true },
  ];
}

const renewals = ({ text, format, terms, unit, last }: Drawn): XYAxis => ({
  title: text.charts.axis(terms.units[unit]),
  from: 0,
  to: last,
  format: (t) => format.whole(t),
  whole: true,
});

const shares = ({ format }: Pick<Drawn, 'format'>, title: string, from: number): XYAxis => ({
  title,
  from,
  to: 1,
  format: (share, step) => format.percent(share, step === 0 ? 1 : 0),
});

const spans = ({ text, seen, observed, held }: Drawn): NonNullable<XYChartData['spans']> => [
  { id: 'seen', from: 0, to: seen, label: text.charts.seen, tone: 'formation' },
  ...(held > 0 ? [{ id: 'held', from: seen, to: observed, label: text.charts.held, tone: 'stability' as const }] : []),
];

/** How far above the foot the boundary's handle stands. */
const handleHeight = 0.07;

/** Who is left: observed, and carried on in every way. Curves go below nobody and come back where they say so. */
export function survivalData(view: Drawn): XYChartData {
  const { text, format, seen, observed, chosen, survivors, cohort } = view;
  return {
    series: [
      ...curves(view, 0, ({ share }) => share),
      ...observations(
        view,
        0,
        survivors.map((count) => count / cohort),
      ),
    ],
    x: renewals(view),
    y: shares(view, text.charts.survival.axis, 0),
    spans: spans(view),
    guides: [{ id: 'boundary', axis: 'x', at: seen, label: '', tone: 'ink' }],
    handles: [
      {
        ...{
          id: 'boundary',
          parameter: 'fitPeriods',
          axis: 'x',
          x: seen,
          y: handleHeight,
          min: fewestRenewals[chosen.model],
          max: observed,
          step: 1,
        },
        label: text.charts.handle,
        valueText: text.charts.handleValue({ seen: format.whole(seen), observed: format.whole(observed) }),
        tag: text.charts.tag(format.whole(seen)),
      },
    ],
  };
}

/** Retention into each renewal, observed and as the curves have it; the upper half alone where nothing that matters lies below. */
export function retentionData(view: Drawn): XYChartData {
  const strong = view.drawn.find((curve) => curve.strong)?.retention ?? new Float64Array();
  const lowest = [...view.observedRetention, ...strong].reduce((least, rate) => (rate < least ? rate : least), 1);
  return {
    series: [...curves(view, 1, ({ retention }) => retention), ...observations(view, 1, view.observedRetention)],
    x: renewals(view),
    y: shares(view, view.text.charts.retention.axis, lowest < 0.5 ? 0 : 0.5),
    guides: [{ id: 'boundary', axis: 'x', at: view.seen, label: '', tone: 'ink' }],
  };
}

type Peopled = Pick<ProjectionView, 'text' | 'format' | 'survived'>;

/** Who was in the cohort by their own churn: those still here, and those gone on top of them. */
export function populationData({ text, format, survived }: Peopled, population: Population): XYChartData {
  const { churn, start, left, mean, meanAtStart } = population;
  const words = text.population;
  const percent = (share: number) => format.percent(share, 0);
  const band = (middle: number) => words.band({ from: format.whole(100 * (middle - bandWidth / 2)), to: percent(middle + bandWidth / 2) });
  const guide = (id: string, at: number, label: string, tone: SeriesTone) => ({ id, axis: 'x' as const, at, label, tone });
  return {
    series: [
      { id: 'left', label: words.left(format.whole(survived)), kind: 'bars', x: churn, y: left, base: new Float64Array(left.length), tone: 'accent', dash: 'solid' }, // prettier-ignore
      { id: 'gone', label: words.gone, kind: 'bars', x: churn, y: start, base: left, tone: 'soft', dash: 'dashed', faint: true },
    ],
    x: { title: words.axis, from: 0, to: 1, format: (share, step) => (step === 0 ? band(share) : percent(share)) },
    y: { title: words.count, format: (count) => format.brief(count, 3) },
    guides: [
      guide('mean', mean, words.mean(format.percent(mean, 1)), 'accent'),
      ...(meanAtStart - mean > 0.005 ? [guide('start', meanAtStart, words.meanAtStart(format.percent(meanAtStart, 1)), 'ink')] : []),
    ],
  };
}
