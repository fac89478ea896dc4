import type { XYAxis, XYSeries } from '../../charts/xy-chart-data.ts';
import type { Format } from '../../locales/format.ts';

type Write = (value: number) => string;

/** The same functions as long as the language is the same, so that a chart's frame stays where it is while values move. */
interface AxisFormats {
  readonly whole: Write;
  readonly amount: Write;
  readonly share: Write;
  readonly signed: Write;
}

const known = new WeakMap<Format, AxisFormats>();

export function axisFormats(format: Format): AxisFormats {
  const formats = known.get(format) ?? {
    whole: (value: number) => format.whole(value),
    amount: (value: number) => format.brief(value, 4),
    share: (value: number) => format.percent(value, shareDigits(value)),
    signed: (value: number) => `${value > 0 ? '+' : ''}${format.brief(value, 4)}`,
  };
  known.set(format, formats);
  return formats;
}

/** As many decimals as say a share of whole tenths of a percent. */
const shareDigits = (share: number): number => (Number.isInteger(Math.round(share * 1e5) / 1e3) ? 0 : 1);

const counted = new Map<number, Float64Array>();

/** 0, 1, … as many as asked for; the same array every time, and nobody's to change. */
export function places(length: number): Float64Array {
  const numbers = counted.get(length) ?? Float64Array.from({ length }, (_, place) => place);
  counted.set(length, numbers);
  return numbers;
}

interface MonthAxisTexts {
  readonly format: Format;
  readonly terms: { readonly age: { readonly month: (month: string) => string } };
}

const monthWriters = new WeakMap<Format, XYAxis['format']>();

/** Ticks are bare numbers, a read-out names its month. */
function monthWriter({ format, terms }: MonthAxisTexts): XYAxis['format'] {
  const write = monthWriters.get(format) ?? ((month, step) => (step === 0 ? terms.age.month(format.whole(month)) : format.whole(month)));
  monthWriters.set(format, write);
  return write;
}

export const monthAxis = (title: string, format: Format): XYAxis => ({
  ...{ title, format: axisFormats(format).whole, whole: true, unit: 'month' },
});

/** A read-out names its month, too. */
export const namedMonthAxis = (title: string, texts: MonthAxisTexts): XYAxis => ({
  ...monthAxis(title, texts.format),
  format: monthWriter(texts),
});

/** How many standard errors a band reaches to either side. */
export const bandErrors = 2;

/** The band of errors around a curve, behind it, in its colour. */
export function band(
  id: string,
  y: Float64Array,
  error: Float64Array,
  tone: XYSeries['tone'],
  limits?: readonly [number, number],
): XYSeries {
  const [low, high] = limits ?? [-Infinity, Infinity];
  const upper = y.map((value, place) => Math.min(high, value + bandErrors * (error[place] ?? NaN)));
  const lower = y.map((value, place) => Math.max(low, value - bandErrors * (error[place] ?? NaN)));
  return { id: `${id}-band`, label: null, kind: 'area', x: places(y.length), y: upper, base: lower, tone, faint: true, silent: true };
}

/** A curve of the pinned run, behind the others. */
export const pinnedLine = (id: string, label: string | null, y: Float64Array): XYSeries => ({
  ...{ id: `pinned-${id}`, label, kind: 'line', x: places(y.length), y, tone: 'soft', dash: 'dotted' },
});
