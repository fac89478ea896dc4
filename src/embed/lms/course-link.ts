import type { Item, Pack } from '../../exercise/pack.ts';
import type { Attempt, Progress, Score } from '../../exercise/progress.ts';
import type { ProgressChange, ProgressReason } from '../../state/exercise.svelte.ts';
import { dialects, elementsOf, interactionElements, timeOnly, type CourseReport } from './course-elements.ts';
import type { CourseSession } from './course-session.ts';
import { interactionOf } from './interaction.ts';
import { resumed, suspended } from './suspend-data.ts';

/** An exercise as far as a course platform has to know it. */
export interface Followed {
  readonly pack: Pack;
  readonly progress: Progress;
  readonly score: Score;
  readonly item: Item;
  readonly finished: boolean;
  readonly resume: (progress: unknown) => Promise<boolean>;
  readonly show: (item: string) => Promise<void>;
  readonly name: (learner: Progress['learner']) => void;
  readonly subscribe: (listener: (change: ProgressChange) => void) => () => void;
}

/** Least time from a commit, which is slow on many platforms, to the next. Milliseconds. */
const pause = 2000;
/** What should be safe at once. */
const urgent: readonly ProgressReason[] = ['answered', 'revealed', 'finished', 'restarted'];
/** As many interactions as every platform has to keep. */
const mostInteractions = 250;

/**
 * Keeps a course platform up with the exercise that is answered, and takes up what it kept. A package is about one pack: the first that
 * is opened.
 */
export class CourseLink {
  readonly #session: CourseSession;
  readonly #shortened: () => void;
  readonly #began = performance.now();
  #pack: string | null = null;
  #exercise: Followed | null = null;
  #unfollow: (() => void) | null = null;
  #shownAt: number | null = null;
  #lastCommit = -Infinity;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #interactions = 0;
  #isShort = false;
  /** Nothing is marked: somebody looks at what is over. */
  #isLookBack = false;

  /** @param shortened called once, when not everything fits into what the platform keeps */
  constructor(session: CourseSession, shortened: () => void) {
    this.#session = session;
    this.#shortened = shortened;
  }

  /** Follows an exercise, and no other from then on; null where none is open. */
  async follow(exercise: Followed | null): Promise<void> {
    if (exercise === this.#exercise) return;
    this.#unfollow?.();
    this.#unfollow = null;
    this.#exercise = exercise !== null && (this.#pack ?? exercise.pack.id) === exercise.pack.id ? exercise : null;
    if (this.#exercise === null) return;
    if (this.#pack === null) await this.#takeUp(this.#exercise);
    if (this.#exercise !== exercise) return;
    this.#unfollow = this.#exercise.subscribe((change) => this.#changed(change));
    this.#write();
    this.#commitSoon();
  }

  /** Another item came on the screen. */
  shown(): void {
    this.#shownAt = performance.now();
    this.#write();
    this.#commitSoon();
  }

  /** The page may not come back: what is there is kept. */
  keep(): void {
    this.#write();
    this.#commit();
  }

  /** The page goes. */
  end(): void {
    this.#write();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#session.close();
  }

  async #takeUp(exercise: Followed): Promise<void> {
    this.#pack = exercise.pack.id;
    const { mode, suspendData, location, learnerId, learnerName } = dialects[this.#session.standard];
    this.#isLookBack = ['browse', 'review'].includes(this.#session.read(mode));
    const at = this.#session.read(location);
    this.#interactions = Number(this.#session.standard === 'scorm2004' && this.#session.read('cmi.interactions._count')) || 0;
    const progress = await resumed(exercise.pack, this.#session.read(suspendData));
    const isResumed = progress !== null && (await exercise.resume(progress));
    if (isResumed && exercise.item.id !== at && exercise.pack.items.some(({ id }) => id === at)) await exercise.show(at);
    const learner = { id: this.#session.read(learnerId), name: this.#session.read(learnerName) };
    if (exercise.progress.learner.id === '' && learner.id !== '') exercise.name(learner);
  }

  #changed({ reason, item, attempt }: ProgressChange): void {
    if (item !== null && attempt !== null) this.#writeInteraction(item, attempt);
    this.#write();
    if (urgent.includes(reason)) this.#commitInTime();
    else this.#commitSoon();
  }

  #write(): void {
    if (this.#exercise === null || this.#unfollow === null) return;
    const elements = this.#isLookBack ? timeOnly : elementsOf;
    this.#session.write(elements(this.#session.standard, this.#report(this.#exercise)));
  }

  #report({ pack, progress, score, item, finished }: Followed): CourseReport {
    const { text, whole } = suspended(pack, progress, dialects[this.#session.standard].longest.suspendData);
    if (!whole && !this.#isShort) this.#shortened();
    this.#isShort ||= !whole;
    const seconds = (performance.now() - this.#began) / 1000;
    return { score, over: finished || score.complete, location: item.id, suspendData: text, seconds };
  }

  #writeInteraction(item: string, attempt: Attempt): void {
    if (this.#session.standard !== 'scorm2004' || this.#isLookBack || this.#interactions >= mostInteractions || this.#exercise === null)
      return;
    const interaction = interactionOf(this.#exercise.pack, item, attempt);
    if (interaction === null) return;
    const now = performance.now();
    const seconds = this.#shownAt === null ? null : (now - this.#shownAt) / 1000;
    this.#shownAt = now;
    this.#session.write(interactionElements(this.#interactions++, interaction, seconds));
  }

  /** Now, or as soon as the pause since the last time is over. */
  #commitInTime(): void {
    if (performance.now() - this.#lastCommit >= pause) this.#commit();
    else this.#commitSoon();
  }

  #commitSoon(): void {
    this.#timer ??= setTimeout(() => this.#commit(), pause);
  }

  #commit(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#session.commit();
    this.#lastCommit = performance.now();
  }
}
