/** What the player needs of the world around it; a test brings its own. */
export interface FlowStage {
  /** Calls back before the next frame with the time in ms; returns how to call it off. */
  readonly nextFrame: (call: (now: number) => void) => () => void;
  readonly prefersReducedMotion: () => boolean;
  readonly isHidden: () => boolean;
}

export interface FlowCourse {
  /** The last period that can be shown. */
  readonly last: number;
  /** A setting that goes before the system's. */
  readonly reducedMotion?: boolean | undefined;
  /** Seconds that the step from one period to the next takes. */
  readonly secondsPerPeriod?: number | undefined;
}

const browser: FlowStage = {
  nextFrame: (call) => {
    const handle = requestAnimationFrame(call);
    return () => cancelAnimationFrame(handle);
  },
  prefersReducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.hasAttribute('data-still'),
  isHidden: () => document.hidden,
};

/** Longer than this between two frames is a pause of the page, ms: the picture goes on from where it was. */
const longestFrame = 250;
/** With reduced motion each period stands as long, s. */
const standing = 1;

/**
 * Moves a picture through periods: with travelling between them, or as one still picture after another where motion is to be
 * reduced. Stops at the last period and when the page is hidden.
 */
export class FlowPlayer {
  readonly #course: () => FlowCourse;
  readonly #stage: FlowStage;
  #period = $state(0);
  #progress = $state(0);
  #playing = $state(false);
  /** Where to stop. */
  #target = Infinity;
  #before: number | null = null;
  #waited = 0;
  #callOff: (() => void) | null = null;

  constructor(course: () => FlowCourse, stage: FlowStage = browser) {
    this.#course = course;
    this.#stage = stage;
  }

  /** The period shown; never past the last one, which parameters may move. */
  get period(): number {
    return Math.min(this.#period, this.#last);
  }

  /** How far the step to the next period has come, 0 to 1. */
  get progress(): number {
    return this.#period < this.#last ? this.#progress : 0;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get atEnd(): boolean {
    return this.period >= this.#last;
  }

  get reducedMotion(): boolean {
    return this.#course().reducedMotion ?? this.#stage.prefersReducedMotion();
  }

  get #last(): number {
    return Math.max(0, this.#course().last);
  }

  /** Plays to the last period; from the first one where it is there already. */
  play(): void {
    if (this.atEnd) this.#show(0);
    this.#run(Infinity);
  }

  pause(): void {
    this.#playing = false;
    this.#callOff?.();
    this.#callOff = null;
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /** Travels to the next period and stops there; a step that is under way is finished at once. */
  stepForward(): void {
    const next = this.period + 1;
    const underWay = this.#playing && this.progress > 0;
    this.pause();
    if (underWay || this.reducedMotion) this.#show(next);
    if (this.reducedMotion || this.atEnd) return;
    this.#run(this.period + 1);
  }

  /** Back to the start of the step, or to the period before. */
  stepBack(): void {
    this.pause();
    this.#show(this.progress > 0 ? this.period : this.period - 1);
  }

  restart(): void {
    this.pause();
    this.#show(0);
  }

  /** Shows a period, still. */
  goTo(period: number): void {
    this.pause();
    this.#show(period);
  }

  /** Call when the picture goes away. */
  destroy(): void {
    this.pause();
  }

  #show(period: number): void {
    this.#period = Math.max(0, Math.min(Math.trunc(period), this.#last));
    this.#progress = 0;
  }

  #run(target: number): void {
    this.pause();
    if (this.atEnd) return;
    this.#target = target;
    this.#before = null;
    this.#waited = 0;
    this.#playing = true;
    this.#callOff = this.#stage.nextFrame(this.#frame);
  }

  readonly #frame = (now: number): void => {
    const passed = Math.min(longestFrame, now - (this.#before ?? now)) / 1000;
    this.#before = now;
    if (this.#stage.isHidden()) {
      this.pause();
      return;
    }
    if (this.reducedMotion) this.#stand(passed);
    else this.#travel(passed);
    if (this.period >= Math.min(this.#target, this.#last)) this.pause();
    else this.#callOff = this.#stage.nextFrame(this.#frame);
  };

  #stand(seconds: number): void {
    this.#progress = 0;
    this.#waited += seconds;
    if (this.#waited < standing) return;
    this.#waited -= standing;
    this.#show(this.period + 1);
  }

  #travel(seconds: number): void {
    const progress = this.#progress + seconds / (this.#course().secondsPerPeriod ?? 1.8);
    if (progress < 1) this.#progress = progress;
    else if (this.period + 1 >= Math.min(this.#target, this.#last)) this.#show(this.period + 1);
    else {
      this.#show(this.period + 1);
      this.#progress = progress - 1;
    }
  }
}
