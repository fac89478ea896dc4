/** A value with its past and future. A gesture (a drag, a slider's move) is one step, however many values it passes. */
export class Undo<T> {
  #past = $state.raw<readonly T[]>([]);
  #future = $state.raw<readonly T[]>([]);
  #present = $state.raw() as T;
  #held = $state.raw<T | null>(null);

  constructor(start: T) {
    this.#present = start;
  }

  get present(): T {
    return this.#present;
  }

  /** A gesture is under way. */
  get holding(): boolean {
    return this.#held !== null;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Begins a gesture. */
  hold(): void {
    this.#held ??= this.#present;
  }

  /** Shows a value; outside a gesture it is a step of its own. */
  show(value: T): void {
    if (this.#held === null) this.#step(this.#present);
    this.#present = value;
  }

  /** Replaces the present without a step: for what a person did not do. */
  amend(value: T): void {
    this.#present = value;
  }

  /** Ends a gesture: one step, if anything changed. */
  release(): void {
    if (this.#held !== null && this.#held !== this.#present) this.#step(this.#held);
    this.#held = null;
  }

  /** One step back; a gesture under way ends first. */
  undo(): void {
    this.release();
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#future = [this.#present, ...this.#future];
    this.#past = this.#past.slice(0, -1);
    this.#present = before;
  }

  redo(): void {
    this.release();
    const [next, ...rest] = this.#future;
    if (next === undefined) return;
    this.#past = [...this.#past, this.#present];
    this.#future = rest;
    this.#present = next;
  }

  /** Forgets past and future and starts from a value. */
  restart(start: T): void {
    this.#past = [];
    this.#future = [];
    this.#held = null;
    this.#present = start;
  }

  #step(from: T): void {
    this.#past = [...this.#past, from].slice(-mostSteps);
    this.#future = [];
  }
}

const mostSteps = 200;
