import type { CustomerKey } from '../../../workers/protocol.ts';
import { firstStage } from '../../model/relationship/entry.ts';
import type { ChunkCustomers } from '../../model/relationship/chunk-run.ts';
import { endingPattern, endingReason, moveStage, reasonCode, type Lives } from '../../model/relationship/lives.ts';
import { decline } from '../../model/relationship/stages.ts';
import { patterns } from '../../model/life-curve/pattern.ts';
import type { World } from '../../model/relationship/world.ts';

/** Whom one can ask for. Whether somebody complained the lives do not say: for `repaired` each life is told again. */
export const kinds = ['I', 'II', 'III', 'IV', 'wonBack', 'exit', 'repaired', 'wornOut'] as const;
export type Kind = (typeof kinds)[number];

interface Population {
  readonly world: World;
  readonly customers: readonly ChunkCustomers[];
}

/** Of the customers of a kind the next ones behind another, round through all of them. */
export function nextOf({ world, customers }: Population, kind: Kind, after: CustomerKey | null, most = 1): readonly CustomerKey[] {
  const [before, behind]: [CustomerKey[], CustomerKey[]] = [[], []];
  let passed = after === null;
  for (const [place, { lives }] of customers.entries()) {
    const { segment, pieces } = world.chunks[place]!;
    let index = 0;
    for (const { entry, first, count } of pieces) {
      const began = firstStage(world.segments[segment]!, entry);
      for (let k = 0; k < count; k++, index++) {
        const found = isOfKind(kind, lives, index, began);
        const key = { segment, entry, ordinal: first + k };
        if (found && (passed ? behind : before).length < most) (passed ? behind : before).push(key);
        if (behind.length === most) return behind;
        if (after !== null && sameKey(key, after)) passed = true;
      }
    }
  }
  return [...behind, ...before].slice(0, most);
}

export const sameKey = (a: CustomerKey, b: CustomerKey): boolean =>
  a.segment === b.segment && a.entry === b.entry && a.ordinal === b.ordinal;

function isOfKind(kind: Kind, lives: Lives, index: number, began: number): boolean {
  const ending = lives.ending[index]!;
  if (kind === 'exit' || kind === 'wornOut') return endingReason(ending) === reasonCode[kind];
  if (kind === 'wonBack') return cameBack(lives, index, began);
  if (kind === 'repaired') return true;
  return patterns[endingPattern(ending)] === kind;
}

function cameBack({ moves, moveEnd }: Lives, index: number, began: number): boolean {
  let stage = began;
  for (let move = index === 0 ? 0 : moveEnd[index - 1]!; move < moveEnd[index]!; move++) {
    const entered = moveStage(moves[move]!);
    if (stage === decline && entered !== decline) return true;
    stage = entered;
  }
  return false;
}

/** How many of each a handful has, so that every pattern is among them. */
const wanted: readonly (readonly [Kind, number])[] = [
  ['I', 2],
  ['II', 2],
  ['III', 2],
  ['IV', 3],
  ['wonBack', 1],
  ['exit', 1],
  ['wornOut', 1],
];

/** Customers of every pattern, and of some other lives, each once. @param round how often others have been asked for: they are new ones while there are any */
export function handful(population: Population, round: number): readonly CustomerKey[] {
  const before: CustomerKey[] = [];
  let chosen: readonly CustomerKey[] = [];
  for (let turn = 0; turn <= round; turn++) {
    chosen = handfulWithout(population, before);
    before.push(...chosen);
  }
  return chosen;
}

function handfulWithout(population: Population, before: readonly CustomerKey[]): readonly CustomerKey[] {
  const chosen: CustomerKey[] = [];
  for (const [kind, count] of wanted) {
    const found = nextOf(population, kind, null, count + before.length + chosen.length).filter((key) => !isIn(chosen, key));
    const fresh = found.filter((key) => !isIn(before, key));
    chosen.push(...(fresh.length > 0 ? fresh : found).slice(0, count));
  }
  return chosen;
}

const isIn = (keys: readonly CustomerKey[], key: CustomerKey): boolean => keys.some((other) => sameKey(other, key));
