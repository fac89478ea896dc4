import { describe, expect, it } from 'vitest';
import { cellBadge } from '../../../src/labs/migration/cell-badge.ts';
import { effectsOf } from '../../../src/labs/migration/effects.ts';
import { findingSentences } from '../../../src/labs/migration/findings.ts';
import { refusalSentences } from '../../../src/labs/migration/refusal.ts';
import { migrationSpecification } from '../../../src/model/migration/specification.ts';
import { languages } from '../../../src/scenario/language.ts';
import { catalogue, seen } from './seen.ts';

const found = (...args: Parameters<typeof seen>) => findingSentences(seen(...args));

describe('what the numbers say', () => {
  it('is which cell loses money, and how much comes back', () => {
    expect(found(catalogue)[0]).toBe(
      'Cell 4 loses money: 4.00 $ is spent on a customer there, and only 2.18 $ comes back. Worth: -1.82 $.',
    );
    expect(found({ ...catalogue, stopAfter: 'best' })[0]).toBe(
      'Money is spent in 3 cells, and in none of them a customer is worth less than 0.',
    );
    expect(found({ ...catalogue, discountRate: 1, marketingCost: 8 })[0]).toContain('Cells 2, 3, 4 lose money');
  });

  it('is why the best stop is where it is', () => {
    const all = found(catalogue);
    expect(all).toContain(
      'The best stop is after cell 3: in cell 4 another 4.00 $ would be spent, but with 5% who buy only 2.21 $ would come back.',
    );
    expect(all.some((sentence) => sentence.includes('at least 9.0%'))).toBe(true);
    expect(found({ ...catalogue, marketingCost: 1 }).some((sentence) => sentence.startsWith('Every cell up to 4 earns'))).toBe(true);
    expect(found({ ...catalogue, marketingCost: 30 }).some((sentence) => sentence.startsWith('The best is to spend nothing'))).toBe(true);
  });

  it('compares two stops where the horizon has an end, because cells then depend on what is left of it', () => {
    expect(found({ ...catalogue, horizon: 4 })).toContain(
      'The best stop is after cell 3: a customer who has just bought is then worth 51.08 $; going on to cell 4 would make it 50.11 $.',
    );
  });

  it('does not blame the next cell alone where a later one buys more often', () => {
    const params = { ...catalogue, purchase: [0.3, 0.01, 0.01, 0.2], marketingCost: 6 };
    expect(seen(params).best).toBe(1);
    expect(found(params)).not.toContain('undefined');
  });

  it('is what the best stop would bring where another one is in force', () => {
    expect(found(catalogue).some((sentence) => sentence.includes('0.83 $ more: 829.82 $ for 1,000'))).toBe(true);
    expect(found({ ...catalogue, stopAfter: 'best' }).some((sentence) => sentence.startsWith('Now '))).toBe(false);
  });

  it('is why buyers return', () => {
    expect(found(catalogue).at(-1)).toBe(
      'Buyers return: of the 139.7 who buy in period 4, 81.2 (58%) had skipped at least one period. If the silent were lost for good at the same 30%, only 8.1 would be left.',
    );
  });

  it('is whether the horizon moves the best stop', () => {
    expect(found(catalogue, 'en', 0).some((sentence) => sentence.startsWith('The horizon moves it'))).toBe(true);
    expect(found(catalogue).some((sentence) => sentence.includes('the best stop is the same'))).toBe(true);
  });

  it('is said in whole sentences in both languages, each once, whatever the numbers', () => {
    for (const language of languages)
      for (const stopAfter of [0, 1, 4, 'best', 'never'] as const)
        for (const marketingCost of [0, 1, 4, 30])
          for (const horizon of ['infinite', 0, 1, 8] as const)
            for (const purchase of [0.3, [0, 0, 0, 0], [1, 1, 1, 1], [0.3, 0.2, 0.15, 0.05]]) {
              const cells = typeof purchase === 'number' ? 1 : 4;
              const stop = typeof stopAfter === 'number' ? Math.min(stopAfter, cells) : stopAfter;
              const sentences = found({ ...catalogue, stopAfter: stop, marketingCost, horizon, purchase }, language);
              expect(new Set(sentences).size).toBe(sentences.length);
              for (const sentence of sentences) expect(sentence).not.toMatch(/NaN|undefined|–|∞/);
            }
  });
});

describe('beside the sliders and the bars', () => {
  it('a cell says that it loses money, or that nothing is spent in it', () => {
    expect(cellBadge(seen(catalogue), 3)?.text).toBe('loses money');
    expect(cellBadge(seen(catalogue), 0)).toBeNull();
    expect(cellBadge(seen({ ...catalogue, stopAfter: 3 }), 3)?.text).toBe('nothing spent');
  });

  it('the best stop is set against always, never, and the stop in force where that is another one', () => {
    const bars = (stopAfter: number | 'never') => effectsOf(seen({ ...catalogue, stopAfter }));
    expect(bars('never').map(({ id, value }) => [id, Math.round(100 * value) / 100])).toEqual([
      ['always', 0.83],
      ['never', 13.15],
    ]);
    expect(bars(1).map(({ id }) => id)).toEqual(['always', 'never', 'now']);
    expect(bars(3).map(({ id }) => id)).toEqual(['always', 'never']);
  });
});

describe('what is refused', () => {
  it('is said with its field and its remedy in both languages', () => {
    for (const language of languages) {
      const { text, format } = seen(catalogue, language);
      const said = (change: Partial<typeof catalogue>) =>
        refusalSentences({ text, format, refused: migrationSpecification.check({ ...catalogue, ...change }, {}) });
      expect(said({ purchase: [1], discountRate: 0 })).toEqual([text.refused.diverges]);
      expect(said({ horizon: 1200, discountRate: -0.9 })).toHaveLength(1);
      expect(said({ stopAfter: 5 })).toEqual([text.refused.other]);
      expect(said({})).toEqual([]);
    }
  });
});
