import type { XYAxis, XYChartData, XYHandle } from '../../../charts/xy-chart-data.ts';
import { dayText } from '../../../model/purchases/days.ts';
import { binEnds, binSums, middleOf, type LogBins } from '../log-bins.ts';
import { stackedBars } from '../stacked-bars.ts';
import type { ChurnView } from './churn-view.svelte.ts';
import { shownWeeks } from './crossing-weeks.ts';

/** From an eighth to 64 usual intervals. */
export const silenceBins: LogBins = { from: -3, count: 36, perDoubling: 4 };
/** From a day to 4,096 days. */
export const daysBins: LogBins = { from: 0, count: 36, perDoubling: 3 };

type Drawn = Pick<
  ChurnView,
  'churn' | 'format' | 'params' | 'limits' | 'partition' | 'silenceBins' | 'daysBins' | 'warnings' | 'weeks' | 'seenDay'
>;

/** Customers by their silence in usual intervals, with the line from which they are warned of. */
export function silenceData(view: Drawn): XYChartData {
  const { churn, format, params } = view;
  const line = { value: params.ratio, label: churn.silence.line, text: churn.silence.times(format.brief(params.ratio, 3)) };
  return {
    ...histogram(view, view.silenceBins, silenceBins),
    x: doublings(view, silenceBins, churn.silence.x, churn.silence.times),
    y: { title: churn.silence.y, format: (count, step) => (step === 0 ? format.whole(count) : format.brief(count, 3)) },
    ...draggable({ ...line, min: 0.1, max: 100 }),
  };
}

/** Customers by the days since their last purchase, with the line from which they are former ones. */
export function daysData(view: Drawn): XYChartData {
  const { churn, format, limits } = view;
  const line = { value: limits.formerAfter, label: churn.days.line, text: churn.days.days(format.whole(limits.formerAfter)) };
  return {
    ...histogram(view, view.daysBins, daysBins),
    x: doublings(view, daysBins, churn.days.x, churn.days.days),
    y: { title: churn.silence.y, format: (count, step) => (step === 0 ? format.whole(count) : format.brief(count, 3)) },
    ...draggable({ ...line, min: 1, max: 4096 }),
  };
}

/** Value at risk by the silence, in the same bins. */
export function riskBySilenceData(view: Drawn): XYChartData {
  const { churn, format } = view;
  return {
    ...histogram(view, view.silenceBins, silenceBins, view.warnings?.valueAtRisk),
    x: doublings(view, silenceBins, churn.silence.x, churn.silence.times),
    y: { title: churn.risk.y, format: (value) => format.brief(value, 3) },
  };
}

/** Value at risk by the week in which the line was crossed. */
export function riskByWeekData({ churn, format, partition, weeks, seenDay }: Drawn): XYChartData {
  const [first, last] = [1 - shownWeeks, 0];
  const weekOf = (ago: number) => churn.risk.week(dayText(seenDay + 7 * Math.round(ago) - 6), dayText(seenDay + 7 * Math.round(ago)));
  return {
    series: stackedBars(partition?.regions ?? [], weeks?.sums ?? [], (bar) => first + bar),
    x: {
      title: churn.risk.x(dayText(seenDay)),
      from: first,
      to: last,
      whole: true,
      format: (ago, step) => (step === 0 ? weekOf(ago) : format.whole(-ago)),
    },
    y: { title: churn.risk.y, format: (value) => format.brief(value, 3) },
  };
}

function histogram({ partition }: Drawn, bins: Uint8Array | null, of: LogBins, weights?: Float64Array): Pick<XYChartData, 'series'> {
  if (partition === null || bins === null) return { series: [] };
  const { codes, regions } = partition;
  const sums = binSums(bins, codes, { regions: regions.length, count: of.count, ...(weights === undefined ? {} : { weights }) });
  return { series: stackedBars(regions, sums, (bin) => middleOf(bin, of)) };
}

/** An axis in logarithms, written in what they are of; a read-out says what the bin begins and ends with. */
function doublings({ format }: Drawn, of: LogBins, title: string, words: (text: string) => string): XYAxis {
  const range = (middle: number) =>
    words(
      binEnds(middle, of)
        .map((end) => format.brief(end, 3))
        .join('–'),
    );
  return { title, whole: true, format: (power, step) => (step === 0 ? range(power) : format.brief(2 ** power, 4)) };
}

interface Line {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly label: string;
  readonly text: string;
}

/** An upright line with its grip, on an axis in logarithms. */
function draggable({ value, min, max, label, text }: Line): Pick<XYChartData, 'guides' | 'handles'> {
  const at = Math.log2(Math.max(min, value));
  const handle: XYHandle = {
    ...{ id: 'line', axis: 'x', x: at, y: 0, upright: true, min: Math.log2(min), max: Math.log2(max), step: 0.05 },
    ...{ label, valueText: text, tag: null },
  };
  return { guides: [{ id: 'line', axis: 'x', at, label: text, tone: 'ink' }], handles: [handle] };
}
