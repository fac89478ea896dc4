/** The time since something began, counted while somebody looks. */
export class Clock {
  readonly #start: number;
  #now = $state(0);

  /** @param start ISO 8601 */
  constructor(start: string) {
    this.#start = Date.parse(start);
    this.#now = Date.now();
  }

  /** `m:ss`; no clock of the wall makes it negative. */
  readonly text: string = $derived.by(() => {
    const seconds = Math.max(0, Math.floor((this.#now - this.#start) / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  });

  /** @returns a function that stops counting */
  run(): () => void {
    const timer = setInterval(() => (this.#now = Date.now()), 1000);
    return () => clearInterval(timer);
  }
}
