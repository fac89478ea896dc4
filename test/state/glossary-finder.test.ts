import { describe, expect, it } from 'vitest';
import { entriesWith, entryFinder } from '../../src/state/glossary-finder.ts';

const find = entryFinder({
  rate: { term: 'rate' },
  retention: { term: 'retention', forms: ['retention rate'] },
  tier: { term: 'tier' },
  clp: { term: 'CLP' },
  discount: { term: '折现率' },
  price: { term: '溢价' },
  cell: { term: '近度格', forms: ['格', '各格'] },
});

describe('the entry of a label', () => {
  it('is that of the longest name in it', () => {
    expect(find('Retention rate a month')).toBe('retention');
    expect(find('rate of growth')).toBe('rate');
  });

  it('needs whole words in English, a plural s aside', () => {
    expect([find('frontier'), find('Tiers'), find('tiered'), find('moderates')]).toEqual([null, 'tier', null, null]);
  });

  it('needs no spaces in Chinese, and knows a Latin name beside it', () => {
    expect([find('月折现率'), find('这批客户的CLP为'), find('价格')]).toEqual(['discount', 'clp', null]);
  });

  it('of one Chinese character is a word where it stands alone, not in other words', () => {
    expect(['格', '第 3 格', '各格的价值', '近度格'].map(find)).toEqual(['cell', 'cell', 'cell', 'cell']);
    expect(['价格', '粘贴表格', '电子表格的单元格'].map(find)).toEqual([null, null, null]);
  });
});

describe('a search', () => {
  const english = { clp: { term: 'CLP', says: 'Worth, discounted.' }, rate: { term: 'discount rate', says: 'A rate.' } };
  const chinese = { clp: { term: 'CLP', says: '折现后的总和。' }, rate: { term: '折现率', says: '比率。' } };
  const search = (wanted: string) => entriesWith(wanted, [english, chinese], ['clp', 'rate']);

  it('finds the words of either language, terms before explanations', () => {
    expect([search('discount'), search('折现'), search('折现率'), search('Rate discount')]).toEqual([
      ['rate', 'clp'],
      ['rate', 'clp'],
      ['rate'],
      ['rate'],
    ]);
  });

  it('of nothing shows everything, of an unknown word nothing', () => {
    expect([search('  '), search('mortgage')]).toEqual([['clp', 'rate'], []]);
  });
});
