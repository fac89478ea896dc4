/** One thing that a result rests on, in the screen's words. */
export interface Assumption {
  readonly label: string;
  /** With its unit. */
  readonly value: string;
}

/** A drawn chart; null until it is drawn. */
export interface DrawnPicture {
  readonly title: string;
  readonly svg: SVGSVGElement | null;
}

/** What a report of a lab says besides its sheet. */
export interface SheetReport {
  /** What the pictures say, in sentences. */
  readonly findings: readonly string[];
  /** Every number that the result was computed with. */
  readonly assumptions: readonly Assumption[];
  readonly pictures: readonly DrawnPicture[];
}

/** Puts together what a report says of the lab as it is now. */
export type TellReport = () => SheetReport | Promise<SheetReport>;

/** What the lab on the screen says of itself, in words and pictures as they stand there now. */
export interface Sheet {
  readonly question: string;
  readonly subtitle: string;
  /** Its main numbers. */
  readonly headlines: readonly { readonly label: string; readonly value: string }[];
  /** The effect of the last change. */
  readonly announcement: string;
  /** Where its pictures are drawn, in their order. */
  readonly pictures: HTMLElement | null;
  readonly report: TellReport;
}

/** Holds the sheet of the lab on the screen, for what stands around the labs: report, snapshot, scenes. */
export class SheetHolder {
  #read = $state.raw<(() => Sheet) | null>(null);

  /** Null where the screen has none. */
  get sheet(): Sheet | null {
    return this.#read?.() ?? null;
  }

  /**
   * Takes how to read the sheet of the lab that is shown now.
   * @returns a function that gives it up, unless another lab's was taken since
   */
  hold(read: () => Sheet): () => void {
    this.#read = read;
    return () => {
      if (this.#read === read) this.#read = null;
    };
  }
}
