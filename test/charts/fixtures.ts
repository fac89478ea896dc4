import type { ChartHandle, LifeCurveData, LifeCurveFormat, LifeCurveLabels } from '../../src/charts/life-curve-data.ts';
import { lifeCurveDomain } from '../../src/charts/life-curve-domain.ts';
import { lifeCurveFrame } from '../../src/charts/life-curve-frame.ts';
import { growthProfit } from '../../src/model/life-curve/curve.ts';

/** The first course case as a chart shows it. */
const growth = { h1: 0.025, v: 3.4, g1: 24, N: 2.2, lambda: 1 };
const ages = Float64Array.from({ length: 60 }, (_, k) => 19 + k);

export const data: LifeCurveData = {
  history: Float64Array.from({ length: 18 }, (_, k) => growthProfit(growth, k + 1)),
  profitAt: (t) => growthProfit(growth, t),
  now: 18,
  end: 78,
  stages: { g0: 6, g1: 24, g2: null, lifeEnd: null },
  band: null,
  ghosts: [],
  neighbours: [],
  presentValue: { t: ages, value: ages.map((t, k) => growthProfit(growth, t) * 1.0125 ** -k) },
};

export const handle = (part: Partial<ChartHandle>): ChartHandle => ({
  ...{ id: 'g1', place: 'curve', value: 24, min: 1, max: 60, step: 1 },
  ...{ label: 'end of growth', valueText: 'month 24', tag: 'g1 = 24', locked: false },
  ...part,
});

export const labels: LifeCurveLabels = {
  ...{ title: 'Life curve', valueAxis: 'Profit', timeAxis: 'months', presentValueAxis: 'Present value', now: 'now, month 18' },
  stages: { exploration: ['Exploration', 'Exp'], formation: ['Formation'], stability: ['Stability'], decline: ['Decline'] },
  ...{ reader: 'Read', observed: 'observed', curve: 'curve', band: 'band', presentValue: 'present value' },
};

export const format: LifeCurveFormat = {
  axisValue: (value, step) => value.toFixed(step < 1 ? 1 : 0),
  axisTime: String,
  value: (value) => value.toFixed(2),
  time: (t) => `month ${t}`,
};

export const titles = { value: 'Profit', time: 'months', bars: 'Present value' };

export const frameOf = (shown: LifeCurveData, width = 900, handles: readonly ChartHandle[] = []) =>
  lifeCurveFrame(lifeCurveDomain(shown, handles), { width, height: 500, em: 13 }, 'month', titles, format);
