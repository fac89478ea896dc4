import type { CourseWish } from './course-wish.ts';
import type { Exercise } from './exercise.svelte.ts';
import type { Lesson } from './lesson.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

/** What of the course is going on beside the labs: an exercise that is answered, or a lesson that is shown; loaded when first wanted. */
export class Classroom {
  readonly #workbench: Workbench;
  #exercise = $state.raw<Exercise | null>(null);
  #lesson = $state.raw<Lesson | null>(null);
  /** Of the packs asked for one after the other, the last is shown. */
  #turn = 0;

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
    this.close();
    const { pack, at, seed } = opened.value;
    const asLesson = pack.items.length === 0 || pack.scenes.some(({ id }) => id === at);
    if (asLesson) await this.#openLesson(pack, at);
    else await this.#openExercise(pack, at, seed);
  }

  async #openExercise(...[pack, at, seed]: [Parameters<typeof Exercise.open>[1], string | null, number | null]): Promise<void> {
    const { Exercise } = await import('./exercise.svelte.ts');
    const opened = await Exercise.open(this.#workbench, pack, at, seed);
    if (opened.ok) this.#exercise = opened.value;
    else this.#workbench.tell(opened.error);
  }

  async #openLesson(...[pack, at]: [Parameters<typeof Lesson.open>[1], string | null]): Promise<void> {
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
