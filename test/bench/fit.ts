import { levenbergMarquardt } from 'ml-levenberg-marquardt';
import { lifetimeProfits } from '../../src/model/life-curve/batch.ts';
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

export function bench(): Promise<readonly BenchRow[]> {
  return Promise.resolve([...fits(), curves()]);
}

/** Fitting 10,000 histories of 36 months with unknown break points, λ = 1, against a general package started from the truth. */
function fits(): readonly BenchRow[] {
  const cases = sampleCases();
  const workspace = new FitWorkspace();
  const sample = cases.slice(0, opponentHistories);
  const whole = () => cases.map(({ history }) => fitWholeUnits(history, 'full', {}, 1, workspace).sse);
  const real = () => cases.map(({ history }) => fitLifeCurve(history, { shape: 'full' }, workspace).sse);
  const theirs = () => sample.map(({ history, curve }) => general(history, curve));
  const best = real();
  const smaller = theirs().filter((sse, k) => (best[k] ?? Infinity) <= sse * (1 + 1e-9) + 1e-9).length;
  const each = fastest(theirs) / sample.length;
  const [wholeEach, realEach] = [fastest(whole) / cases.length, fastest(real) / cases.length];
  const detail = (ms: number) => `${(1000 * ms).toFixed(1)} µs a fit, the package ${(1000 * each).toFixed(0)} µs`;
  const share = ((100 * smaller) / sample.length).toFixed(1);
  return [
    { name: 'fit, whole break points', ratio: each / wholeEach, goal: 200, detail: detail(wholeEach) },
    { name: 'fit, real break points', ratio: each / realEach, goal: 20, detail: `${detail(realEach)}; residual no larger in ${share} %` },
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

const customers = 100_000;
const horizon = 60;
const discountRate = 0.0125;

/** Evaluation and CLP of 100,000 curves over 60 months against the same loop with an object and a closure for each curve. */
function curves(): BenchRow {
  const next = randomSource(7);
  const drawn = Array.from({ length: customers }, () => ({ ...randomCurve(next, months, true), now: Math.floor(months * next()) }));
  const column = (name: keyof (typeof drawn)[number]) => Float64Array.from(drawn, (curve) => curve[name]);
  const columns = {
    h1: column('h1'),
    v: column('v'),
    g1: column('g1'),
    N: column('N'),
    lambda: column('lambda'),
    g2: column('g2'),
    h2: column('h2'),
    now: column('now'),
  };
  const ours = () => lifetimeProfits(columns, { horizon, timing: 'first-unit', discountRate, pastZero: 'stop-at-zero' });
  const theirs = () => drawn.map((curve) => closureProfit(curve, curve.now));
  const own = ours();
  const difference = Math.max(
    ...theirs()
      .slice(0, 1000)
      .map((clp, k) => Math.abs(clp - own[k]!) / Math.max(1, Math.abs(clp))),
  );
  const [slow, fast] = [fastest(theirs), fastest(ours)];
  const detail = `${fast.toFixed(0)} ms, objects and closures ${slow.toFixed(0)} ms; largest difference ${difference.toExponential(0)}`;
  return { name: 'evaluate and discount 100,000 curves', ratio: slow / fast, goal: 3, detail };
}

function closureProfit({ h1, v, g1, N, lambda, g2, h2 }: RandomCurve, now: number): number {
  const growth = (t: number) => (t <= g1 ? h1 * t ** 2 + v : h1 * g1 ** 2 + v + N * (1 - Math.exp(-lambda * (t - g1))));
  const curve = (t: number) => (t <= g2 ? growth(t) : Math.max(0, growth(g2) - h2 * (t - g2) ** 2));
  const months = Array.from({ length: horizon }, (_, k) => ({ profit: curve(now + k + 1), factor: (1 + discountRate) ** -k }));
  return months.reduce((clp, { profit, factor }) => clp + profit * factor, 0);
}

/** The fastest of several runs, after one that compiles. */
function fastest(work: () => unknown): number {
  work();
  return Math.min(...Array.from({ length: 5 }, () => timed(work).ms));
}
