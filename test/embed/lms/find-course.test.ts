import { describe, expect, it } from 'vitest';
import { findCourse } from '../../../src/embed/lms/find-course.ts';

const scorm12 = { LMSInitialize: () => 'true' };
const scorm2004 = { Initialize: () => 'true' };

/** A window that lies in others; the outermost is its own parent, as in browsers. */
function nested(...windows: readonly object[]): object {
  const [outermost, ...inner] = windows.toReversed();
  const top: Record<string, unknown> = { ...outermost };
  top['parent'] = top;
  return inner.reduce<object>((parent, window) => ({ ...window, parent }), top);
}

/** What of another origin's window may be read: who its parent is. */
function foreign(parent: object): object {
  return new Proxy(
    { parent },
    {
      get(target, name) {
        if (name === 'parent') return target.parent;
        throw new DOMException('Blocked a frame', 'SecurityError');
      },
    },
  );
}

describe('the course platform is found', () => {
  it('in the window itself, in a parent and in a parent’s parent', () => {
    expect(findCourse(nested({ API: scorm12 }))).toEqual({ standard: 'scorm12', api: scorm12 });
    expect(findCourse(nested({}, { API_1484_11: scorm2004 }))).toEqual({ standard: 'scorm2004', api: scorm2004 });
    expect(findCourse(nested({}, {}, { API: scorm12 }))?.standard).toBe('scorm12');
  });

  it('behind the page that opened this one, and above that', () => {
    const top = nested({});
    expect(findCourse({ ...top, opener: nested({}, { API: scorm12 }) })?.api).toBe(scorm12);
  });

  it('beyond a window of another origin', () => {
    const page: Record<string, unknown> = { parent: foreign(nested({ API: scorm12 })) };
    expect(findCourse(page)?.api).toBe(scorm12);
  });

  it('nearest first, and the newer standard of two in one window', () => {
    expect(findCourse(nested({}, { API: scorm12 }, { API_1484_11: scorm2004 }))?.standard).toBe('scorm12');
    expect(findCourse(nested({ API: scorm12, API_1484_11: scorm2004 }))?.standard).toBe('scorm2004');
  });
});

describe('there is no course platform', () => {
  it('in a page of its own, or where something else has the name', () => {
    expect(findCourse(nested({}))).toBeNull();
    expect(findCourse(nested({ API: 'a text', API_1484_11: { Initialize: true } }))).toBeNull();
    expect(findCourse({ ...nested({}), opener: null })).toBeNull();
  });

  it('where every window around is of another origin', () => {
    const top: Record<string, unknown> = {};
    top['parent'] = top;
    expect(findCourse({ parent: foreign(top) })).toBeNull();
    expect(findCourse(foreign(top))).toBeNull();
  });

  it('in 501 windows and more, however many there are', () => {
    const many = Array.from({ length: 600 }, () => ({}));
    expect(findCourse(nested(...many, { API: scorm12 }))).toBeNull();
    expect(findCourse(nested(...many.slice(0, 499), { API: scorm12 }))?.api).toBe(scorm12);
  });
});
