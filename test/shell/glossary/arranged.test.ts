import { expect, it } from 'vitest';
import { arranged } from '../../../src/shell/glossary/arranged.ts';

const terms = { value: '现值', rate: '保持率', tier: '分层' } as const;
const subjects = { money: ['value'], customers: ['tier', 'rate'] } as const;
type Id = keyof typeof terms;
const ids = Object.keys(terms) as Id[];

it('the alphabet of Chinese is that of its sounds', () => {
  const [all] = arranged<Id, keyof typeof subjects>(ids, 'alphabet', subjects, (id) => terms[id], 'zh-CN');
  expect(all?.ids).toEqual(['rate', 'tier', 'value']);
});

it('by subject, each keeps the order of the course and what was not found is left out', () => {
  expect(arranged<Id, keyof typeof subjects>(['rate', 'tier'], 'subject', subjects, (id) => terms[id], 'en')).toEqual([
    { subject: 'money', ids: [] },
    { subject: 'customers', ids: ['tier', 'rate'] },
  ]);
});
