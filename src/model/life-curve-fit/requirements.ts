import type { Fault } from '../fault.ts';
import { breakRanges } from './fit-problem.ts';
import { fitShapes, parametersOf, type FitShape, type FittedName, type Held } from './parameters.ts';

export type ShapeChoice = 'auto' | FitShape;

/** What a fit is asked for; `lambda` is held at 1 unless said otherwise. */
export interface FitOptions {
  readonly shape?: ShapeChoice;
  readonly held?: Held;
  readonly lambda?: number | 'free';
}

/** Parameters that only some shapes have: holding one leaves the simpler shapes out of `auto`. */
const declineNames = ['g2', 'h2', 'u'] as const;
const saturationNames = ['g1', 'N'] as const;
const ownParameters: readonly (readonly FittedName[])[] = [
  ['h1', 'v'],
  ['g1', 'N', 'lambda'],
  ['g2', 'h2'],
];

/** The held values with λ among them unless it is free. */
export const heldWithLambda = ({ held = {}, lambda = 1 }: FitOptions): Held =>
  lambda === 'free' ? { ...held, lambda: null } : { ...held, lambda };

/** The parameters that a shape estimates. */
export const freeParameters = (shape: FitShape, held: Held): readonly FittedName[] =>
  parametersOf[shape].filter((name) => held[name] == null);

/**
 * Observed units that a shape needs: one for each parameter it estimates, and one more for each of growth, saturation and
 * decline of which it estimates anything. With λ held and nothing else that is 3, 6 and 9.
 * @source handbook 2.2; its extension to held parameters is ours
 */
function pointsNeeded(free: readonly FittedName[]): number {
  return free.length + ownParameters.filter((names) => names.some((name) => free.includes(name))).length;
}

/**
 * Whether the growth is left out, because the decline has its own start (u and g2 are held) and the units before it are too
 * few for what is not held of the growth.
 */
export function growthIsAbsent(history: Float64Array, shape: FitShape, held: Held): boolean {
  if (shape !== 'full' || held.u == null || held.g2 == null) return false;
  const free = freeParameters('growth-saturation', held);
  return free.some((name) => name !== 'lambda') && observedUnits(history, 0, held.g2) < pointsNeeded(free);
}

/** Shapes that a choice lets compete. */
function competing(choice: ShapeChoice, held: Held): readonly FitShape[] {
  if (choice !== 'auto') return [choice];
  if (declineNames.some((name) => held[name] != null)) return ['full'];
  return saturationNames.some((name) => held[name] != null) ? ['growth-saturation', 'full'] : fitShapes;
}

/** What keeps one shape from being fitted, or null. */
function shortage(history: Float64Array, shape: FitShape, held: Held): Fault | null {
  const path = ['data', 'history'];
  const absent = growthIsAbsent(history, shape, held);
  const free = freeParameters(shape, held).filter((name) => !absent || name === 'h2');
  const found = absent ? observedUnits(history, held.g2 ?? 0, history.length) : observedUnits(history, 0, history.length);
  const needed = Math.max(1, pointsNeeded(free));
  if (found < needed) return { code: 'too-few-points', path, needed, found };
  const last = history.findLastIndex((profit) => !Number.isNaN(profit)) + 1;
  const { g1, g2 } = breakRanges(shape, held, last);
  const beyond = Math.max(g2[0] - g2[1], held.g1 == null ? g1[0] - g1[1] : 0);
  return beyond > 0 ? { code: 'too-few-points', path, needed: Math.ceil(last + beyond), found: last } : null;
}

/** Shapes that compete and have enough observed units, the simplest first. */
export const possibleShapes = (history: Float64Array, options: FitOptions): readonly FitShape[] => {
  const held = heldWithLambda(options);
  return competing(options.shape ?? 'auto', held).filter((shape) => shortage(history, shape, held) === null);
};

/** What keeps every competing shape from being fitted, or null where at least one can be. */
export function tooFewPoints(history: Float64Array, options: FitOptions): Fault | null {
  if (possibleShapes(history, options).length > 0) return null;
  const held = heldWithLambda(options);
  return shortage(history, competing(options.shape ?? 'auto', held)[0] ?? 'growth', held);
}

/** Observed units with from < t ≤ to. */
function observedUnits(history: Float64Array, from: number, to: number): number {
  let count = 0;
  for (let t = 1; t <= history.length; t++) if (t > from && t <= to && !Number.isNaN(history[t - 1]!)) count++;
  return count;
}
