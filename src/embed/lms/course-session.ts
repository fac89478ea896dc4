import type { FoundCourse, Standard } from './find-course.ts';

/** What each standard calls the same things. */
const methods = {
  scorm12: { open: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue', commit: 'LMSCommit', close: 'LMSFinish' },
  scorm2004: { open: 'Initialize', get: 'GetValue', set: 'SetValue', commit: 'Commit', close: 'Terminate' },
} as const satisfies Record<Standard, object>;
type Method = keyof (typeof methods)[Standard];

/** The talk with a course platform, from its beginning to its end. Whatever the platform does wrong is noted, and nothing throws. */
export class CourseSession {
  readonly standard: Standard;
  readonly #api: object;
  readonly #failed: () => void;
  readonly #written = new Map<string, string>();
  #state: 'new' | 'open' | 'closed' = 'new';
  #hasFailed = false;
  /** Something was written since it was last committed. */
  #uncommitted = false;

  /** @param failed called once, when the platform first refuses something */
  constructor({ standard, api }: FoundCourse, failed: () => void) {
    this.standard = standard;
    this.#api = api;
    this.#failed = failed;
  }

  /** Begins; false where the platform does not want to. */
  open(): boolean {
    if (this.#state === 'new' && this.#done('open', '')) this.#state = 'open';
    return this.#state === 'open';
  }

  /** An element's value; empty where there is none. */
  read(element: string): string {
    if (this.#state !== 'open') return '';
    const value = this.#call('get', element);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  /** Writes what differs from what was written last. */
  write(elements: Iterable<readonly [element: string, value: string]>): void {
    if (this.#state !== 'open') return;
    for (const [element, value] of elements) {
      if (this.#written.get(element) === value) continue;
      this.#uncommitted = true;
      if (this.#done('set', element, value)) this.#written.set(element, value);
    }
  }

  /** Has the platform keep what was written. */
  commit(): void {
    if (this.#state === 'open' && this.#uncommitted && this.#done('commit', '')) this.#uncommitted = false;
  }

  /** Ends; nothing can be written after it. */
  close(): void {
    if (this.#state !== 'open') return;
    this.commit();
    this.#done('close', '');
    this.#state = 'closed';
  }

  #done(method: Method, ...given: readonly string[]): boolean {
    const done = String(this.#call(method, ...given)) === 'true';
    if (!done) this.#fail();
    return done;
  }

  #call(method: Method, ...given: readonly string[]): unknown {
    try {
      const called: unknown = Reflect.get(this.#api, methods[this.standard][method]);
      return Reflect.apply(called as () => unknown, this.#api, given);
    } catch {
      return null;
    }
  }

  #fail(): void {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    this.#failed();
  }
}
