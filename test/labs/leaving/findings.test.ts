import { describe, expect, it } from 'vitest';
import { findingSentences } from '../../../src/labs/leaving/findings.ts';
import { formulaLines } from '../../../src/labs/leaving/formula-lines.ts';
import { lossOfCustomer, lossOfGroup, type Loss } from '../../../src/labs/leaving/loss.ts';
import { Format } from '../../../src/locales/format.ts';
import { labTextsIn } from '../../../src/locales/index.ts';
import { lostCustomer } from '../../../src/model/lost-customer/model.ts';
import { lostGroup } from '../../../src/model/lost-group/model.ts';
import type { Language } from '../../../src/scenario/language.ts';

const one = (C_t: number, V_k: number, V_t: number): Loss => {
  const params = { C_t, V_k, V_t };
  return lossOfCustomer(params, lostCustomer.evaluate(params, {}, 0));
};
type Leavers = Parameters<typeof lostGroup.evaluate>[1]['leavers'];
const group = (V_t: number, leavers: Leavers = null): Loss => {
  const params = { N: 10_000, r_l: 0.15, V_k: 8000, V_t };
  return lossOfGroup(params, lostGroup.evaluate(params, { leavers }, 0));
};

async function said(loss: Loss, language: Language = 'en'): Promise<readonly string[]> {
  const format = new Format(language);
  return findingSentences({ loss, format, text: await labTextsIn(language, 'leaving'), money: (value) => `${format.money(value)} 元` });
}

const written = (lines: readonly (readonly { readonly text: string }[])[]) => lines.map((line) => line.map(({ text }) => text).join(''));

describe('what is said about one lost customer', () => {
  it('is that the spent 500 are sunk, and that keeping is worth 5000', async () => {
    const [sunk, limit, inGroup] = await said(one(500, 8000, 3000));
    expect(sunk).toContain('says 5,500.00 元; the consistent one leaves them out and says 5,000.00 元');
    expect(limit).toContain('worth up to 5,000.00 元');
    expect(inGroup).toContain('with 8,000.00 元, the full lifetime value, though 3,000.00 元');
    expect((await said(one(500, 8000, 3000), 'zh-CN'))[0]).toContain('得到 5,500.00 元');
  });

  it('is that both formulas agree where nothing was spent', async () => {
    expect((await said(one(0, 8000, 3000)))[0]).toBe('Nothing was spent on the customer, so both formulas say 5,000.00 元.');
  });

  it('is that the lifetime value was too low where more has come in', async () => {
    const sentences = await said(one(500, 8000, 9500));
    expect(sentences[1]).toContain('1,500.00 元 more than the lifetime value foresaw');
    expect(sentences.join(' ')).not.toContain('worth up to');
  });
});

describe('what is said about a lost group', () => {
  it('is how much of the course’s loss has come in already, and what a point is worth', async () => {
    const [full, single, point] = await said(group(3000));
    expect(full).toContain('says 12,000,000 元, the consistent one 7,500,000 元: 4,500,000 元 (37.5%)');
    expect(single).toContain('disagree');
    expect(point).toContain('saves 500,000 元');
  });

  it('is that both formulas agree where nothing has come in', async () => {
    expect((await said(group(0)))[0]).toBe('Nothing has come in yet, so both formulas say 12,000,000 元.');
  });

  it('names the list where the leavers are listed', async () => {
    const listed = group(0, [
      { V_k: 8000, V_t: 3000, C_t: 500 },
      { V_k: 6000, V_t: 1000, C_t: 0 },
    ]);
    expect((await said(listed))[0]).toContain('2 leavers are listed one by one, and the consistent loss is their sum, 10,000 元');
    expect(written(formulaLines(listed, new Format('en')).consistent)[0]).toBe('Σ (Vk − Vt)');
  });
});

describe('the formulas', () => {
  it('stand with the course’s numbers', () => {
    const format = new Format('en');
    expect(written(formulaLines(one(500, 8000, 3000), format).course)).toEqual(['Vl = Ct + (Vk − Vt)', '= 500 + (8,000 − 3,000) = 5,500']);
    expect(written(formulaLines(group(3000), format).consistent)[1]).toBe('= 10,000·0.15·(8,000 − 3,000) = 7,500,000');
  });
});
