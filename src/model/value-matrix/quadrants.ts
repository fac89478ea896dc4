import { customerTypes } from './types.ts';

/** Of each type, four entries in the order of {@link customerTypes}. */
export interface QuadrantSums {
  /** Customers. */
  readonly customers: Float64Array;
  /** Σ current value, money. */
  readonly currentValue: Float64Array;
  /** Σ growth potential, money. */
  readonly growthPotential: Float64Array;
}

/** Counts and sums by a plain scan, compensated: what {@link ./threshold-index.ts} answers without one. */
export function quadrantSums(codes: Uint8Array, currentValue: Float64Array, growthPotential: Float64Array): QuadrantSums {
  const customers = new Float64Array(customerTypes.length);
  for (const code of codes) if (code < customerTypes.length) customers[code]! += 1;
  return { customers, currentValue: sumsBy(codes, currentValue), growthPotential: sumsBy(codes, growthPotential) };
}

function sumsBy(codes: Uint8Array, column: Float64Array): Float64Array {
  const totals = new Float64Array(customerTypes.length);
  const lost = new Float64Array(customerTypes.length);
  for (let place = 0; place < codes.length; place++) {
    const code = codes[place]!;
    if (code >= customerTypes.length) continue;
    const total = totals[code]!;
    const value = column[place]!;
    const next = total + value;
    lost[code]! += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    totals[code] = next;
  }
  return totals.map((total, code) => total + lost[code]!);
}

/** Of each type its share of a total; null for all where the total does not lie above 0. */
export function sharesOf(parts: Float64Array): readonly (number | null)[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const size = parts.reduce((sum, part) => sum + Math.abs(part), 0);
  return Array.from(parts, (part) => (total > negligible * size ? part / total : null));
}

/** A total smaller than this beside its parts is what rounding left. */
const negligible = 1e-12;

/** Four numbers by the names of their types. */
export const byType = <Value>(parts: ArrayLike<Value>): Readonly<Record<(typeof customerTypes)[number], Value>> => ({
  lead: parts[0]!,
  iron: parts[1]!,
  gold: parts[2]!,
  platinum: parts[3]!,
});
