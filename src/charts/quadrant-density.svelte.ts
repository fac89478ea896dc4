import { densityOf, type Density, type DensityWish } from './quadrant-density.ts';
import { maskOf } from './quadrant-density-canvas.ts';

/** A density with its mask. */
interface DrawnDensity extends Density {
  readonly mask: HTMLCanvasElement | null;
}

/** ms that finding places may take without letting go of the page. */
const budget = 8;

/** The density of a chart's points, found in the background: one at a time, then the newest that was asked for. */
export class DensityPicture {
  #shown = $state.raw<DrawnDensity | null>(null);
  #wish: DensityWish | null = null;
  #busy = false;

  /** What was found last. */
  get shown(): DrawnDensity | null {
    return this.#shown;
  }

  ask(wish: DensityWish | null): void {
    this.#wish = wish;
    if (!this.#busy) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy = true;
    // Whoever asks is not disturbed while asking; small pictures are there before the page is drawn.
    await Promise.resolve();
    while (this.#wish !== null) {
      const wish = this.#wish;
      this.#wish = null;
      const found = await unhurried(densityOf(wish));
      this.#shown = { ...found, mask: maskOf(found) };
    }
    this.#busy = false;
  }
}

/** Runs steps until they have taken their time, and goes on with the rest when the page has had its turn. */
async function unhurried<T>(steps: Generator<undefined, T>): Promise<T> {
  for (let start = performance.now(); ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - start < budget) continue;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  }
}
