/** Estimated parameters by name, with their covariance row by row. */
export interface NamedCovariance {
  readonly names: readonly string[];
  readonly covariance: Float64Array;
}

/** What is left of a variance, as a share of it, once only rounding is: one that the others held determine exactly. */
const rounding = 1e-12;

/**
 * Covariance of the parameters that are left when others are held where they are: Σaa − Σab·Σbb⁻¹·Σba. A band for a curve of
 * which the user holds some parameters uses this, not the rows of Σ.
 * @param held names; those that are not estimated anyway change nothing
 */
export function conditionalCovariance({ names, covariance }: NamedCovariance, held: readonly string[]): NamedCovariance {
  let kept = [...names.keys()];
  let left = Float64Array.from(covariance);
  for (const place of [...names.keys()].filter((k) => held.includes(names[k]!))) {
    left = withoutOne(left, kept.length, kept.indexOf(place), rounding * covariance[place * names.length + place]!);
    kept = kept.filter((k) => k !== place);
  }
  return { names: kept.map((k) => names[k]!), covariance: left };
}

/** Conditions on one parameter; one by one is the same as all at once. One with no more spread than `known` is known already. */
function withoutOne(covariance: Float64Array, size: number, out: number, known: number): Float64Array<ArrayBuffer> {
  const others = Array.from({ length: size }, (_, k) => k).filter((k) => k !== out);
  const at = (a: number, b: number) => covariance[a * size + b]!;
  const spread = at(out, out);
  return Float64Array.from(
    others.flatMap((a) => others.map((b) => (spread > known ? at(a, b) - (at(a, out) * at(out, b)) / spread : at(a, b)))),
  );
}
