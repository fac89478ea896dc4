import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, expanded, omissions } from '../../src/exercise/compact-progress.ts';
import { judge } from '../../src/exercise/judge.ts';
import { itemProgressOf, itemState, newProgress, scoreOf } from '../../src/exercise/keep-progress.ts';
import type { Attempt, Progress } from '../../src/exercise/progress.ts';
import { readProgress } from '../../src/exercise/read-progress.ts';
import { anyStep, manySteps, worked, type Step } from './answers.ts';
import { coursePack as pack, itemOf, start, variant } from './course-pack.ts';

const all = worked(pack, start, manySteps);

const opened = (value: unknown): Progress => {
  const read = expanded(value, pack);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

describe('compact progress', () => {
  it('comes back as it was', () => {
    expect(opened(JSON.stringify(compact(pack, all)))).toEqual(all);
    expect(opened(compact(pack, start))).toEqual(start);
    expect(opened(compact(pack, { ...all, ended: '2026-11-29T09:00:00.000Z' })).ended).toBe('2026-11-29T09:00:00.000Z');
  });

  it('comes back as it was after anything a learner may do', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const progress = worked(pack, start, steps);
        expect(opened(JSON.stringify(compact(pack, progress)))).toEqual(progress);
      }),
    );
  });

  it('has the same score, stages, limits and verdicts to come, whatever is left out', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 40 }),
        fc.constantFrom(...omissions),
        fc.array(anyStep, { maxLength: 6 }),
        (steps, without, more) => {
          const progress = worked(pack, start, steps);
          const resumed = opened(JSON.stringify(compact(pack, progress, without)));
          expect(scoreOf(pack, resumed)).toEqual(scoreOf(pack, progress));
          for (const item of pack.items) {
            expect(itemState(item, itemProgressOf(resumed, item.id))).toEqual(itemState(item, itemProgressOf(progress, item.id)));
          }
          expect(scoreOf(pack, worked(pack, resumed, more))).toEqual(scoreOf(pack, worked(pack, progress, more)));
        },
      ),
    );
  });

  it('without history keeps what was right, what counts best, and what goes on in other items', () => {
    const clp = itemOf('numeric', 'clp');
    const share = itemOf('numeric', 'share');
    const progress = worked(pack, start, [
      ...Array.from({ length: 8 }, () => ({ item: 'clp', raw: '1' })),
      { item: 'clp', raw: '550' },
      { item: 'clp', raw: '4.5' },
    ]);
    const short = opened(JSON.stringify(compact(pack, progress, 'history')));
    expect(itemProgressOf(short, 'clp').attempts.length).toBeLessThan(5);
    const next = (from: Progress) => judge({ pack, item: share, variant, progress: from, raw: '38.2', shown: null, at: start.started });
    expect(next(short)).toEqual(next(progress));
    expect(itemState(clp, itemProgressOf(short, 'clp')).attempts).toBe(9);
  });

  it('leaves out history before words', () => {
    const steps: readonly Step[] = [
      ...manySteps,
      ...Array.from({ length: 30 }, (_, n) => ({ item: 'clp', raw: `${n + 1}` })),
      { item: 'why', raw: '留'.repeat(1500) },
    ];
    const long = worked(pack, start, steps);
    const [whole, answers, short] = omissions.map((without) => JSON.stringify(compact(pack, long, without))) as [string, string, string];
    expect(answers.length).toBeLessThan(whole.length - 1500);
    expect(opened(answers).items['why']?.attempts.at(-1)?.raw).toBe('留'.repeat(1500));
    expect(short.length).toBeLessThan(2500);
    expect(opened(short).items['why']?.attempts.at(-1)?.raw).toBe('');
  });

  it('of a whole pack of 24 numbers fits into what the oldest platforms keep', () => {
    const numbers = Array.from({ length: 24 }, (_, n) => ({ ...itemOf('numeric', 'clp'), id: `clp${n}` }));
    const large = { ...pack, items: numbers };
    const steps = numbers.flatMap(({ id }) => [
      { item: id, raw: '550' },
      { item: id, raw: '900' },
      { item: id, hint: true as const },
      { item: id, raw: '450' },
    ]);
    const done = worked(large, newProgress(large, 1, { name: '', id: '' }, start.started), steps);
    expect(JSON.stringify(compact(large, done, 'history')).length).toBeLessThan(4096);
  });

  it.each([
    null,
    '',
    '[]',
    '{}',
    '[1]',
    '[2,"a"]',
    'x',
    [1, 2, 3],
    { toJSON: 1 },
    [1, 'test.retention', '1', '0', 1, '', '', 1e99, null, {}],
  ])('of something else is refused: %j', (value) => {
    expect(expanded(value, pack).ok).toBe(false);
  });
});

describe('progress from elsewhere', () => {
  it('is taken as it is', () => {
    expect(readProgress(JSON.parse(JSON.stringify(all)), pack)).toEqual({ ok: true, value: all });
    expect(readProgress(JSON.stringify(all), pack)).toEqual({ ok: true, value: all });
  });

  it('of another pack is refused', () => {
    const read = readProgress({ ...all, pack: { ...all.pack, id: 'other' } }, pack);
    expect(read).toEqual({ ok: false, error: [{ code: 'other-pack', path: ['pack', 'id'], got: 'other', pack: 'test.retention' }] });
  });

  it('of another revision keeps what still fits', () => {
    const revised = {
      ...pack,
      revision: '2',
      sha256: 'f'.repeat(64),
      items: pack.items.flatMap((item) => (item.id === 'which' ? [] : item.id === 'clp' ? [{ ...item, hints: [] }] : [item])),
    };
    const numberNow = {
      ...revised,
      items: revised.items.map((item) => (item.id === 'stages' ? { ...itemOf('numeric', 'clp'), id: 'stages' } : item)),
    };
    const read = readProgress(all, numberNow);
    if (!read.ok) throw new Error();
    expect(read.value.pack).toEqual({ id: 'test.retention', revision: '2', sha256: 'f'.repeat(64) });
    expect(read.value.items['which']).toBeUndefined();
    expect(read.value.items['clp']?.hints).toBe(0);
    expect(read.value.items['stages']?.attempts).toEqual([]);
    expect(read.value.items['share']).toEqual(all.items['share']);
  });

  const [attempt] = all.items['clp']!.attempts as readonly [Attempt];
  const withAttempt = (change: Readonly<Record<string, unknown>>) => ({
    ...all,
    items: { clp: { attempts: [{ ...attempt, ...change }], hints: 0, revealed: false } },
  });
  it.each([
    { ...all, extra: 1 },
    { ...all, seed: -1 },
    { ...all, seed: 1.5 },
    { ...all, started: 'yesterday' },
    { ...all, started: '2026-02-31T00:00:00.000Z' },
    { ...all, learner: { name: 'x'.repeat(300), id: '' } },
    { ...all, items: { clp: { attempts: 3, hints: 0, revealed: false } } },
    { ...all, items: JSON.parse('{"__proto__":{"attempts":[],"hints":0,"revealed":false}}') as unknown },
    withAttempt({ credit: 2 }),
    withAttempt({ credit: -1 }),
    withAttempt({ verdict: 'perfect' }),
    withAttempt({ value: '450' }),
    withAttempt({ raw: { params: [] } }),
    withAttempt({ raw: { params: {}, more: 1 } }),
    withAttempt({ before: { attempts: -1, hints: 0, revealed: false } }),
    withAttempt({ html: '<b>' }),
  ])('that is written otherwise is refused (%#)', (value) => {
    expect(readProgress(value, pack).ok).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withObjectString: true, withNullPrototype: true, maxDepth: 4 }), (value) => {
        expect(readProgress(value, pack).ok).toBe(false);
        expect(expanded(value, pack).ok).toBe(false);
      }),
    );
  });
});
