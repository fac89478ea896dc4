import { describe, expect, it } from 'vitest';
import { bundledPack, packIds } from '../../src/exercise/pack-catalogue.ts';
import { rightAnswer, rightCarried } from '../../src/exercise/compute.ts';
import type { Item, ItemType, NumericItem, Pack } from '../../src/exercise/pack.ts';
import { namesFor } from '../../src/exercise/question.ts';
import { said, type Writing } from '../../src/exercise/say.ts';
import { packTrials, seedsToTry, typedAnswer } from '../../src/exercise/trials.ts';
import type { ModelName } from '../../src/model/index.ts';
import { languages } from '../../src/scenario/language.ts';
import type { Text } from '../../src/scenario/text.ts';
import { labModels } from '../../src/state/labs.ts';
import { itemOf, namesOfItem, variantFor } from './packs.ts';

const packs = await Promise.all(packIds.map(async (id) => (await bundledPack(id))!));
const withItems = packs.filter(({ items }) => items.length > 0);
const allItems = withItems.flatMap(({ items }) => items);
const isNumeric = (item: Item): item is NumericItem => item.type === 'numeric';
const named = (id: string): Pack => packs.find((pack) => pack.id === id)!;

/** The answer that the models give to an item of a course pack. */
function answerOf(id: string, item: string, seed: number): number {
  const pack = named(id);
  const numeric = itemOf(pack, item) as NumericItem;
  const variant = variantFor(pack, seed);
  const carried = rightCarried(pack, numeric, variant);
  const right = carried.ok ? rightAnswer(pack, numeric, variant, carried.value) : carried;
  if (!right.ok) throw new Error(JSON.stringify(right.error));
  return right.value;
}

describe.each(withItems.map((pack) => [pack.id, pack] as const))('the course pack %s', (_, pack) => {
  it('judges every answer that it foresees, in every variant', () => {
    const trials = [...packTrials(pack)];
    expect(trials.filter(({ ok }) => !ok)).toEqual([]);
    expect(new Set(trials.map(({ seed }) => seed))).toEqual(new Set(pack.randomize?.variants));
    expect(new Set(trials.map(({ item }) => item)).size).toBe(pack.items.length);
  });

  it('leads every item from a nudge to a step worked out, at a rising price', () => {
    for (const { id, hints = [] } of pack.items) {
      expect([id, hints.map(({ cost = 0 }) => cost)]).toEqual([id, [0, 0.1, 0.3]]);
    }
  });

  it('knows several mistakes of every number, and pins it in every variant', () => {
    for (const item of pack.items.filter(isNumeric)) {
      expect(item.mistakes?.length, item.id).toBeGreaterThanOrEqual(2);
      expect(
        Object.keys(item.answer.expect ?? {})
          .map(Number)
          .toSorted(),
        item.id,
      ).toEqual(pack.randomize?.variants?.toSorted());
    }
  });

  it('says what went wrong without giving the answer away', () => {
    for (const seed of seedsToTry(pack)) {
      const variant = variantFor(pack, seed);
      for (const item of pack.items.filter(isNumeric)) {
        const answer = typedAnswer(item, answerOf(pack.id, item.id, seed));
        const names = namesFor({ pack, item, variant });
        if (!names.ok) throw new Error(JSON.stringify(names.error));
        const texts = [...(item.mistakes ?? []).map(({ feedback }) => feedback), ...(item.hints ?? []).map(({ text }) => text)];
        for (const text of texts) expect(numbersIn(text, names.value), `${item.id}, seed ${seed}`).not.toContain(answer);
      }
    }
  });

  it('tells every item what it is for, and where the answer comes from', () => {
    const objectives = pack.objectives.map(({ id }) => id);
    for (const { id, objective, title, type, solution, hints } of pack.items) {
      expect(objectives, id).toContain(objective);
      expect([title, hints, type === 'explain' || solution].includes(undefined), id).toBe(false);
    }
    expect(new Set(pack.items.map(({ objective }) => objective)).size).toBe(objectives.length);
  });

  it('asks for a name and an id, passes at six tenths, and has something to say to everybody', () => {
    expect(pack.report.fields).toEqual(['name', 'id']);
    expect(pack.pass).toBe(0.6);
    expect(pack.bands.map(({ from }) => from)).toContain(0);
  });
});

const plain: Writing = {
  number: (value, digits) => (digits === null ? String(value) : value.toFixed(digits)),
  percent: (value, digits) => (digits === null ? String(value * 100) : (value * 100).toFixed(digits)),
  money: (value, digits) => (digits === null ? String(value) : value.toFixed(digits)),
};

/** Numbers of three digits and more that a text says in any language; what has fewer may be there by chance. */
const numbersIn = (text: Text, names: Readonly<Record<string, number>>): readonly string[] =>
  languages.flatMap((language) => said(text, language, names, plain).match(/-?\d[\d.]{2,}/g) ?? []);

describe('the course packs together', () => {
  const count = (type: ItemType) => allItems.filter((item) => item.type === type).length;

  it('have every type of item more than once, mostly numbers', () => {
    expect(allItems.length).toBeGreaterThanOrEqual(28);
    const types = ['numeric', 'choice', 'order', 'state', 'curve', 'predict', 'explain'] as const;
    for (const type of types) expect(count(type), type).toBeGreaterThanOrEqual(2);
    for (const type of types.slice(1)) expect(count('numeric'), type).toBeGreaterThan(2 * count(type));
    expect(allItems.filter(({ uses = [] }) => uses.length > 0).length).toBeGreaterThanOrEqual(2);
  });

  it('send learners to every lab', () => {
    const models = new Set(
      withItems.flatMap(({ items, scenarios }) => items.flatMap(({ scenario }) => scenarios[scenario ?? '']?.model ?? [])),
    );
    const missed = Object.entries(labModels).filter(
      ([, shown]) => shown.length > 0 && !(shown as readonly ModelName[]).some((model) => models.has(model)),
    );
    expect(missed).toEqual([]);
  });

  it('have no scenario that is not used', () => {
    for (const { id, scenarios, items, scenes } of withItems) {
      const used = new Set([...items, ...scenes].flatMap((stage) => [stage.scenario, 'then' in stage ? stage.then.scenario : undefined]));
      expect([id, Object.keys(scenarios).filter((name) => !used.has(name))]).toEqual([id, []]);
    }
  });
});

/** What the course, its sources and the handbook print, each in the variant that has the course's own numbers. */
describe('the printed numbers come out', () => {
  it('of course cases 1 and 3', () => {
    expect(namesOfItem(named('crm-life-curve'), 'clp-at-rate', 189).usual).toBeCloseTo(820.8745735, 6);
    expect(answerOf('crm-life-curve', 'headroom', 189)).toBeCloseTo(2.2, 10);
    expect(answerOf('crm-life-curve', 'life-left', 189)).toBeCloseTo(4.92820323, 8);
    expect(answerOf('crm-life-curve', 'last-months', 189)).toBeCloseTo(25.91250957, 7);
  });

  it('of the magazine, the closed form, and Berger & Nasr', () => {
    expect(answerOf('crm-retention', 'survivors', 1108)).toBeCloseTo(560, 9);
    expect(answerOf('crm-retention', 'cohort-clp', 1108)).toBeCloseTo(20991.73554, 5);
    expect(answerOf('crm-retention', 'closed-form', 1108)).toBeCloseTo(450, 9);
    expect(namesOfItem(named('crm-retention'), 'promotion', 1108).with).toBeCloseTo(568.7830674, 7);
  });

  it('of the catalogue mailing and of losing customers', () => {
    expect(answerOf('crm-retention', 'buyers-back', 1029)).toBeCloseTo(230, 9);
    expect(answerOf('crm-retention', 'mail-again', 1029)).toBeCloseTo(-1.820016273, 9);
    expect(namesOfItem(named('crm-retention'), 'mail-again', 1029).just).toBeCloseTo(52.31960944, 8);
    expect(answerOf('crm-retention', 'one-lost', 1029)).toBe(5500);
    expect(namesOfItem(named('crm-retention'), 'group-lost', 1029).course).toBeCloseTo(12_000_000, 6);
    expect(answerOf('crm-retention', 'group-lost', 1029)).toBeCloseTo(7_500_000, 6);
  });

  it('of Blattberg & Deighton', () => {
    expect(answerOf('crm-loyalty', 'equity', 31014)).toBeCloseTo(17.33333333, 8);
    const { best, bestA, bestR, now } = namesOfItem(named('crm-loyalty'), 'best-spend', 31014);
    expect([best, bestA, bestR, now].map((value) => value?.toFixed(6))).toEqual(['28.849899', '14.203684', '22.169550', '17.333333']);
  });

  it('of the 43 customers and the response rate that breaks even', () => {
    expect(answerOf('crm-segments', 'class-a', 1252)).toBeCloseTo(563 / 1040, 12);
    expect(namesOfItem(named('crm-segments'), 'class-a', 1252).size).toBe(12);
    expect(answerOf('crm-segments', 'break-even', 1252)).toBeCloseTo(0.0625, 12);
  });
});
