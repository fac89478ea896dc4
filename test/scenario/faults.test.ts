import { describe, expect, it } from 'vitest';
import { faults as en } from '../../src/locales/en/faults.ts';
import { faultSentence } from '../../src/locales/fault-sentences.ts';
import { faults as zhCN } from '../../src/locales/zh-CN/faults.ts';
import type { Fault, FaultCode } from '../../src/model/fault.ts';

const path = ['params', 'g1'];
const examples: { readonly [C in FaultCode]: Extract<Fault, { readonly code: C }> } = {
  missing: { code: 'missing', path },
  locked: { code: 'locked', path },
  'unknown-key': { code: 'unknown-key', path, suggestion: 'g2' },
  'not-a-number': { code: 'not-a-number', path, got: 'abc', words: ['auto'] },
  'not-whole': { code: 'not-whole', path, got: 1.5 },
  'out-of-range': { code: 'out-of-range', path, got: 1e9, min: 0, max: 1200 },
  'not-a-choice': { code: 'not-a-choice', path, got: 'now', choices: ['none', 'mid-unit'], suggestion: 'none' },
  'not-a-list': { code: 'not-a-list', path, got: '5' },
  'not-an-object': { code: 'not-an-object', path, got: '5' },
  'not-a-date': { code: 'not-a-date', path, got: '2023-02-29' },
  'not-text': { code: 'not-text', path, got: '5' },
  'too-many': { code: 'too-many', path, got: 1201, max: 1200 },
  'too-many-customers': { code: 'too-many-customers', path, got: 6_000_000, max: 2_000_000 },
  below: { code: 'below', path, got: 10, other: 'g0', limit: 12 },
  'not-less': { code: 'not-less', path, got: 0.5, other: 'ceiling', limit: 0.4 },
  'too-short': { code: 'too-short', path, found: 1, needed: 3 },
  rises: { code: 'rises', path, got: 400, before: 382 },
  excludes: { code: 'excludes', path, other: 'profit' },
  diverges: { code: 'diverges', path, ratio: 1.01 },
  incomplete: { code: 'incomplete', path, given: ['h1', 'v'], missing: ['g1'] },
  'no-total': { code: 'no-total', path, got: 0 },
  'needs-decline': { code: 'needs-decline', path },
  'life-too-long': { code: 'life-too-long', path, got: 5000, max: 1200 },
  'too-few-points': { code: 'too-few-points', path, needed: 3, found: 2 },
  'not-listed': { code: 'not-listed', path, got: 'visit', list: 'pools' },
  repeated: { code: 'repeated', path, got: 'visit' },
  syntax: { code: 'syntax', path, line: 3, column: 7 },
  'not-json': { code: 'not-json', path, got: 'NaN' },
  'too-large': { code: 'too-large', path, max: 1_000_000 },
  'too-deep': { code: 'too-deep', path, max: 32 },
  'newer-version': { code: 'newer-version', path, got: 2, newest: 1 },
  'not-inline': { code: 'not-inline', path, dataset: 'shops', customer: 'C-9' },
  'not-an-id': { code: 'not-an-id', path, got: 'a b' },
  'not-a-name': { code: 'not-a-name', path, got: 'min' },
  untranslated: { code: 'untranslated', path, languages: ['en', 'zh-CN'] },
  formula: { code: 'formula', path, got: 'r * * d', column: 5 },
  'unknown-name': { code: 'unknown-name', path, got: 'retentoin', suggestion: 'retention' },
  placeholder: { code: 'placeholder', path, got: '{r|%|}' },
  'unknown-output': { code: 'unknown-output', path, got: 'clb', suggestion: 'clp' },
  'no-number': { code: 'no-number', path, got: '1 / 0' },
  'no-draw': { code: 'no-draw', path, rounds: 1000 },
  'not-before': { code: 'not-before', path, got: 'later' },
  'older-model': { code: 'older-model', path, model: 'retention', got: '2.0.0', needed: '1.2.0' },
  pin: { code: 'pin', path, got: 320, computed: 319.25 },
  tolerance: { code: 'tolerance', path, got: 0.5, mistake: 'no-discount', distance: 1.25 },
  'no-mistake': { code: 'no-mistake', path, got: '320.5' },
  alike: { code: 'alike', path, got: 480, other: 'no-discount' },
  'right-choices': { code: 'right-choices', path, found: 2 },
  'not-reached': { code: 'not-reached', path, got: '480.5' },
  'reached-already': { code: 'reached-already', path },
  'same-curve': { code: 'same-curve', path },
  'not-understood': { code: 'not-understood', path, got: 'circle' },
  'other-pack': { code: 'other-pack', path, got: 'a', pack: 'b' },
  'no-crypto': { code: 'no-crypto', path },
  'wrong-key': { code: 'wrong-key', path },
  'damaged-link': { code: 'damaged-link', path },
  unreadable: { code: 'unreadable', path, file: 'a.json' },
};

/** Every value that the fault carries, as it must be found in the sentence. */
const values = ({ code: _, path: __, ...rest }: Fault) => Object.values(rest).flat().map(String);

describe.each(Object.values(examples))('the fault $code', (fault) => {
  it.each([
    ['English', en],
    ['Chinese', zhCN],
  ])('is a sentence in %s that names the place and everything known', (_, sentences) => {
    const sentence = faultSentence(fault, sentences);
    expect(sentence).toMatch(/^params\.g1[:：]/);
    expect(sentence).toMatch(/[.?。？]$/);
    for (const value of values(fault)) expect(sentence).toContain(value);
    expect(sentence).not.toMatch(/undefined|null|\[object/);
  });
});

it('the document as a whole has a name in every language', () => {
  expect(faultSentence({ code: 'damaged-link', path: [] }, en)).toMatch(/^document: /);
  expect(faultSentence({ code: 'damaged-link', path: [] }, zhCN)).toMatch(/^文档：/);
});

it('an unknown key without a similar one gets a remedy instead', () => {
  expect(faultSentence({ code: 'unknown-key', path: ['q'], suggestion: null }, en)).toContain('Remove it');
  expect(faultSentence({ code: 'unknown-key', path: ['q'], suggestion: null }, zhCN)).toContain('删去');
});

it('a fault of one variant says which', () => {
  const fault: Fault = { code: 'no-draw', path: ['randomize', 'reject'], rounds: 1000, variant: 17 };
  expect(faultSentence(fault, en)).toMatch(/^randomize\.reject \(variant 17\): /);
  expect(faultSentence(fault, zhCN)).toMatch(/^randomize\.reject（变体 17）：/);
});
