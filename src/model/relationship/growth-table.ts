import { exp } from '../numerics/exp.ts';
import type { OwnParams } from './segments.ts';

/** Month by which `sameCeiling` measures: a customer whose formation ends then has the h1 of the table. @source handbook 7 */
const usualG1 = 24;

/** Profits of growing customers of mean size, by their g1; each row is made when it is first asked for. */
export class GrowthTable {
  readonly #rows = new Map<number, Float64Array>();
  readonly #own: OwnParams;
  readonly #sameCeiling: boolean;
  readonly #months: number;

  /** @param months that a customer may live at most from a clock of g1, or of its age at the start */
  constructor(own: OwnParams, sameCeiling: boolean, months: number) {
    this.#own = own;
    this.#sameCeiling = sameCeiling;
    this.#months = months;
  }

  /**
   * @param g1 end of formation, whole months
   * @returns  P1, then P2, at clocks from 0 on; money a month
   * @source   handbook 2.2, 7
   */
  row(g1: number): Float64Array {
    const known = this.#rows.get(g1);
    if (known !== undefined) return known;
    const { h1, v, N, lambda } = this.#own;
    const steepness = this.#sameCeiling ? (h1 * (usualG1 * usualG1)) / (g1 * g1) : h1;
    const top = steepness * (g1 * g1) + v;
    const row = Float64Array.from({ length: this.#months + g1 + 1 }, (_, t) =>
      t <= g1 ? steepness * (t * t) + v : top + N * (1 - exp(-lambda * (t - g1))),
    );
    this.#rows.set(g1, row);
    return row;
  }
}
