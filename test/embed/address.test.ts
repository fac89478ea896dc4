import { describe, expect, it } from 'vitest';
import { content, presentation } from '../../src/embed/address.ts';
import { openLeniently } from '../../src/scenario/repair.ts';
import type { Json } from '../../src/scenario/json.ts';

describe('the query says how the app presents itself', () => {
  it.each([
    ['?lang=zh-CN', 'zh-CN'],
    ['?lang=ZH-cn', 'zh-CN'],
    ['?lang=zh', 'zh-CN'],
    ['?lang=zh-TW', 'zh-CN'],
    ['?lang=en-GB', 'en'],
    ['?lang=fr', null],
    ['?lang=', null],
    ['', null],
  ])('%s: language %s', (query, language) => {
    expect(presentation(query).language).toBe(language);
  });

  it.each([
    ['?theme=dark', 'dark'],
    ['?theme=auto', 'auto'],
    ['?theme=pink', null],
    ['', null],
  ])('%s: theme %s', (query, theme) => {
    expect(presentation(query).theme).toBe(theme);
  });

  it.each([
    ['?projector', true],
    ['?projector=1', true],
    ['?projector=yes', true],
    ['?projector=0', false],
    ['?projector=NO', false],
    ['?projector=false', false],
    ['?projector=1&projector=0', false],
    ['', null],
  ])('%s: projector %s', (query, projector) => {
    expect(presentation(query).projector).toBe(projector);
  });

  it('nothing where it says nothing', () => {
    const silent = { language: null, theme: null, projector: null, embedded: false, doubled: false };
    expect(presentation('')).toEqual(silent);
    expect(presentation('?unknown=1&%%%')).toEqual(silent);
    expect(presentation('?embed&strings=double')).toEqual({ ...silent, embedded: true, doubled: true });
    expect(presentation('?embed=0')).toEqual(silent);
  });
});

describe('the hash says what is to be opened', () => {
  it.each([[''], ['#'], ['#top'], ['#x=1']])('nothing: %s', (hash) => {
    expect(content(hash)).toBeNull();
  });

  it('a payload, before anything else', () => {
    expect(content('#s=1.abc_-')).toEqual({ kind: 'payload', payload: '1.abc_-' });
    expect(content('#scenario=a&s=1.abc&m=life-curve')).toEqual({ kind: 'payload', payload: '1.abc' });
    expect(content('#s=')).toEqual({ kind: 'payload', payload: '' });
  });

  it('a scenario of the catalogue', () => {
    expect(content('#scenario=course-case-1')).toEqual({ kind: 'scenario', id: 'course-case-1' });
  });

  it('a document written by hand, its numbers as numbers', () => {
    expect(content('#m=life-curve&h1=0.025&v=-3.4&horizon=auto&timing=end-of-unit&now=1e1&g1=')).toEqual({
      kind: 'document',
      document: {
        ...{ lifecurve: 1, model: 'life-curve' },
        params: { h1: 0.025, v: -3.4, horizon: 'auto', timing: 'end-of-unit', now: 10, g1: '' },
      },
    });
  });

  it('a document that opens, and says what of it was wrong', () => {
    const wanted = content('#m=life-curve&h1=0.025&v=3.4&g1=24&N=2.2&now=18&horizon=60&discountRate=0.0125&lamda=2&timing=soon');
    if (wanted?.kind !== 'document') throw new Error('no document');
    const opened = openLeniently(wanted.document as Json);
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value.scenario.params).toMatchObject({ h1: 0.025, lambda: 1, timing: 'first-unit' });
    expect(opened.value.notices.map(({ code }) => code).sort()).toEqual(['not-a-choice', 'unknown-key']);
  });

  it('no more than an ordinary object, whatever its names', () => {
    const wanted = content('#m=life-curve&__proto__=1&constructor=2');
    expect(wanted).toMatchObject({ kind: 'document' });
    expect(Object.getPrototypeOf((wanted as { document: { params: object } }).document.params)).toBe(Object.prototype);
  });
});
