import type { Pack } from '../exercise/pack.ts';
import type { CourseWish } from './course-wish.ts';
import type { Exercise } from './exercise.svelte.ts';
import type { Lesson } from './lesson.svelte.ts';
import type { OpenedCourse } from './open-course.ts';
import type { Workbench } from './workbench.svelte.ts';

/** What of the course is going on beside the labs: an exercise that is answered, or a lesson that is shown; loaded when first wanted. */
export class Classroom {
  readonly #workbench: Workbench;
  #exercise = $state.raw<Exercise | null>(null);
  #lesson = $state.raw<Lesson | null>(null);
  /** Of the packs asked for one after the other, the last is shown. */
  #turn = 0;
  /** How often everything was closed: what was being opened then is not shown. */
  #closings = 0;
  /** One pack is put on the screen at a time, so that none sets the lab up behind another's back. */
  #showing = Promise.resolve();

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** The exercise that is open beside the lab; null for none. */
  get exercise(): Exercise | null {
    return this.#exercise;
  }

  /** The lesson whose scenes are shown; null for none. */
  get lesson(): Lesson | null {
    return this.#lesson;
  }

  /** Opens a pack: at an item as an exercise, at a scene as a lesson. What cannot be opened is told, and everything stays. */
  async open(wish: CourseWish): Promise<void> {
    const turn = ++this.#turn;
    const closings = this.#closings;
    const isWanted = () => closings === this.#closings;
    const { openCourse } = await import('./open-course.ts');
    const opened = await openCourse(wish, this.#workbench);
    if (turn !== this.#turn || !isWanted()) return;
    if (!opened.ok) {
      this.#workbench.tell(opened.error);
      return;
    }
    const show = () => (turn === this.#turn && isWanted() ? this.#show(opened.value, isWanted) : undefined);
    const showing = this.#showing.catch(() => undefined).then(show);
    this.#showing = showing;
    await showing;
  }

  async #show({ pack, at, seed }: OpenedCourse, isWanted: () => boolean): Promise<void> {
    this.#leave();
    const asLesson = pack.items.length === 0 || pack.scenes.some(({ id }) => id === at);
    const opened = asLesson ? await this.#lessonOf(pack, at) : await this.#exerciseOf(pack, at, seed);
    if (opened === null) return;
    if (!isWanted()) opened.leave();
    else if ('scene' in opened) this.#lesson = opened;
    else this.#exercise = opened;
  }

  async #exerciseOf(pack: Pack, at: string | null, seed: number | null): Promise<Exercise | null> {
    const { Exercise } = await import('./exercise.svelte.ts');
    const opened = await Exercise.open(this.#workbench, pack, at, seed);
    if (opened.ok) return opened.value;
    this.#workbench.tell(opened.error);
    return null;
  }

  async #lessonOf(pack: Pack, at: string | null): Promise<Lesson> {
    const { Lesson } = await import('./lesson.svelte.ts');
    return Lesson.open(this.#workbench, pack, at);
  }

  /** Ends what is open, or is being opened; a learner's progress is kept. */
  close(): void {
    this.#closings++;
    this.#leave();
  }

  #leave(): void {
    this.#exercise?.leave();
    this.#lesson?.leave();
    this.#exercise = null;
    this.#lesson = null;
  }
}
