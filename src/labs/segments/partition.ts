import type { SeriesTone } from '../../charts/xy-chart-data.ts';

/** A part that customers are divided into: a class, a quadrant, a cell, a cluster, a tier. */
export interface Region {
  readonly id: string;
  readonly label: string;
  readonly tone: SeriesTone;
}

/** Customers divided into regions. */
export interface Partition {
  /** Of each customer: its region, by place in `regions`; {@link nowhere} for those in none. */
  readonly codes: Uint8Array;
  readonly regions: readonly Region[];
}

export const nowhere = 255;

export interface RegionFigures {
  readonly customers: number;
  /** Money, or whatever is summed up; customers without a number count as 0. */
  readonly sum: number;
}

/** How many customers each region has, and what they sum up to. */
export function regionFigures({ codes, regions }: Partition, values: Float64Array): readonly RegionFigures[] {
  const customers = new Float64Array(256);
  const sums = new Float64Array(256);
  for (let place = 0; place < codes.length; place++) {
    const code = codes[place]!;
    const value = values[place]!;
    customers[code]! += 1;
    if (value === value) sums[code]! += value;
  }
  return regions.map((_, code) => ({ customers: customers[code]!, sum: sums[code]! }));
}

/** The places of the customers in some regions, ascending. */
export function membersOf({ codes }: Partition, chosen: readonly number[]): Uint32Array {
  const wanted = new Uint8Array(256);
  for (const code of chosen) wanted[code] = 1;
  let count = 0;
  for (let place = 0; place < codes.length; place++) count += wanted[codes[place]!]!;
  const members = new Uint32Array(count);
  let next = 0;
  for (let place = 0; place < codes.length; place++) if (wanted[codes[place]!] === 1) members[next++] = place;
  return members;
}
