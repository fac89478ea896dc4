/** What a report of the height takes from the page. */
export interface HeightPage {
  /** px that the content takes now. */
  readonly measured: () => number;
  /** Runs before the next picture is drawn. */
  readonly soon: (run: () => void) => void;
  /** ms */
  readonly now: () => number;
  /** Lets the page scroll in itself, or not. */
  readonly scroll: (inside: boolean) => void;
  readonly report: (px: number) => void;
  /** The page grows because its frame grows. */
  readonly runaway: () => void;
}

/** px within which a height is the same. */
const tolerance = 1;
/** So many reports that each grow, within so many ms, are a circle. */
const mostGrowing = 20;
const growingWithin = 2000;

/**
 * Tells the page around how high the content is, so that its frame can be as high. Until that is confirmed, and where the frame is
 * kept lower, the content scrolls inside.
 */
export class HeightReports {
  readonly #page: HeightPage;
  #reported: number | null = null;
  #waiting = false;
  #ended = false;
  #growing: readonly number[] = [];

  constructor(page: HeightPage) {
    this.#page = page;
  }

  /** The content may have another height now. */
  changed(): void {
    if (this.#waiting || this.#ended) return;
    this.#waiting = true;
    this.#page.soon(() => {
      this.#waiting = false;
      this.#measure();
    });
  }

  #measure(): void {
    const px = Math.ceil(this.#page.measured());
    const before = this.#reported;
    if (this.#ended || (before !== null && Math.abs(px - before) <= tolerance)) return;
    if (before !== null && px > before && this.#inCircles()) {
      this.#ended = true;
      this.#page.scroll(true);
      this.#page.runaway();
      return;
    }
    if (before !== null && px < before) this.#growing = [];
    this.#reported = px;
    this.#page.report(px);
  }

  #inCircles(): boolean {
    const now = this.#page.now();
    this.#growing = [...this.#growing.filter((then) => now - then < growingWithin), now];
    return this.#growing.length > mostGrowing;
  }

  /** The frame is so high now. */
  confirmed(px: number): void {
    if (!this.#ended) this.#page.scroll(px + tolerance < (this.#reported ?? Infinity));
  }

  end(): void {
    this.#ended = true;
    this.#page.scroll(true);
  }
}
