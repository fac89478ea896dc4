import type { Fault, Path } from '../model/fault.ts';
import { decimalsOf } from './decimal.ts';
import { formulaFaults, reservedFaults } from './name-faults.ts';
import type { Draw, Pack } from './pack.ts';
import { stepsOf } from './variant.ts';

/** Numbers of a range that can be drawn. */
const mostSteps = 100_000;

/** What is wrong with how numbers are drawn. */
export function drawFaults({ randomize }: Pack): readonly Fault[] {
  if (randomize === null) return [];
  const names = Object.keys(randomize.vars);
  return [
    ...Object.entries(randomize.vars).flatMap(([name, draw], index) => {
      const path = ['randomize', 'vars', name];
      return [...reservedFaults(name, path), ...oneDrawFaults(draw, path, names.slice(0, index))];
    }),
    ...(randomize.reject ?? []).flatMap((formula, index) => formulaFaults(formula, ['randomize', 'reject', index], names)),
  ];
}

function oneDrawFaults(draw: Draw, path: Path, before: readonly string[]): readonly Fault[] {
  if ('formula' in draw) return formulaFaults(draw.formula, [...path, 'formula'], before);
  if ('choose' in draw) return [];
  const { from, to, step } = draw;
  if (to < from) return [{ code: 'below', path: [...path, 'to'], got: to, other: 'from', limit: from }];
  const max = Number.MAX_SAFE_INTEGER / 10 ** Math.max(...[from, to, step].map(decimalsOf));
  const tooLarge = Object.entries({ from, to, step }).filter(([, value]) => Math.abs(value) > max);
  if (tooLarge.length > 0) return tooLarge.map(([key, got]) => ({ code: 'out-of-range', path: [...path, key], got, min: -max, max }));
  const { count } = stepsOf(draw);
  return count > mostSteps ? [{ code: 'too-many', path, got: count, max: mostSteps }] : [];
}
