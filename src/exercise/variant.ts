import type { Fault } from '../model/fault.ts';
import { randomBits } from '../model/random/bits.ts';
import { err, ok, type Result } from '../model/result.ts';
import { inUnits, decimalsOf } from './decimal.ts';
import { evaluate, type Names } from './formula.ts';
import type { Draw, Pack } from './pack.ts';

/** The numbers that a learner gets. */
export interface Variant {
  readonly seed: number;
  readonly numbers: Readonly<Record<string, number>>;
}

type Drawn = Pick<Pack, 'id' | 'randomize'>;

/** The one seed of a pack in which nothing is drawn. */
export const onlySeed = 1;
/** Draws of a seed before it is given up. */
const mostRounds = 1000;
const purposes = { draw: 0x70_61_63_6b, seed: 0x73_65_65_64 } as const;

/**
 * The numbers of a seed: the same everywhere and for ever, as long as the pack's id, or that of the pack it is a copy of, and its draws stay.
 * @returns the fault `no-draw` where every draw is rejected; that of a formula
 */
export function variantOf(pack: Drawn, seed: number): Result<Variant, Fault> {
  const { randomize } = pack;
  if (randomize === null) return ok({ seed, numbers: {} });
  for (let round = 0; round < mostRounds; round++) {
    const numbers = drawn(pack, seed, round);
    if (!numbers.ok) return numbers;
    const rejected = isRejected(randomize.reject ?? [], numbers.value);
    if (!rejected.ok) return rejected;
    if (!rejected.value) return ok({ seed, numbers: numbers.value });
  }
  return err({ code: 'no-draw', path: ['randomize', 'reject'], rounds: mostRounds });
}

/** The seed of a learner: one of the pack's variants, or any where it lists none. The same key always gets the same one. */
export function seedFor({ id, randomize }: Drawn, learnerKey: string): number {
  if (randomize === null) return onlySeed;
  const { variants = [], as = id } = randomize;
  const bits = randomBits(wordOf(as), wordOf(learnerKey), 0, purposes.seed);
  return variants.length === 0 ? bits : variants[below(variants.length, bits)]!;
}

/** A seed as {@link seedFor} gives one, but another than `seed` where the pack has others. */
export function otherSeedFor(pack: Drawn, learnerKey: string, seed: number): number {
  for (let round = 0; round < mostRounds; round++) {
    const other = seedFor(pack, `${learnerKey} ${round}`);
    if (other !== seed) return other;
  }
  return seed;
}

function drawn({ id, randomize }: Drawn, seed: number, round: number): Result<Names, Fault> {
  const numbers: Record<string, number> = {};
  const { vars = {}, as = id } = randomize ?? {};
  for (const [name, draw] of Object.entries(vars)) {
    const value = numberOf(draw, randomBits(seed, wordOf(`${as}/${name}`), round, purposes.draw), numbers);
    if (!value.ok) return err({ ...value.error, path: ['randomize', 'vars', name, 'formula'] });
    numbers[name] = value.value;
  }
  return ok(numbers);
}

function numberOf(draw: Draw, bits: number, numbers: Names): Result<number, Fault> {
  if ('choose' in draw) return ok(draw.choose[below(draw.choose.length, bits)]!);
  if ('formula' in draw) {
    const value = evaluate(draw.formula, numbers);
    // What engines round differently lies beyond the twelfth digit.
    return value.ok ? ok(Number(value.value.toPrecision(12))) : value;
  }
  const { count, decimals } = stepsOf(draw);
  const units = inUnits(draw.from, decimals) + below(count, bits) * inUnits(draw.step, decimals);
  return ok(Number(`${units}e-${decimals}`));
}

/** How many numbers lie on the steps of a range, both ends included, and how many digits they have. */
export function stepsOf({ from, to, step }: Extract<Draw, { readonly step: number }>): {
  readonly count: number;
  readonly decimals: number;
} {
  const decimals = Math.max(...[from, to, step].map(decimalsOf));
  return { count: Math.floor((inUnits(to, decimals) - inUnits(from, decimals)) / inUnits(step, decimals)) + 1, decimals };
}

function isRejected(formulas: readonly string[], numbers: Names): Result<boolean, Fault> {
  for (const [index, formula] of formulas.entries()) {
    const value = evaluate(formula, numbers);
    if (!value.ok) return err({ ...value.error, path: ['randomize', 'reject', index] });
    if (value.value !== 0) return ok(true);
  }
  return ok(false);
}

/** A whole number from 0 to below `count`, which is less than 2²¹, in exact steps. */
const below = (count: number, bits: number): number => Math.floor((bits * count) / 2 ** 32);

/** A text as 32 bits. @source FNV-1a */
function wordOf(text: string): number {
  let word = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) word = Math.imul(word ^ byte, 0x01000193);
  return word >>> 0;
}
