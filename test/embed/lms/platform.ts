import type { FoundCourse, Standard } from '../../../src/embed/lms/find-course.ts';

/** A course platform that keeps what it is told, with a note of every call. */
export class KeepingPlatform {
  readonly values: Map<string, string>;
  readonly calls: string[] = [];
  /** What takes time while it commits. */
  committing: () => void = () => undefined;

  constructor(values: Iterable<readonly [element: string, value: string]> = []) {
    this.values = new Map(values);
  }

  /** How often it was asked to keep what it was told. */
  get commits(): number {
    return this.calls.filter((call) => call === 'commit').length;
  }

  as(standard: Standard): FoundCourse {
    const said = (call: string) => () => {
      this.calls.push(call);
      return 'true';
    };
    const get = (element: string) => this.values.get(element) ?? '';
    const set = (element: string, value: string) => {
      this.calls.push(`set ${element}`);
      this.values.set(element, value);
      return 'true';
    };
    const [open, committed, close] = [said('open'), said('commit'), said('close')];
    const commit = () => {
      this.committing();
      return committed();
    };
    const api =
      standard === 'scorm12'
        ? { LMSInitialize: open, LMSGetValue: get, LMSSetValue: set, LMSCommit: commit, LMSFinish: close }
        : { Initialize: open, GetValue: get, SetValue: set, Commit: commit, Terminate: close };
    return { standard, api };
  }
}
