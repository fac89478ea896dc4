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
    const { openCourse } = await import('./open-course.ts');
    const opened = await openCourse(wish, this.#workbench);
    if (turn !== this.#turn) return;
    if (!opened.ok) {
      this.#workbench.tell(opened.error);
      return;
    }
    const showing = this.#showing.catch(() => undefined).then(() => (turn === this.#turn ? this.#show(opened.value) : undefined));
    this.#showing = showing;
    await showing;
  }

  async #show({ pack, at, seed }: OpenedCourse): Promise<void> {
    this.close();
    const asLesson = pack.items.length === 0 || pack.scenes.some(({ id }) => id === at);
    if (asLesson) await this.#openLesson(pack, at);
    else await this.#openExercise(pack, at, seed);
  }

  async #openExercise(pack: Pack, at: string | null, seed: number | null): Promise<void> {
    const { Exercise } = await import('./exercise.svelte.ts');
    const opened = await Exercise.open(this.#workbench, pack, at, seed);
    if (opened.ok) this.#exercise = opened.value;
    else this.#workbench.tell(opened.error);
  }

  async #openLesson(pack: Pack, at: string | null): Promise<void> {
    const { Lesson } = await import('./lesson.svelte.ts');
    this.#lesson = await Lesson.open(this.#workbench, pack, at);
  }

  /** Ends what is open; a learner's progress is kept. */
  close(): void {
    this.#exercise?.leave();
    this.#lesson?.leave();
    this.#exercise = null;
    this.#lesson = null;
  }
}
