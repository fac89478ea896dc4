import { behaviourLives } from './behaviour.ts';
import type { Lives } from './lives.ts';
import { payLives, type Payment } from './payment.ts';
import { ratesLives } from './rates.ts';
import { tallyOf, type Tally } from './tally.ts';
import type { Future, World } from './world.ts';

/** Count, sum and sum of squares of one number a customer. */
export interface Moments {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

/** Money of all customers of a chunk, by month and by months since entry. */
export type MoneySums = Omit<Payment, 'clp' | 'future'>;

/** What one future of a chunk comes to. */
export interface ChunkSums {
  readonly tally: Tally;
  readonly money: MoneySums;
  readonly clp: Moments;
}

/** A chunk that was run in both futures under the same luck. */
export interface ChunkRun {
  readonly statusQuo: ChunkSums;
  readonly strategy: ChunkSums;
  readonly growth: Moments;
  readonly customers: ChunkCustomers;
}

/** What is kept of each customer of a chunk. */
export interface ChunkCustomers {
  readonly lives: Lives;
  /** By customer, in the order of the keys, in single precision: CLP without the strategy, */
  readonly clp: Float32Array;
  /** current value from the month `strategyAfter` on, */
  readonly currentValue: Float32Array;
  /** and growth potential, what the strategy adds to it. */
  readonly growthPotential: Float32Array;
}

/** Runs a chunk of a world in both futures. @param place of the chunk in the world */
export function runChunk(world: World, place: number): ChunkRun {
  const base = livedChunk(world, place, 'statusQuo');
  const { statusQuo, strategy } = world.segments[world.chunks[place]!.segment]!.conditions;
  const other = strategy === statusQuo ? base : livedChunk(world, place, 'strategy');
  const growth = base.payment.future.map((value, customer) => other.payment.future[customer]! - value);
  return {
    ...{ statusQuo: base.sums, strategy: other.sums, growth: momentsOf(growth) },
    customers: {
      lives: base.lives,
      clp: Float32Array.from(base.payment.clp),
      currentValue: Float32Array.from(base.payment.future),
      growthPotential: Float32Array.from(growth),
    },
  };
}

function livedChunk(
  world: World,
  place: number,
  future: Future,
): { readonly sums: ChunkSums; readonly lives: Lives; readonly payment: Payment } {
  const chunk = world.chunks[place]!;
  const segment = world.segments[chunk.segment]!;
  const conditions = segment.conditions[future];
  if (world.detail === 'behaviour') {
    const { size, g1, left, ending, moves, moveEnd, ...payment } = behaviourLives(world, segment, conditions, chunk);
    const lives = { size, g1, left, ending, moves, moveEnd };
    return { sums: sumsOf(world, place, lives, payment), lives, payment };
  }
  const lives = ratesLives(world, segment, conditions, chunk);
  const payment = payLives(world, segment, conditions, chunk, lives);
  return { sums: sumsOf(world, place, lives, payment), lives, payment };
}

function sumsOf(world: World, place: number, lives: Lives, { clp, future: _, ...money }: Payment): ChunkSums {
  const chunk = world.chunks[place]!;
  return { tally: tallyOf(world.months, world.segments[chunk.segment]!, chunk, lives), money, clp: momentsOf(clp) };
}

export function momentsOf(values: ArrayLike<number>): Moments {
  let [sum, squares] = [0, 0];
  for (let place = 0; place < values.length; place++) {
    sum += values[place]!;
    squares += values[place]! * values[place]!;
  }
  return { count: values.length, sum, squares };
}

/**
 * Each customer's CLP at another discount rate, from the lives alone. Only lives drawn in the setting `rates` can be paid again.
 * @param world with the other rate
 */
export function repaidChunk(world: World, place: number, lives: Lives): Float32Array {
  const chunk = world.chunks[place]!;
  const segment = world.segments[chunk.segment]!;
  return Float32Array.from(payLives(world, segment, segment.conditions.statusQuo, chunk, lives).clp);
}
