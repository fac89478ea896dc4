import { plainPresentation } from '../../src/state/presentation.ts';
import { describe, expect, it } from 'vitest';
import { asked, withScreen } from '../../src/embed/address.ts';
import { content, courseIn, openingOf } from '../../src/embed/hash.ts';
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
    ['?lang=zh&projector', 'zh-CN'],
  ])('%s: language %s', async (query, language) => {
    const { presentation, wrong } = await asked(query);
    expect(presentation.language).toBe(language);
    expect(wrong).toEqual([]);
  });

  it('nothing where it says nothing', async () => {
    for (const query of ['', '?', '?unknown=1&%%%', '?embed=0']) {
      expect(await asked(query)).toEqual({ presentation: plainPresentation, wrong: [] });
    }
  });
});

describe('the hash says what is to be opened', () => {
  it.each([[''], ['#'], ['#top'], ['#x=a/b']])('nothing: %s', (hash) => {
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

  it('a screen by its name, where there is one', () => {
    expect(content('#lab=exercises')).toEqual({ kind: 'lab', lab: 'exercises' });
    expect(content('#lab=toString')).toBeNull();
    expect(content('#lab=exercises&scenario=a')).toEqual({ kind: 'scenario', id: 'a' });
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

describe('the hash says which exercise or lesson is to be opened', () => {
  it.each([
    ['', null],
    ['#x=', null],
    ['#s=1.abc', null],
    ['#x=net.example.a', { kind: 'pack', pack: 'net.example.a', at: null, seed: null }],
    ['#x=net.example.a/item-2&seed=42', { kind: 'pack', pack: 'net.example.a', at: 'item-2', seed: 42 }],
    ['#x=net.example.a/item-2&seed=-1', { kind: 'pack', pack: 'net.example.a', at: 'item-2', seed: null }],
    ['#x=net.example.a&seed=4294967296', { kind: 'pack', pack: 'net.example.a', at: null, seed: null }],
    ['#x=1.ab_-9', { kind: 'pack-payload', payload: '1.ab_-9' }],
  ])('%s', (hash, wish) => {
    expect(courseIn(hash)).toEqual(wish);
  });

  it('the seed of the query stands in where the hash has none', () => {
    expect(openingOf('#x=a/b', 7).course).toMatchObject({ seed: 7 });
    expect(openingOf('#x=a/b&seed=8', 7).course).toMatchObject({ seed: 8 });
    expect(openingOf('#m=retention&retention=0.8', 7).wanted).toMatchObject({ document: { seed: 7, params: { retention: 0.8 } } });
    expect(openingOf('#m=retention&seed=9', 7).wanted).toEqual({
      kind: 'document',
      document: { lifecurve: 1, seed: 9, model: 'retention', params: {} },
    });
    expect(openingOf('#scenario=a', 7)).toEqual({ wanted: { kind: 'scenario', id: 'a' }, course: null });
  });
});

describe('where the hash asks for nothing', () => {
  const nothing = { wanted: null, course: null };
  const opened = (how: Partial<typeof plainPresentation>) => withScreen(nothing, { ...plainPresentation, ...how }).wanted;

  it('the page opens the start page, a frame the first scenario', () => {
    expect(opened({})).toEqual({ kind: 'lab', lab: 'start' });
    expect(opened({ embedded: true })).toBeNull();
  });

  it('the screen that the query names is the first that is shown', () => {
    expect(opened({ view: 'retention', embedded: true })).toEqual({ kind: 'lab', lab: 'retention' });
    expect(opened({ view: 'table' })).toBeNull();
    expect(opened({ mode: 'authoring', embedded: true })).toEqual({ kind: 'lab', lab: 'editor' });
    expect(opened({ mode: 'report' })).toBeNull();
  });

  it('what it asks for stays', () => {
    const scenario = { wanted: { kind: 'scenario', id: 'a' }, course: null } as const;
    expect(withScreen(scenario, { ...plainPresentation, view: 'retention' })).toBe(scenario);
    const course = { wanted: null, course: { kind: 'pack-document', document: '{}' } } as const;
    expect(withScreen(course, plainPresentation)).toBe(course);
  });
});
