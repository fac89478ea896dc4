import { describe, expect, it } from 'vitest';
import { runChunk, type ChunkRun } from '../../../src/model/relationship/chunk-run.ts';
import { outcomeOf } from '../../../src/model/relationship/outcome.ts';
import { chunksOf, chunkSize, customersInAll, entriesOf, mostCustomers, sharesOf } from '../../../src/model/relationship/population.ts';
import { worldOf } from '../../../src/model/relationship/world.ts';
import { paramsOf } from './runs.ts';

const segments = (...shares: readonly number[]) => shares.map((share, place) => ({ name: `${place}`, share }));
const sum = (column: ArrayLike<number>) => Array.from(column).reduce((total, value) => total + value, 0);
const starts = (change: object) => entriesOf(paramsOf(change)).map((entering) => entering[0]);

describe('who enters', () => {
  it('at the start, are shares of the customers that sum to all of them, each within one of its share', () => {
    for (const shares of [[1], [1, 1, 1], [0.1, 0.2, 0.7], [1e9, 1, 0], [3, 0, 5, 7, 11, 13, 17, 19], [0, 0, 2]]) {
      for (const customers of [1, 2, 7, 1000, 1_999_999]) {
        const given = starts({ customers, months: 1, segments: segments(...shares) });
        expect(sum(given as number[])).toBe(customers);
        const all = sum(shares);
        for (const [place, count] of given.entries()) {
          expect(Number.isInteger(count) && count! >= 0).toBe(true);
          expect(Math.abs(count! - (customers * shares[place]!) / all)).toBeLessThan(1 + 1e-6);
        }
      }
    }
  });

  it('are shared out equally where every share is 0', () => {
    expect(sharesOf(paramsOf({ segments: segments(0, 0) }))).toEqual([0.5, 0.5]);
    expect(starts({ customers: 9, segments: segments(0, 0, 0) })).toEqual([3, 3, 3]);
  });

  it('each month, are whole customers that carry their fractions on', () => {
    const [entering] = entriesOf(paramsOf({ customers: 10, months: 10, arrivals: 0.3 }));
    expect([...entering!]).toEqual([10, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
    const [many] = entriesOf(paramsOf({ customers: 1, months: 600, arrivals: 0.1 }));
    expect(sum(many!)).toBe(1 + 60);
  });

  it('come to the segments by share, or as many as a segment has of its own', () => {
    const own = [
      { name: 'a', share: 3 },
      { name: 'b', share: 1 },
      { name: 'c', share: 0, arrivals: 7 },
    ];
    const entries = entriesOf(paramsOf({ customers: 400, months: 4, arrivals: 8, segments: own }));
    expect(entries.map((entering) => [...entering])).toEqual([
      [300, 6, 6, 6, 6],
      [100, 2, 2, 2, 2],
      [0, 7, 7, 7, 7],
    ]);
  });

  it('are added or kept away by interventions, in their months and segments, and are never fewer than none', () => {
    const interventions = [
      { segment: 'b', from: 2, until: 3, arrivals: 5 },
      { from: 3, arrivals: -4 },
    ];
    const own = [
      { name: 'a', share: 3 },
      { name: 'b', share: 1 },
    ];
    const entries = entriesOf(paramsOf({ customers: 4, months: 4, arrivals: 4, segments: own, interventions }));
    expect(entries.map((entering) => [...entering])).toEqual([
      [3, 3, 3, 0, 0],
      [1, 1, 6, 5, 0],
    ]);
  });
});

describe('chunks', () => {
  it('hold everyone once, in the order of their keys, none of more than its size or of two segments', () => {
    const params = paramsOf({ customers: 20_000, months: 30, arrivals: 333.3, segments: segments(2, 1, 0.001) });
    const chunks = chunksOf(params);
    const entries = entriesOf(params);
    const next = entries.map((entering) => new Float64Array(entering.length));
    for (const { segment, pieces, customers } of chunks) {
      expect(sum(pieces.map(({ count }) => count))).toBe(customers);
      expect(customers > 0 && customers <= chunkSize).toBe(true);
      for (const { entry, first, count } of pieces) {
        expect(first).toBe(next[segment]![entry]);
        next[segment]![entry]! += count;
      }
    }
    expect(next).toEqual(entries);
    expect(sum(chunks.map(({ customers }) => customers))).toBe(customersInAll(params));
    const order = chunks.flatMap(({ segment, pieces }) => pieces.map(({ entry, first }) => segment * 1e9 + entry * 1e6 + first));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('hold as many as a run may have, and one more is refused', () => {
    const params = paramsOf({ customers: mostCustomers, months: 2 });
    expect(sum(chunksOf(params).map(({ customers }) => customers))).toBe(2_000_000);
    expect(() => paramsOf({ customers: mostCustomers, months: 2, arrivals: 0.5 })).toThrow('too-many-customers');
  });

  it.each(['behaviour', 'rates'])('run in any order, by several worlds, give the same results to the last bit (%s)', (detail) => {
    const change = { customers: 12_000, months: 24, arrivals: 100.5, detail, strategy: undefined, segments: segments(2, 1) };
    const [one, other] = [worldOf(paramsOf(change), 0), worldOf(paramsOf(change), 0)];
    const inOrder = one.chunks.map((_, place) => runChunk(one, place));
    // From the last to the first, by turns in two worlds of which each has seen other chunks before.
    const turned: ChunkRun[] = [];
    for (let place = one.chunks.length - 1; place >= 0; place--) turned[place] = runChunk(place % 3 === 0 ? one : other, place);
    expect(inOrder.length).toBeGreaterThan(4);
    expect(turned).toEqual(inOrder);
    expect(outcomeOf(other, turned)).toEqual(outcomeOf(one, inOrder));
  });
});
