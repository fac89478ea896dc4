import type { XYChartData, XYGuide, XYHandle, XYSeries } from '../../charts/xy-chart-data.ts';
import { balanceOf, equityAt } from '../../model/acquisition-retention-balance/equity.ts';
import { rateAt } from '../../model/acquisition-retention-balance/spend-response.ts';
import type { BalanceView } from './balance-view.svelte.ts';
import { sideNames, spendEnd, type Side } from './spending.ts';

type Seen = Pick<BalanceView, 'text' | 'terms' | 'format' | 'unit' | 'currency' | 'params' | 'balance' | 'results' | 'optimum' | 'pin'>;

/** Points of a curve. */
const points = 120;
/** A handle keeps this far from a limit, so that no drag is refused. */
const clear = 0.001;

/** What the axis shows above a ceiling, so that its handle and the words have room. */
const headroom = 1.25;

/** Whole percents without decimals. */
const percent = (format: Seen['format'], share: number): string =>
  format.percent(share, Number.isInteger(Math.round(share * 1e6) / 1e4) ? 0 : 1);

const spends = (end: number): Float64Array => Float64Array.from({ length: points + 1 }, (_, k) => (k * end) / points);

/** The rate that spending brings, through the manager's two judgements, each of them a handle; today's spend is one, too. */
export function responseData(seen: Seen, side: Side): XYChartData {
  const { text, format, params, balance, pin } = seen;
  const names = sideNames[side];
  const [now, best] = [params[names.spend], seen.optimum[names.spend]];
  const end = spendEnd(now, best);
  const x = spends(end);
  const rates = (of: typeof balance) => x.map((spend) => rateAt(of[side], spend));
  return {
    series: [
      ...(pin === null ? [] : [{ ...pinnedLook, id: 'pin', label: text.charts.pinned, x, y: rates(balanceOf(pin)) }]),
      { id: 'rate', label: text.charts.rates[side], kind: 'line', x, y: rates(balance), tone: 'ink' },
      bestDot(seen, best, seen.optimum[names.rate]),
    ],
    x: spendAxis(seen, side, end),
    y: {
      title: text.charts.response[side].axis,
      from: 0,
      to: Math.min(1, headroom * params[names.ceiling]),
      format: (share) => percent(format, share),
    },
    guides: [
      ...spendGuides(seen, side, true),
      { id: 'ceiling', axis: 'y', at: params[names.ceiling], label: '', tone: 'soft' } satisfies XYGuide,
    ],
    handles: responseHandles(seen, side, end),
  };
}

function responseHandles({ text, format, params }: Seen, side: Side, end: number): readonly XYHandle[] {
  const names = sideNames[side];
  const [spend, rate, ceiling] = [params[names.spend], params[names.rate], params[names.ceiling]];
  const highest = side === 'retention' ? Math.min(1, 1 + params.d - clear) : 1;
  const share = (value: number) => percent(format, value);
  const judged = { axis: 'y' as const, step: 0.01 };
  return [
    {
      ...{ ...judged, id: names.rate, x: spend, y: rate, min: Math.min(0.01, rate), max: Math.max(rate, ceiling - clear) },
      ...{ label: text.charts.handles[side].rate, valueText: share(rate), tag: text.charts.todayTag(share(rate)) },
    },
    {
      ...{ ...judged, id: names.ceiling, x: 0.86 * end, y: ceiling, min: Math.min(ceiling, rate + clear), max: Math.max(ceiling, highest) },
      ...{ label: text.charts.handles[side].ceiling, valueText: share(ceiling), tag: text.charts.ceilingTag(share(ceiling)) },
    },
    {
      ...{ id: names.spend, axis: 'x', x: spend, y: 0, min: stepOf(end), max: end, step: stepOf(end) },
      ...{ label: text.charts.handles[side].spend, valueText: format.brief(spend, 4), tag: null },
    },
  ];
}

/** A hundredth of what is drawn, rounded to 1, 2 or 5. */
function stepOf(end: number): number {
  const power = 10 ** Math.floor(Math.log10(end / 100));
  return power * ([5, 2, 1].find((digit) => digit * power <= end / 100) ?? 1);
}

/** Equity per prospect over the spend of one side: the other as it is now, and at its best. */
export function equityData(seen: Seen, side: Side): XYChartData {
  const { text, format, params, balance, optimum, results } = seen;
  const names = sideNames[side];
  const end = spendEnd(params[names.spend], optimum[names.spend]);
  const x = spends(end);
  const over = (other: { readonly A: number; readonly R: number }) =>
    x.map((spend) => (side === 'acquisition' ? equityAt(balance, spend, other.R) : equityAt(balance, other.A, spend)));
  return {
    series: [
      { id: 'as-now', label: text.charts.asNow[side], kind: 'line', x, y: over(params), tone: 'ink' },
      { id: 'at-best', label: text.charts.otherAtBest[side], kind: 'line', x, y: over(optimum), tone: 'accent', dash: 'dashed' },
      { id: 'now', label: text.charts.now, kind: 'dots', x: [params[names.spend]], y: [results.equityNow], tone: 'ink', dash: 'solid' },
      bestDot(seen, optimum[names.spend], optimum.equity),
    ],
    x: spendAxis(seen, side, end),
    y: { title: text.charts.equity.axis(seen.currency), format: (money) => format.brief(money, 4) },
    guides: spendGuides(seen, side, false),
  };
}

const pinnedLook = { kind: 'line', tone: 'soft', dash: 'dotted', faint: true } as const;

const bestDot = ({ text }: Seen, x: number, y: number): XYSeries => ({
  ...{ id: 'best', label: text.charts.best, kind: 'dots', x: [x], y: [y], tone: 'accent', dash: 'dashed' },
});

function spendGuides({ text, format, params, optimum }: Seen, side: Side, named: boolean): readonly XYGuide[] {
  const { spend } = sideNames[side];
  const label = (words: (amount: string) => string, amount: number) => (named ? words(format.brief(amount, 4)) : '');
  return [
    { id: 'now', axis: 'x', at: params[spend], label: label(text.charts.nowAt, params[spend]), tone: 'ink' },
    { id: 'best', axis: 'x', at: optimum[spend], label: label(text.charts.bestAt, optimum[spend]), tone: 'accent' },
  ];
}

const spendAxis = ({ text, terms, unit, currency, format }: Seen, side: Side, end: number) => ({
  title: text.charts.spend[side](currency, terms.units[unit]),
  from: 0,
  to: end,
  format: (money: number) => format.brief(money, 4),
});
