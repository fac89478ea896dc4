/**
 * The four types of customer, by code: 2 for a high current value plus 1 for a high growth potential. Lead 铅质, iron 铁质,
 * gold 黄金, platinum 白金. @source handbook 4.1
 */
export const customerTypes = ['lead', 'iron', 'gold', 'platinum'] as const;
export type CustomerType = (typeof customerTypes)[number];

/** Code of a customer of no type: one of its values is not known. */
export const noType = 255;

/** Where the matrix is cut; a value at a threshold counts as high. */
export interface MatrixThresholds {
  readonly currentValue: number;
  readonly growthPotential: number;
}

/**
 * The type of each customer.
 * @param currentValue, growthPotential money, finite, one a customer; NaN where not known
 * @returns codes, {@link noType} where there is none
 */
export function typeCodes(currentValue: Float64Array, growthPotential: Float64Array, at: MatrixThresholds): Uint8Array {
  const codes = new Uint8Array(currentValue.length);
  for (let place = 0; place < codes.length; place++) {
    const current = currentValue[place]!;
    const growth = growthPotential[place]!;
    codes[place] = Number.isNaN(current + growth) ? noType : 2 * Number(current >= at.currentValue) + Number(growth >= at.growthPotential);
  }
  return codes;
}

/** The two values of each customer of whom both are known: thresholds stand among these. */
export function knownPairs(currentValue: Float64Array, growthPotential: Float64Array): readonly [Float64Array, Float64Array] {
  const current = new Float64Array(currentValue.length);
  const growth = new Float64Array(currentValue.length);
  let known = 0;
  for (let place = 0; place < currentValue.length; place++) {
    const [x, y] = [currentValue[place]!, growthPotential[place]!];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    current[known] = x;
    growth[known] = y;
    known += 1;
  }
  return [current.subarray(0, known), growth.subarray(0, known)];
}
