import type { Region, RegionFigures } from './partition.ts';

/** A region with its part of everything; shares of nothing are NaN. */
export interface RegionRow extends RegionFigures {
  readonly id: string;
  readonly label: string;
  /** Of the customers in any region. */
  readonly share: number;
  /** Of what they sum up to. */
  readonly sumShare: number;
  readonly mean: number;
}

/** One row a region, in the order of the regions. */
export function regionRows(regions: readonly Region[], figures: readonly RegionFigures[]): readonly RegionRow[] {
  const customers = figures.reduce((all, one) => all + one.customers, 0);
  const sum = figures.reduce((all, one) => all + one.sum, 0);
  return regions.flatMap(({ id, label }, place) => {
    const of = figures[place];
    if (of === undefined) return [];
    return [{ id, label, ...of, share: of.customers / customers, sumShare: sum === 0 ? NaN : of.sum / sum, mean: of.sum / of.customers }];
  });
}
