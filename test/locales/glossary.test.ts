import { describe, expect, it } from 'vitest';
import { labsWithTexts, labTextsIn, messagesIn, type LabTexts } from '../../src/locales/index.ts';
import { languages, type Language } from '../../src/scenario/language.ts';
import { entryFinder, namesOf } from '../../src/state/glossary-finder.ts';
import { glossaryPlaces, glossarySubjects } from '../../src/state/glossary-places.ts';

const literal = /'[^'\n]*'|"[^"\n]*"|(?<=[`}])[^`{}]*(?=\$\{|`)/gu;

/** Every text below a group; of a sentence with numbers in it, what it is written from. */
function textsIn(group: unknown): readonly string[] {
  if (typeof group === 'string') return [group];
  if (typeof group === 'function') return String(group).match(literal) ?? [];
  return typeof group === 'object' && group !== null ? Object.values(group).flatMap(textsIn) : [];
}

const ofLearning: readonly (keyof LabTexts)[] = ['glossary', 'editor', 'exercises', 'lessons', 'results'];

/** What the labs and the page around them say in a language, without what is only said about them elsewhere. */
async function screensIn(language: Language): Promise<string> {
  const labs = labsWithTexts.filter((lab) => !ofLearning.includes(lab)).map((lab) => labTextsIn(language, lab));
  return textsIn(await Promise.all([messagesIn(language), ...labs]))
    .join('\n')
    .toLowerCase();
}

describe.each(languages)('in %s', async (language) => {
  const { entries } = await labTextsIn(language, 'glossary');
  const screens = await screensIn(language);
  const all = Object.entries(entries);

  it('every term, and every other form of it, is a word of the screens', () => {
    const unknown = all.flatMap(([id, entry]) =>
      namesOf(entry)
        .filter((name) => !screens.includes(name.toLowerCase()))
        .map((name) => `${id}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('no two entries have the same name', () => {
    const names = all.flatMap(([, entry]) => namesOf(entry)).map((name) => name.toLowerCase());
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('every term finds its own entry', () => {
    const find = entryFinder(entries);
    expect(all.flatMap(([id, entry]) => namesOf(entry).filter((name) => find(name) !== id))).toEqual([]);
  });

  it('every entry says what it is in one to three sentences', () => {
    const sentences = (text: string) => text.split(/(?<=[.!?。！？])\s*(?=\S)/u).length;
    expect(all.filter(([, { says }]) => !/[.。]$/.test(says) || sentences(says) > 3).map(([id]) => id)).toEqual([]);
  });
});

it.each([
  ['en', 'spent today to win', 'acquisitionCost'],
  ['en', 'spent on the customer so far', 'sunkCost'],
  ['en', 'spent on a customer in an active cell', 'retentionSpend'],
  ['en', 'Cells, the highest response first', 'responseRate'],
  ['en', 'Groups and their cells', 'rfm'],
  ['en', 'Customers in each band of five points', null],
  ['zh-CN', '已在客户身上花费', 'sunkCost'],
  ['zh-CN', '有投入的格中每位客户的投入', 'retentionSpend'],
  ['zh-CN', '每位潜在客户的客户资产', 'customerEquity'],
  ['zh-CN', '客户比例，每格 21', null],
  ['zh-CN', '每五个百分点区间内的客户数', null],
] as const)('%s: the label “%s” is explained by what it means: %s', async (language, label, id) => {
  expect(entryFinder((await labTextsIn(language, 'glossary')).entries)(label)).toBe(id);
});

describe('the two languages', async () => {
  const [english, chinese] = await Promise.all(languages.map(async (language) => (await labTextsIn(language, 'glossary')).entries));

  it('have the same entries, with the same parts of each', () => {
    const parts = (entries: NonNullable<typeof english>) =>
      Object.fromEntries(
        Object.entries(entries).map(([id, { formula, unit, mistake, source }]) => [
          id,
          [formula, unit, mistake, source].map((part) => part !== undefined),
        ]),
      );
    expect(parts(chinese!)).toEqual(parts(english!));
  });

  it('say what the field gets wrong: what was measured on retention, sunk cost, quadratics, thresholds, conventions, TV and the ratio', () => {
    for (const id of ['retention', 'sunkCost', 'quadratic', 'threshold', 'clp', 'churn', 'satisfaction'] as const) {
      expect(english![id].mistake, id).toMatch(/\S/);
    }
  });
});

describe('the places of the terms', () => {
  it('name other terms, and each term belongs to one subject', () => {
    const ids = Object.keys(glossaryPlaces);
    expect(Object.values(glossarySubjects).flat().toSorted()).toEqual(ids.toSorted());
    for (const [id, { related }] of Object.entries(glossaryPlaces)) {
      expect(related.length, id).toBeGreaterThan(0);
      expect(related, id).not.toContain(id);
    }
  });
});
