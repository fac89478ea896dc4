import type { XYAxis, XYChartData, XYHandle, XYSeries } from '../../src/charts/xy-chart-data.ts';
import { seriesCodes } from '../../src/charts/xy-codes.ts';
import { xyDomain } from '../../src/charts/xy-domain.ts';
import { xyFrame, type XYOutline } from '../../src/charts/xy-frame.ts';
import { legendEntries } from '../../src/charts/xy-legend.ts';

/** Numbers from 0 to n − 1, through a function. */
export const range = (n: number, at: (k: number) => number = (k) => k): Float64Array => Float64Array.from({ length: n }, (_, k) => at(k));

export const percent = (value: number, step: number): string => `${(100 * value).toFixed(step === 0 ? 1 : 0)}%`;

export const plain: XYAxis = {
  title: 'year',
  format: (value, step) => (step === 0 ? `year ${value}` : `${Math.round(value * 100) / 100}`),
};
export const share: XYAxis = { title: 'Share', from: 0, to: 1, format: percent };

export const series = (part: Partial<XYSeries> = {}): XYSeries => ({
  ...{ id: 's', label: 'survivors', kind: 'line', x: range(13), y: range(13, (k) => 0.8 ** k), tone: 'ink' },
  ...part,
});

export const bars = (id: string, y: readonly number[], base?: readonly number[]): XYSeries => ({
  ...series({ id, label: id, kind: 'bars', x: range(y.length, (k) => k + 1), y }),
  ...(base === undefined ? {} : { base }),
});

export const handle = (part: Partial<XYHandle> = {}): XYHandle => ({
  ...{ id: 'r3', axis: 'y', x: 3, y: 0.512, min: 0, max: 1, step: 0.01 },
  ...{ label: 'Retention into year 3', valueText: '51%', tag: 'r₃ = 51%' },
  ...part,
});

export const chart = (part: Partial<XYChartData> = {}): XYChartData => ({
  series: [series()],
  x: { ...plain, whole: true },
  y: share,
  ...part,
});

export function frameOf(data: XYChartData, width = 700, em = 13, outline: Partial<XYOutline> = {}) {
  const domain = xyDomain(data);
  const entries = legendEntries(data, seriesCodes(data.series), domain.x);
  const size = { width, height: 26 * em, em };
  const whole = { entries, drawn: data.series.length, stripLines: 0, gripAtStart: false, gripAtEnd: false, ...outline };
  return xyFrame(domain, size, whole, data.x, data.y);
}
