import { beforeEach, describe, expect, it } from 'vitest';
import { CourseSession } from '../../../src/embed/lms/course-session.ts';

/** A platform of the older standard that notes what it is asked. */
class Platform {
  readonly calls: string[] = [];
  answer: unknown = 'true';

  LMSInitialize(given: string) {
    return this.#noted('initialize', given);
  }
  LMSGetValue(element: string) {
    this.calls.push(`get ${element}`);
    return element === 'cmi.suspend_data' ? 'kept' : undefined;
  }
  LMSSetValue(element: string, value: string) {
    return this.#noted('set', element, value);
  }
  LMSCommit(given: string) {
    return this.#noted('commit', given);
  }
  LMSFinish(given: string) {
    return this.#noted('finish', given);
  }

  #noted(...call: readonly string[]): unknown {
    this.calls.push(call.join(' ').trim());
    if (this.answer instanceof Error) throw this.answer;
    return this.answer;
  }
}

let platform: Platform;
let failures: number;
let session: CourseSession;

beforeEach(() => {
  platform = new Platform();
  failures = 0;
  session = new CourseSession({ standard: 'scorm12', api: platform }, () => failures++);
});

describe('a session with a course platform', () => {
  it('begins, reads, writes, commits and ends', () => {
    expect(session.open()).toBe(true);
    expect(session.read('cmi.suspend_data')).toBe('kept');
    session.write([['cmi.core.exit', 'suspend']]);
    session.commit();
    session.close();
    expect(platform.calls).toEqual(['initialize', 'get cmi.suspend_data', 'set cmi.core.exit suspend', 'commit', 'finish']);
    expect(failures).toBe(0);
  });

  it('writes only what changed, and commits only what was written', () => {
    session.open();
    session.write([
      ['a', '1'],
      ['b', '2'],
    ]);
    session.commit();
    session.write([
      ['a', '1'],
      ['b', '3'],
    ]);
    session.write([['b', '3']]);
    session.commit();
    session.commit();
    expect(platform.calls).toEqual(['initialize', 'set a 1', 'set b 2', 'commit', 'set b 3', 'commit']);
  });

  it('is silent before its beginning and after its end', () => {
    session.write([['a', '1']]);
    session.commit();
    expect(session.read('cmi.suspend_data')).toBe('');
    session.close();
    session.open();
    session.close();
    session.close();
    session.write([['a', '1']]);
    expect(platform.calls).toEqual(['initialize', 'finish']);
  });

  it('takes a boolean for the text that the standard asks for', () => {
    platform.answer = true;
    expect(session.open()).toBe(true);
    expect(failures).toBe(0);
  });

  it('commits before it ends', () => {
    session.open();
    session.write([['a', '1']]);
    session.close();
    expect(platform.calls).toEqual(['initialize', 'set a 1', 'commit', 'finish']);
  });
});

describe('a platform that refuses', () => {
  it('or throws is told of once, and writing is tried again', () => {
    session.open();
    platform.answer = 'false';
    session.write([['a', '1']]);
    platform.answer = new Error('broken');
    session.commit();
    expect(failures).toBe(1);
    platform.answer = 'true';
    session.write([['a', '1']]);
    session.commit();
    expect(platform.calls).toEqual(['initialize', 'set a 1', 'commit', 'set a 1', 'commit']);
    expect(failures).toBe(1);
  });

  it('to begin is no course', () => {
    platform.answer = 'false';
    expect(session.open()).toBe(false);
    expect(failures).toBe(1);
  });

  it('because it lacks the method breaks nothing', () => {
    const bare = new CourseSession({ standard: 'scorm2004', api: { Initialize: () => 'true' } }, () => failures++);
    expect(bare.open()).toBe(true);
    expect(bare.read('cmi.location')).toBe('');
    bare.write([['cmi.location', 'x']]);
    bare.close();
    expect(failures).toBe(1);
  });
});
