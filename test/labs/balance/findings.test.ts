import { describe, expect, it } from 'vitest';
import { findingSentences } from '../../../src/labs/balance/findings.ts';
import { formulaLines } from '../../../src/labs/balance/formula-lines.ts';
import { namedOnScreen } from '../../../src/labs/balance/named-faults.ts';
import { atOptimum } from '../../../src/labs/balance/spending.ts';
import { faultSentence } from '../../../src/locales/fault-sentences.ts';
import { faultSentencesIn, labTextsIn } from '../../../src/locales/index.ts';
import { acquisitionRetentionBalance } from '../../../src/model/acquisition-retention-balance/model.ts';
import { languages } from '../../../src/scenario/language.ts';
import { reference, seenWith } from './balances.ts';

describe('what to change', () => {
  it('is said with the reference case’s numbers', async () => {
    const [move, first, next, far] = findingSentences(await seenWith());
    expect(move).toBe('Move R from 10 to 22.17 and A from 6 to 14.20: equity per prospect 17.33 → 28.85 (+11.52).');
    expect(first).toContain('Keep first');
    expect(first).toContain('from 93.33 to 112.12');
    expect(next).toContain('winning brings back 2.52 and keeping 2.75');
    expect(far).toContain('2.4 times');
    expect(findingSentences(await seenWith({}, 'zh-CN'))[0]).toContain('把 R 从 10 调到 22.17，把 A 从 6 调到 14.20');
  });

  it('is nothing at the optimum', async () => {
    const { params, optimum } = await seenWith();
    const seen = await seenWith(atOptimum(params, optimum));
    expect(findingSentences(seen)).toEqual([expect.stringContaining('as good as the optimum')]);
  });

  it.each([
    ['only-acquisition-pays', { r: 0.02, R: 50, Cr: 0.05 }, 'Keeping does not pay'],
    ['only-retention-pays', { a: 0.01, A: 50 }, 'No prospect is worth winning'],
    ['neither-pays', { m: 0.5 }, 'Neither winning nor keeping pays'],
  ] as const)('%s: has its own sentence', async (ended, change, words) => {
    const seen = await seenWith(change);
    expect(seen.results.ended).toBe(ended);
    const sentences = findingSentences(seen);
    expect(sentences[0]).toContain(words);
    expect(sentences.join(' ')).not.toMatch(/NaN|–/);
  });
});

describe('a rate above its ceiling', () => {
  it.each(languages)('is refused in %s with the screen’s own names and percents', async (language) => {
    const run = acquisitionRetentionBalance.run({ params: { ...reference, a: 0.5 }, data: {}, seed: 0 });
    if (run.ok) throw new Error('not refused');
    const text = await labTextsIn(language, 'balance');
    const faults = run.error.map((fault) => namedOnScreen(fault, text.parameters, text.inPercent));
    const [sentence = ''] = faults.map((fault) => faultSentence(fault, { ...sentences[language] }));
    expect(sentence).toContain(text.inPercent(text.parameters.a));
    expect(sentence).toContain(text.inPercent(text.parameters.Ca));
    expect(sentence).toMatch(/50 .*45/);
  });
});

const sentences = { en: await faultSentencesIn('en'), 'zh-CN': await faultSentencesIn('zh-CN') };

it('the formulas end with the numbers of the handbook', async () => {
  const { params, results, format } = await seenWith();
  const { curves, today, best } = formulaLines(params, results, format);
  const written = (line: readonly { readonly text: string }[] = []) => line.map(({ text }) => text).join('');
  expect(written(curves[0])).toContain('= 0.135155');
  expect(written(today.at(-1))).toBe('a·V − A = 0.25·93.3333 − 6 = 17.3333');
  expect(written(best.at(-1))).toBe('a*·V* − A* = 28.8499');
});
