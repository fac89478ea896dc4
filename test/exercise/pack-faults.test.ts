import { describe, expect, it } from 'vitest';
import { packFaults, triedSeeds } from '../../src/exercise/pack-faults.ts';
import { variantOf } from '../../src/exercise/variant.ts';
import type { Path } from '../../src/model/fault.ts';
import { changed, everyType, faultsOfVariants, namesOfItem, readOf } from './packs.ts';

const at = (index: number): Path => ['items', index];
const [clp, which, largest, reach, draw, guess] = [at(0), at(2), at(3), at(4), at(5), at(6)];
const exact = namesOfItem(readOf(everyType), 'clp', 11).clp!;
const feedback = { en: 'No.', 'zh-CN': '不对。' };
const mistake = (formula: string) => ({ id: 'other', value: { formula }, feedback });

it('a pack of which every variant is right has no faults', () => {
  expect(packFaults(readOf(everyType))).toEqual([]);
});

describe('a number that was pinned', () => {
  const pinned = (pin: number) => faultsOfVariants(changed([...clp, 'answer', 'expect'], { 11: pin }));

  it.each([exact, Number(exact.toFixed(2)), Number(exact.toFixed(0)), exact * (1 + 1e-12)])('agrees as %d', (pin) => {
    expect(pinned(pin)).toEqual([]);
  });

  it.each([exact * (1 + 1e-8), Number(exact.toFixed(2)) + 0.02, Math.round(exact) + 1])('does not agree as %d', (pin) => {
    expect(pinned(pin)).toEqual(['items.0.answer.expect.11 pin']);
  });

  it('is of the only variant where nothing is drawn', () => {
    const items = [{ type: 'numeric', id: 'a', prompt: '?', answer: { value: { formula: '6 * 7' }, digits: 0, expect: { 1: 41 } } }];
    const document = { kind: 'lifecurve-pack', version: 1, id: 'a', revision: '1', title: 'A', langs: ['en'], items };
    expect(packFaults(readOf(document))).toEqual([{ code: 'pin', path: ['items', 0, 'answer', 'expect', '1'], got: 41, computed: 42 }]);
  });
});

describe('trying every variant finds', () => {
  it.each<[string, Path, unknown, ...string[]]>([
    ['a result that is none', [...clp, 'compute', 'clp', 'output'], 'clv', 'items.0.compute.clp.output unknown-output'],
    ['a scenario that does not stand in a variant', [...clp, 'set', 'retention'], '=r + 0.3', 'items.0.set.retention out-of-range'],
    ['a scene that does not stand in a variant', ['scenes', 0, 'set', 'retention'], '=r + 0.3', 'scenes.0.set.retention out-of-range'],
    ['what follows a prediction and does not stand', [...guess, 'then', 'set', 'N'], '=0 - r', 'items.6.then.set.N out-of-range'],
    ['a mistake that is right', [...clp, 'mistakes', 1], mistake('clp + 0.001'), 'items.0.mistakes.1.value no-mistake'],
    ['a mistake that is too near', [...clp, 'mistakes', 1], mistake('clp + 0.012'), 'items.0.answer tolerance'],
    ['two mistakes that are the same', [...clp, 'mistakes', 1], mistake('plain'), 'items.0.mistakes.1.value alike'],
    ['a mistake without a number', [...clp, 'mistakes', 1], mistake('1 / (r - r)'), 'items.0.mistakes.1.value.formula no-number'],
    ['two right choices', [...which, 'choices', 1, 'correct'], 'churn < r', 'items.2.choices right-choices'],
    ['no right choice', [...which, 'choices', 0, 'correct'], false, 'items.2.choices right-choices'],
    ['two right predictions', [...guess, 'choices', 1, 'correct'], true, 'items.6.choices right-choices'],
    ['a choice without a number', [...which, 'choices', 1, 'correct'], '1 / (r - r)', 'items.2.choices.formula no-number'],
    [
      'two entries of the same value',
      [...largest, 'entries', 1, 'value', 'set', 'retention'],
      0.5,
      'items.3.entries.1 alike',
      'items.3.mistakes.0.order no-mistake',
    ],
    [
      'an entry without a number',
      [...largest, 'entries', 0, 'value', 'output'],
      'closedFormAnswer',
      'items.3.entries.0.value.output no-number',
    ],
    [
      'an order called a mistake that is right',
      [...largest, 'mistakes', 0, 'order'],
      ['high', 'low'],
      'items.3.mistakes.0.order no-mistake',
    ],
    ['an example that misses the goal', [...reach, 'example'], { retention: 0.81 }, 'items.4.goal.0 not-reached'],
    ['an example beyond what a parameter may be', [...reach, 'example'], { retention: 2 }, 'items.4.example.retention out-of-range'],
    ['a goal that is reached already', [...reach, 'goal', 0, 'value'], 1, 'items.4.goal reached-already'],
    ['a goal of no result', [...reach, 'goal', 0, 'output'], 'clv', 'items.4.goal.0.output unknown-output'],
    ['a goal without a number', [...reach, 'goal', 0, 'value'], '1 / (r - r)', 'items.4.goal.0.value no-number'],
    ['a curve that is there already', [...draw, 'target'], { profit: 90 }, 'items.5.target same-curve'],
    ['a curve beyond what a parameter may be', [...draw, 'target'], { retention: 2 }, 'items.5.target.retention out-of-range'],
    ['a curve of no result', [...draw, 'output'], 'survivor', 'items.5.output unknown-output'],
    ['a curve of one number', [...draw, 'output'], 'clp', 'items.5.output not-a-list'],
    ['a mistaken curve that is right', [...draw, 'mistakes', 0, 'target'], { retention: 0.5 }, 'items.5.mistakes.0.target no-mistake'],
    ['rules that reject everything', ['randomize', 'reject'], ['r > 0'], 'randomize.reject no-draw'],
  ])('%s', (_, path, value, ...faults) => {
    expect(faultsOfVariants(changed(path, value))).toEqual(faults);
  });

  it('and names the first variant that shows it', () => {
    const first = [11, 12, 17].find((seed) => {
      const variant = variantOf(readOf(everyType), seed);
      return variant.ok && variant.value.numbers.r! + 0.3 > 1;
    });
    const [fault] = packFaults(readOf(changed(['scenes', 0, 'set', 'retention'], '=r + 0.3')));
    expect(fault?.variant).toBe(first);
  });
});

it('several choices may be right where several are asked for', () => {
  const several = changed([...which, 'several'], true, changed([...which, 'choices', 1, 'correct'], true));
  expect(faultsOfVariants(several)).toEqual([]);
});

it('a prediction may have no right choice', () => {
  expect(faultsOfVariants(changed([...guess, 'choices', 0, 'correct'], undefined))).toEqual([]);
});

it('a pack that takes any seed is tried with those that are pinned and some others', () => {
  const { items, randomize } = readOf(
    changed([...clp, 'answer', 'expect'], { 7: exact, 99: exact }, changed(['randomize', 'variants'], undefined)),
  );
  const seeds = triedSeeds({ items, randomize });
  expect(seeds).toEqual(expect.arrayContaining([7, 99, 1, 2, 24]));
  expect(new Set(seeds).size).toBe(seeds.length);
});
