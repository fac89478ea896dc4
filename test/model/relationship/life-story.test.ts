import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { behaviourLives } from '../../../src/model/relationship/behaviour.ts';
import { runChunk } from '../../../src/model/relationship/chunk-run.ts';
import { lifeStory, type LifeStory } from '../../../src/model/relationship/life-story.ts';
import { endingPattern, endingReason, endingStage, moveMonth, moveStage, type Lives } from '../../../src/model/relationship/lives.ts';
import { emptyPayment, payLives, type Payment } from '../../../src/model/relationship/payment.ts';
import { chunkSize, type Chunk } from '../../../src/model/relationship/population.ts';
import { ratesLives } from '../../../src/model/relationship/rates.ts';
import { reasons, stages, type Stage } from '../../../src/model/relationship/stages.ts';
import { patterns } from '../../../src/model/life-curve/pattern.ts';
import { emptyTally } from '../../../src/model/relationship/tally.ts';
import { futures, worldOf, type Future, type World } from '../../../src/model/relationship/world.ts';
import { anyPopulation, checkedParams } from './any-population.ts';

/** The stories of a chunk's customers, in the order of their keys. */
const storiesOf = (world: World, { segment, pieces }: Chunk, future: Future): readonly LifeStory[] =>
  pieces.flatMap(({ entry, first, count }) =>
    Array.from({ length: count }, (_, place) => lifeStory(world, segment, entry, first + place, future)),
  );

function simulated(world: World, chunk: Chunk, future: Future): Lives & Payment {
  const segment = world.segments[chunk.segment]!;
  const conditions = segment.conditions[future];
  if (world.detail === 'behaviour') return behaviourLives(world, segment, conditions, chunk);
  const lives = ratesLives(world, segment, conditions, chunk);
  return { ...lives, ...payLives(world, segment, conditions, chunk, lives) };
}

/** What the simulation keeps of one customer, in the words of a story. */
function toldOf(lives: Lives & Payment, place: number, first: Stage, { entry, months }: { entry: number; months: number }) {
  const ending = lives.ending[place]!;
  const left = lives.left[place]!;
  const moves = Array.from(lives.moves.subarray(place === 0 ? 0 : lives.moveEnd[place - 1], lives.moveEnd[place]));
  const history = Array.from({ length: (left === 0 ? months : left) - entry }, (_, k) => {
    const last = moves.findLast((move) => moveMonth(move) <= entry + k + 1);
    return last === undefined ? first : stages[moveStage(last)]!;
  });
  return {
    ...{ size: lives.size[place]!, g1: lives.g1[place]!, left: left === 0 ? null : left },
    reason: endingReason(ending) === 0 ? null : reasons[endingReason(ending) - 1]!,
    ...{ pattern: patterns[endingPattern(ending)]!, lastStage: stages[endingStage(ending)]!, history },
    ...{ clp: lives.clp[place]!, futureValue: lives.future[place]! },
  };
}

const keptOf = ({ size, g1, left, reason, pattern, firstStage, months, clp, futureValue }: LifeStory) => ({
  ...{ size, g1, left, reason, pattern, lastStage: months.at(-1)?.stage ?? firstStage },
  ...{ history: months.map(({ stage }) => stage), clp, futureValue },
});

/** A chunk's counts, told customer by customer and month by month. */
function countedOf(months: number, stories: readonly LifeStory[]) {
  const row = months + 1;
  const tally = emptyTally(months);
  for (const { entry, firstStage, left, reason, pattern, months: told } of stories) {
    tally.entered[entry]! += 1;
    tally.stock[stages.indexOf(firstStage) * row + entry]! += 1;
    tally.patterns[patterns.indexOf(pattern)]! += 1;
    for (const { month, stage } of told) {
      const place = stages.indexOf(stage);
      tally.atRisk[month - entry]! += 1;
      if (month === left) {
        tally.departures[(reasons.indexOf(reason!) * stages.length + place) * row + month]! += 1;
        tally.leavers[month - entry]! += 1;
      } else tally.stock[place * row + month]! += 1;
    }
  }
  return tally;
}

/** A chunk's money: added in the order of the customers, those of each month of entry first. */
function addedOf(world: World, voiceCost: number, stories: readonly LifeStory[]) {
  const { clp: _, future: __, ...sums } = emptyPayment(world.months, 0);
  for (const entry of new Set(stories.map((story) => story.entry))) {
    const piece = stories.filter((story) => story.entry === entry);
    for (let month = entry + 1; month <= world.months; month++) {
      const paid = piece.flatMap(({ left, months }) => (month === left ? [] : months.slice(month - entry - 1, month - entry)));
      const profit = paid.reduce((sum, told) => sum + told.profit, 0);
      sums.profit[month]! += profit;
      sums.profitSquares[month]! += paid.reduce((sum, told) => sum + told.profit * told.profit, 0);
      (entry === 0 ? sums.startProfit : sums.newProfit)[month - entry]! += profit;
      for (const { reaction } of paid) if (reaction === 'voice') sums.voiceCosts[month]! += voiceCost;
    }
  }
  return sums;
}

const everyChunk = (world: World, claim: (chunk: Chunk, future: Future, place: number) => void) => {
  for (const [place, chunk] of world.chunks.entries()) for (const future of futures) claim(chunk, future, place);
};

const runs = { numRuns: 200, seed: 20260711, endOnFailure: true };

describe('a life story and the simulation', () => {
  test('are the same life, month by month and to the last bit, whatever the parameters', () => {
    let [customers, changed, departed] = [0, 0, 0];
    const property = fc.property(anyPopulation, (params) => {
      const world = worldOf(params, 0);
      everyChunk(world, (chunk, future) => {
        const lives = simulated(world, chunk, future);
        for (const [place, story] of storiesOf(world, chunk, future).entries()) {
          expect(keptOf(story)).toEqual(toldOf(lives, place, story.firstStage, { entry: story.entry, months: world.months }));
          customers++;
          departed += story.left === null ? 0 : 1;
          changed += new Set(story.months.map(({ stage }) => stage)).size > 1 ? 1 : 0;
        }
      });
    });
    fc.assert(property, runs);
    expect(Math.min(customers, changed, departed)).toBeGreaterThan(1000);
  });

  test('count and add up to the same sums', () => {
    const property = fc.property(anyPopulation, (params) => {
      const world = worldOf(params, 0);
      everyChunk(world, (chunk, future, place) => {
        const stories = storiesOf(world, chunk, future);
        const { tally, money, clp } = runChunk(world, place)[future];
        expect(tally).toEqual(countedOf(world.months, stories));
        expect(money).toEqual(addedOf(world, world.segments[chunk.segment]!.own.voiceCost, stories));
        expect(clp.sum).toBe(stories.reduce((sum, story) => sum + story.clp, 0));
      });
    });
    fc.assert(property, runs);
  });

  test.each(['rates', 'behaviour'] as const)('agree in %s for customers far down the list, in another chunk', (detail) => {
    const params = checkedParams({ customers: 2 * chunkSize + 100, months: 6, detail });
    const world = worldOf(params, 11);
    const chunk = world.chunks[2]!;
    expect(chunk.pieces[0]!.first).toBe(2 * chunkSize);
    const lives = simulated(world, chunk, 'statusQuo');
    const stories = storiesOf(world, chunk, 'statusQuo');
    expect(Array.from(lives.clp)).toEqual(stories.map(({ clp }) => clp));
  });

  test.each(['rates', 'behaviour'] as const)(
    'let the same things happen in %s with and without the strategy before it begins',
    (detail) => {
      const world = worldOf(checkedParams({ customers: 50, months: 40, detail, strategyAfter: 20 }), 5);
      for (let ordinal = 0; ordinal < 50; ordinal++) {
        const [without, withIt] = futures.map((future) => lifeStory(world, 0, 0, ordinal, future).months);
        expect(withIt!.slice(0, 20)).toEqual(without!.slice(0, 20));
      }
    },
  );
});

describe('what a story tells', () => {
  const world = worldOf(checkedParams({ customers: 3000, months: 60, detail: 'behaviour' }), 3);
  const stories = storiesOf(world, { segment: 0, pieces: [{ entry: 0, first: 0, count: 3000 }], customers: 3000 }, 'statusQuo');
  const happened = stories.flatMap(({ months }) => months);

  test('reactions come from dissatisfaction alone, and only a complaint is repaired', () => {
    for (const { satisfaction, reaction, repaired } of happened) {
      expect(reaction === null).toBe(satisfaction! >= 0 && !repaired);
      if (repaired) expect(reaction).toBe('voice');
    }
    expect(new Set(happened.map(({ reaction }) => reaction))).toEqual(new Set([null, 'loyalty', 'voice', 'neglect', 'exit']));
  });

  test('problems come as often as their rate says', () => {
    const problems = happened.filter(({ problem }) => problem).length;
    const [rate, spread] = [0.04, Math.sqrt(0.04 * 0.96 * happened.length)];
    expect(Math.abs(problems - rate * happened.length)).toBeLessThan(4 * spread);
  });

  test('who neglects declines in that month, and who walks out leaves in it', () => {
    for (const { left, reason, months } of stories)
      for (const { month, reaction, stage } of months) {
        if (reaction === 'neglect' && month !== left) expect(stage).toBe('decline');
        if (reaction === 'exit') expect([left, reason]).toEqual([month, 'exit']);
      }
  });

  test('in the setting rates nobody feels anything', () => {
    const plain = lifeStory(worldOf(checkedParams({ customers: 1, months: 24, detail: 'rates' }), 3), 0, 0, 0, 'statusQuo');
    for (const { satisfaction, trust, switchingCost, problem, reaction, repaired } of plain.months)
      expect({ satisfaction, trust, switchingCost, problem, reaction, repaired }).toEqual({
        ...{ satisfaction: null, trust: null, switchingCost: null, problem: false, reaction: null, repaired: false },
      });
  });
});
