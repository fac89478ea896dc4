import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CourseLink } from '../../../src/embed/lms/course-link.ts';
import { CourseSession } from '../../../src/embed/lms/course-session.ts';
import type { Standard } from '../../../src/embed/lms/find-course.ts';
import type { Pack } from '../../../src/exercise/pack.ts';
import { Exercise } from '../../../src/state/exercise.svelte.ts';
import { coursePack } from '../../exercise/course-pack.ts';
import { started } from '../../state/environment.ts';
import { KeepingPlatform } from './platform.ts';

async function opened(pack: Pack = coursePack): Promise<Exercise> {
  vi.useRealTimers();
  const exercise = await Exercise.open(await started(), pack, null, null);
  if (!exercise.ok) throw new Error(JSON.stringify(exercise.error));
  return exercise.value;
}

interface Launched {
  readonly exercise: Exercise;
  readonly link: CourseLink;
}

let shortened: number;

/** A start of the page under a platform, up to the exercise on the screen. */
async function launched(platform: KeepingPlatform, standard: Standard, pack?: Pack): Promise<Launched> {
  const exercise = await opened(pack);
  // Only now: opening an exercise takes time that has to pass.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const session = new CourseSession(platform.as(standard), () => {
    throw new Error('the platform refused something');
  });
  session.open();
  const link = new CourseLink(session, () => shortened++);
  await link.follow(exercise);
  return { exercise, link };
}

beforeEach(() => {
  shortened = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(['scorm12', 'scorm2004'] as const)('under %s', (standard) => {
  it('an answer is taken up in the next session with the same verdict, to the last bit', async () => {
    const platform = new KeepingPlatform();
    const first = await launched(platform, standard);
    await first.exercise.submit('900');
    await first.exercise.submit('449.996');
    first.exercise.takeHint();
    await first.exercise.show('which');
    await first.exercise.submit(['m']);
    first.link.end();

    const second = await launched(new KeepingPlatform(platform.values), standard);
    const { started: _since, ...kept } = second.exercise.progress;
    const { started: _then, ...before } = first.exercise.progress;
    expect(kept).toEqual(before);
    expect(second.exercise.score).toEqual(first.exercise.score);
    expect(second.exercise.item.id).toBe('which');
  });

  it('the learner’s name is taken from the platform', async () => {
    const [id, name] = standard === 'scorm12' ? ['cmi.core.student_id', 'cmi.core.student_name'] : ['cmi.learner_id', 'cmi.learner_name'];
    const { exercise } = await launched(
      new KeepingPlatform([
        [id, 's-17'],
        [name, '李, 雷'],
      ]),
      standard,
    );
    expect(exercise.progress.learner).toEqual({ id: 's-17', name: '李, 雷' });
  });

  it('many changes are committed together, an answer at once, and never twice within two seconds', async () => {
    const platform = new KeepingPlatform();
    const { exercise } = await launched(platform, standard);
    vi.advanceTimersByTime(2000);
    expect(platform.commits).toBe(1);
    vi.advanceTimersByTime(5000);
    await exercise.submit('1');
    expect(platform.commits).toBe(2);
    for (const answer of ['2', '3', '4', '5']) await exercise.submit(answer);
    exercise.takeHint();
    expect(platform.commits).toBe(2);
    vi.advanceTimersByTime(2000);
    expect(platform.commits).toBe(3);
    vi.advanceTimersByTime(60_000);
    expect(platform.commits).toBe(3);
  });

  it('the two seconds begin when a slow platform is done', async () => {
    const platform = new KeepingPlatform();
    const { exercise } = await launched(platform, standard);
    vi.advanceTimersByTime(9000);
    platform.committing = () => vi.advanceTimersByTime(700);
    await exercise.submit('1');
    platform.committing = () => undefined;
    vi.advanceTimersByTime(1900);
    await exercise.submit('2');
    expect(platform.commits).toBe(2);
    vi.advanceTimersByTime(2000);
    expect(platform.commits).toBe(3);
  });

  it('when the page is hidden everything is committed, when it goes the session ends', async () => {
    const platform = new KeepingPlatform();
    const { exercise, link } = await launched(platform, standard);
    exercise.takeHint();
    link.keep();
    expect(platform.commits).toBe(1);
    link.end();
    expect(platform.calls.at(-1)).toBe('close');
    vi.advanceTimersByTime(60_000);
    expect(platform.calls.at(-1)).toBe('close');
  });

  it('another pack that is opened in between is not the package’s, the same one again is', async () => {
    const platform = new KeepingPlatform();
    const { exercise, link } = await launched(platform, standard);
    await exercise.submit('900');
    const kept = platform.values.get('cmi.suspend_data');
    const other = await opened({ ...coursePack, id: 'org.example.other' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    await link.follow(other);
    await other.submit('1');
    expect(platform.values.get('cmi.suspend_data')).toBe(kept);
    await link.follow(exercise);
    exercise.takeHint();
    expect(platform.values.get('cmi.suspend_data')).not.toBe(kept);
  });

  it.each(['not ours', '1.!!!', '1.AAAA', ''])('what the platform kept and nobody can read (%s) begins anew', async (text) => {
    const { exercise } = await launched(new KeepingPlatform([['cmi.suspend_data', text]]), standard);
    expect(exercise.progress.items).toEqual({});
  });
});

describe('SCORM 1.2', () => {
  it('is told score, status, place and time', async () => {
    const platform = new KeepingPlatform();
    const { exercise, link } = await launched(platform, 'scorm12');
    expect(platform.values.get('cmi.core.lesson_status')).toBe('incomplete');
    await exercise.submit('450');
    vi.advanceTimersByTime(3_723_450);
    exercise.finish();
    link.end();
    const { scaled } = exercise.score;
    expect(scaled).toBeGreaterThan(0);
    expect(Object.fromEntries(platform.values)).toMatchObject({
      'cmi.core.score.raw': String(Math.round(scaled * 10_000) / 100),
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.lesson_status': 'failed',
      'cmi.core.lesson_location': 'clp',
      'cmi.core.session_time': '0001:02:03.45',
      'cmi.core.exit': 'suspend',
    });
  });

  it('never gets more than 4096 characters, the answers that count among them', async () => {
    const platform = new KeepingPlatform();
    const { exercise } = await launched(platform, 'scorm12');
    await exercise.submit('900');
    for (let n = 0; n < 400; n++) await exercise.submit(String(Math.sin(n) * 1e6));
    expect(platform.values.get('cmi.suspend_data')?.length).toBeLessThanOrEqual(4096);
    expect(shortened).toBe(1);
    const again = await launched(new KeepingPlatform(platform.values), 'scorm12');
    expect(again.exercise.score).toEqual(exercise.score);
  });

  it('is told nothing but the time by somebody who looks back', async () => {
    const platform = new KeepingPlatform([['cmi.core.lesson_mode', 'review']]);
    const { exercise, link } = await launched(platform, 'scorm12');
    await exercise.submit('900');
    link.end();
    expect([...platform.values.keys()]).toEqual(['cmi.core.lesson_mode', 'cmi.core.session_time', 'cmi.core.exit']);
  });
});

describe('SCORM 2004', () => {
  it('is told score, both states, progress, place, time and each answer', async () => {
    const platform = new KeepingPlatform([['cmi.interactions._count', '3']]);
    const { exercise, link } = await launched(platform, 'scorm2004');
    link.shown();
    vi.advanceTimersByTime(12_340);
    await exercise.submit('900');
    await exercise.show('which');
    await exercise.submit(['m']);
    exercise.finish();
    expect(Object.fromEntries(platform.values)).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'failed',
      'cmi.progress_measure': '1',
      'cmi.location': 'which',
      'cmi.exit': 'suspend',
      'cmi.session_time': 'PT0H0M12.34S',
      'cmi.interactions.3.id': 'clp',
      'cmi.interactions.3.type': 'numeric',
      'cmi.interactions.3.learner_response': '900',
      'cmi.interactions.3.correct_responses.0.pattern': '449.995[:]450.005',
      'cmi.interactions.3.result': 'incorrect',
      'cmi.interactions.3.latency': 'PT0H0M12.34S',
      'cmi.interactions.4.id': 'which',
      'cmi.interactions.4.type': 'choice',
      'cmi.interactions.4.learner_response': 'm',
      'cmi.interactions.4.correct_responses.0.pattern': 'r',
    });
    expect(platform.values.get('cmi.interactions.3.timestamp')).toMatch(/^2024-06-01T00:\d\d:00\.00Z$/);
    const order = platform.calls.filter((call) => call.startsWith('set cmi.interactions.3'));
    expect(order.slice(0, 2)).toEqual(['set cmi.interactions.3.id', 'set cmi.interactions.3.type']);
  });
});
