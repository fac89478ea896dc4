import { describe, expect, it } from 'vitest';
import { allStatements, statementsOf, terminated, type Narrated } from '../../../src/embed/lms/xapi.ts';
import { ended, newProgress, scoreOf, withAttempt } from '../../../src/exercise/keep-progress.ts';
import type { Attempt } from '../../../src/exercise/progress.ts';
import { coursePack, itemOf } from '../../exercise/course-pack.ts';

const wrong: Attempt = {
  ...{ at: '2026-11-29T08:01:00.123Z', raw: '９００', value: 900, expected: 450, verdict: 'mistake', mistake: 'no-discount' },
  ...{ credit: 0.25, carried: false, before: { attempts: 0, hints: 0, revealed: false } },
};
const chosen: Attempt = {
  ...wrong,
  at: '2026-11-29T08:02:00.000Z',
  raw: ['r'],
  value: null,
  expected: null,
  verdict: 'correct',
  credit: 1,
};
const said: Attempt = { ...chosen, at: '2026-11-29T08:03:00.000Z', raw: 'they stay', verdict: 'recorded' };

const begun = newProgress(coursePack, 1, { name: '李雷', id: '42' }, '2026-11-29T08:00:00.000Z');
const answered = withAttempt(
  withAttempt(withAttempt(begun, itemOf('choice', 'which'), chosen), itemOf('numeric', 'clp'), wrong),
  itemOf('explain', 'why'),
  said,
);
const of = (progress: Narrated['progress']): Narrated => ({ pack: coursePack, progress, score: scoreOf(coursePack, progress) });
const answer = (item: string, attempt: Attempt) =>
  statementsOf({ reason: 'answered', item, attempt }, of(answered), '2026-11-29T09:00:00.000Z')[0];

describe('statements', () => {
  it('of a number name the range that is right, what was answered and its credit', () => {
    expect(answer('clp', wrong)).toMatchObject({
      actor: { name: '李雷', account: { name: '42' } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: {
        id: 'urn:lifecurve:test.retention:clp',
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          interactionType: 'numeric',
          correctResponsesPattern: ['449.995[:]450.005'],
        },
      },
      result: { response: '900', success: false, score: { scaled: 0.25 } },
      context: { contextActivities: { parent: [{ id: 'urn:lifecurve:test.retention' }] } },
      timestamp: wrong.at,
    });
  });

  it('of a choice list what there was to choose', () => {
    expect(answer('which', chosen)).toMatchObject({
      object: {
        definition: { interactionType: 'choice', correctResponsesPattern: ['r'], choices: [{ id: 'r' }, { id: 'm' }, { id: 'd' }] },
      },
      result: { response: 'r', success: true },
    });
  });

  it('of words say nothing about success', () => {
    expect(answer('why', said)?.result).toEqual({ response: 'they stay' });
  });

  it('tell the end once, with score and time', () => {
    const done = of(ended(answered, '2026-11-29T09:02:03.500Z'));
    const told = statementsOf({ reason: 'finished', item: null, attempt: null }, done, 'now');
    expect(told.map(({ verb }) => verb.display['en-US'])).toEqual(['completed', 'failed']);
    const { raw, max, scaled } = done.score;
    expect(told[1]?.result).toEqual({
      completion: true,
      success: false,
      score: { raw, max, scaled, min: 0 },
      duration: 'PT1H2M3.5S',
    });
  });

  it('keep their ids when they are told again, and no two share one', () => {
    const done = of(ended(answered, '2026-11-29T09:02:03.500Z'));
    const all = allStatements(done);
    expect(all.map(({ verb }) => verb.display['en-US'])).toEqual([
      'initialized',
      'answered',
      'answered',
      'answered',
      'completed',
      'failed',
    ]);
    expect(all.map(({ timestamp }) => timestamp)).toEqual(all.map(({ timestamp }) => timestamp).sort());
    expect(new Set(all.map(({ id }) => id)).size).toBe(6);
    expect(all.find(({ timestamp }) => timestamp === wrong.at)?.id).toBe(answer('clp', wrong)?.id);
    for (const { id } of all) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('begin with the opening and end with the leaving', () => {
    const at = '2026-11-29T08:00:00.000Z';
    const [opened] = statementsOf({ reason: 'opened', item: null, attempt: null }, of(begun), at);
    expect([opened?.verb.display['en-US'], opened?.timestamp]).toEqual(['initialized', at]);
    expect(terminated(of(begun), at).verb.id).toBe('http://adlnet.gov/expapi/verbs/terminated');
  });

  it.each(['hint', 'revealed', 'ticked', 'named'] as const)('say nothing of “%s”', (reason) => {
    expect(statementsOf({ reason, item: 'clp', attempt: null }, of(answered), 'now')).toEqual([]);
  });
});
