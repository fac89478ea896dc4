import { levenbergMarquardt } from 'ml-levenberg-marquardt';
import { breakPointBounds } from '../../src/model/life-curve-fit/bounds.ts';
import { fitLifeCurve, FitWorkspace } from '../../src/model/life-curve-fit/fit.ts';
import { fitWholeUnits } from '../../src/model/life-curve-fit/fit-whole-units.ts';
import { randomCurve, noisyHistory, randomSource, type RandomCurve } from '../model/life-curve-fit/random-curve.ts';
import type { BenchRow } from './row.ts';

const months = 36;
const histories = 10_000;
/** The opponent is timed on this many of them and scaled: all would take minutes. */
const opponentHistories = 200;
const noise = 0.3;
const names = ['h1', 'v', 'g1', 'N', 'g2', 'h2'] as const;

/** Fitting 10,000 histories of 36 months with unknown break points, λ = 1, against a general package started from the truth. */
export async function bench(): Promise<readonly BenchRow[]> {
  const cases = sampleCases();
  const workspace = new FitWorkspace();
  const sample = cases.slice(0, opponentHistories);
  // Both sides run once on the sample first, so that neither is timed before it is compiled.
  sample.forEach(
    ({ history, curve }) => (
      fitWholeUnits(history, 'full', {}, 1, workspace),
      fitLifeCurve(history, { shape: 'full' }, workspace),
      general(history, curve)
    ),
  );
  const theirs = timed(() => sample.map(({ history, curve }) => general(history, curve)));
  const whole = timed(() => cases.map(({ history }) => fitWholeUnits(history, 'full', {}, 1, workspace).sse));
  const real = timed(() => cases.map(({ history }) => fitLifeCurve(history, { shape: 'full' }, workspace).sse));
  const share = sample.filter((_, k) => real.value[k]! <= theirs.value[k]! * (1 + 1e-9) + 1e-9).length / sample.length;
  const each = theirs.ms / sample.length;
  const detail = (ms: number) => `${(1000 * (ms / histories)).toFixed(0)} µs a fit, the package ${(1000 * each).toFixed(0)} µs`;
  return [
    { name: 'fit, whole break points', ratio: each / (whole.ms / histories), goal: 200, detail: detail(whole.ms) },
    {
      name: 'fit, real break points',
      ratio: each / (real.ms / histories),
      goal: 20,
      detail: `${detail(real.ms)}; residual no larger in ${(100 * share).toFixed(1)} %`,
    },
  ];
}

interface Case {
  readonly curve: RandomCurve;
  readonly history: Float64Array;
}

function sampleCases(): readonly Case[] {
  const next = randomSource(20260101);
  return Array.from({ length: histories }, () => {
    const curve = randomCurve(next, months, false);
    return { curve, history: noisyHistory(curve, months, noise, next) };
  });
}

/** The package on the same parameters and bounds, from the truth, with its own default number of iterations. */
function general(history: Float64Array, curve: RandomCurve): number {
  const { g1, g2 } = breakPointBounds(history.length);
  const { parameterError } = levenbergMarquardt(
    { x: Array.from(history, (_, k) => k + 1), y: Array.from(history) },
    ([h1, v, first, rise, second, h2]: number[]) => curveAt(h1!, v!, first!, rise!, second!, h2!),
    {
      initialValues: names.map((name) => curve[name]),
      minValues: [0, -1e9, g1[0], 0, g2[0], 0],
      maxValues: [1e9, 1e9, g1[1], 1e9, g2[1], 1e9],
      gradientDifference: [1e-6, 1e-5, 1e-4, 1e-4, 1e-4, 1e-6],
      maxIterations: 100,
      errorTolerance: 1e-12,
    },
  );
  return parameterError;
}

function curveAt(h1: number, v: number, g1: number, rise: number, g2: number, h2: number): (t: number) => number {
  const growth = (t: number) => (t <= g1 ? h1 * t * t + v : h1 * g1 * g1 + v + rise * (1 - Math.exp(g1 - t)));
  const peak = growth(g2);
  return (t) => (t <= g2 ? growth(t) : peak - h2 * (t - g2) ** 2);
}

function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}
