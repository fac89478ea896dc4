import { describe, expect, it } from 'vitest';
import { readQuery } from '../../src/embed/query.ts';
import { plainPresentation, type Presentation } from '../../src/state/presentation.ts';

const presentation = (query: string) => readQuery(query).presentation;
const wrong = (query: string) => readQuery(query).wrong;

describe('flags', () => {
  it.each([
    ['?projector', true],
    ['?projector=1', true],
    ['?projector=yes', true],
    ['?projector=TRUE', true],
    ['?projector=0', false],
    ['?projector=NO', false],
    ['?projector=false', false],
    ['?projector=1&projector=0', false],
    ['?projector=perhaps', null],
    ['?theme=dark', null],
  ])('%s: %s', (query, projector) => {
    expect(presentation(query).projector).toBe(projector);
  });
});

describe('every parameter that is right says what it says', () => {
  const cases: readonly (readonly [string, Partial<Presentation>])[] = [
    ['?embed&strings=double', { embedded: true, doubled: true }],
    ['?region=de', { region: 'DE' }],
    ['?region=419', { region: '419' }],
    ['?theme=contrast', { theme: 'contrast' }],
    ['?ui=params,chart', { allowance: { parts: ['params', 'chart'], lock: [], hide: [] } }],
    ['?ui=', { allowance: { parts: [], lock: [], hide: [] } }],
    ['?lock=retention,profit&lock=d&hide=clp', { allowance: { parts: null, lock: ['retention', 'profit', 'd'], hide: ['clp'] } }],
    ['?lock=retention,all', { allowance: { parts: null, lock: 'all', hide: [] } }],
    ['?mode=report', { mode: 'report', allowance: { parts: null, lock: 'all', hide: [] } }],
    ['?view=table', { view: 'table' }],
    ['?view=staying:stage', { view: 'staying:stage' }],
    ['?seed=42', { seed: 42 }],
    ['?seed=0', { seed: 0 }],
    ['?motion=none', { still: true }],
    ['?links=0', { links: false }],
    ['?fit=contain', { fit: 'contain' }],
    ['?reset', { resets: true }],
    ['?storage=none', { storage: 'none' }],
    ['?ns=%E4%B8%80%E7%8F%AD', { namespace: '一班' }],
    ['?host=https://a.example&host=http://localhost:8080/', { hosts: ['https://a.example', 'http://localhost:8080'] }],
    ['?play', { waits: true }],
    ['?sound=on', {}],
  ];
  it.each(cases)('%s', (query, said) => {
    expect(readQuery(query)).toEqual({ presentation: { ...plainPresentation, ...said }, wrong: [] });
  });

  it('a word as seed stands for the same number every time', () => {
    expect(presentation('?seed=class-3').seed).toBe(presentation('?seed=class-3').seed);
    expect(presentation('?seed=class-3').seed).not.toBe(presentation('?seed=class-4').seed);
    expect(presentation('?seed=-1').seed).toBeGreaterThanOrEqual(0);
    expect(Number.isInteger(presentation('?seed=1e99').seed)).toBe(true);
  });
});

describe('a value that means nothing has its default and is listed', () => {
  it.each([
    ['?embed=perhaps', 'embed=perhaps'],
    ['?theme=pink', 'theme=pink'],
    ['?region=Germany', 'region=Germany'],
    ['?fit=tight', 'fit=tight'],
    ['?storage=cloud', 'storage=cloud'],
    ['?mode=kiosk', 'mode=kiosk'],
    ['?motion=slow', 'motion=slow'],
    ['?sound=loud', 'sound=loud'],
    ['?ns=a/b', 'ns=a/b'],
    ['?view=<b>', 'view=<b>'],
    ['?ui=games', 'ui=games'],
    ['?host=a.example', 'host=a.example'],
    ['?host=https://a.example/path', 'host=https://a.example/path'],
    ['?host=javascript:alert(1)', 'host=javascript:alert(1)'],
  ])('%s', (query, listed) => {
    expect(readQuery(query)).toEqual({ presentation: plainPresentation, wrong: [listed] });
  });

  it('the right entries of a list stay', () => {
    expect(readQuery('?ui=chart,games,table')).toEqual({
      presentation: { ...plainPresentation, allowance: { parts: ['chart', 'table'], lock: [], hide: [] } },
      wrong: ['ui=games'],
    });
  });

  it('no more than a notice can hold', () => {
    const long = `?${Array.from({ length: 100 }, (_, k) => `host=nowhere-${k}-${'x'.repeat(100)}`).join('&')}`;
    expect(wrong(long)).toHaveLength(12);
    expect(Math.max(...wrong(long).map((one) => one.length))).toBeLessThanOrEqual(45);
  });
});
