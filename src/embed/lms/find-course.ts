/** The two standards by which a course platform keeps what a learner did. */
export type Standard = 'scorm12' | 'scorm2004';

/** The object that a platform puts into a window above or behind the page. */
export interface FoundCourse {
  readonly standard: Standard;
  readonly api: object;
}

/** As others count; the standard's own text says 7. */
const mostParents = 500;

/** By what each standard's object is found and known. */
const signs = [
  { standard: 'scorm2004', object: 'API_1484_11', method: 'Initialize' },
  { standard: 'scorm12', object: 'API', method: 'LMSInitialize' },
] as const;

/** The course platform that shows this page; null where there is none, or none that may be reached. Never throws. */
export function findCourse(page: object): FoundCourse | null {
  return above(page) ?? above(read(page, 'opener'));
}

/** In a window or one that it lies in, the nearest first. */
function above(from: unknown): FoundCourse | null {
  let window = from;
  for (let step = 0; step <= mostParents && isObject(window); step++) {
    const found = courseIn(window);
    if (found !== null) return found;
    const parent = read(window, 'parent');
    if (parent === window) return null;
    window = parent;
  }
  return null;
}

function courseIn(window: object): FoundCourse | null {
  for (const { standard, object, method } of signs) {
    const api = read(window, object);
    if (isObject(api) && typeof read(api, method) === 'function') return { standard, api };
  }
  return null;
}

const isObject = (value: unknown): value is object => (typeof value === 'object' || typeof value === 'function') && value !== null;

/** Reading anything of another origin's window throws. */
function read(target: unknown, name: string): unknown {
  try {
    return isObject(target) ? (Reflect.get(target, name) as unknown) : null;
  } catch {
    return null;
  }
}
