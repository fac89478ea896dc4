const maxSteps = 100;

/**
 * The root of a convex function that is nearest to a point where it is not negative: Newton's method comes down to it from
 * that side and never passes it.
 * @param from      where to start
 * @param direction −1 to go down from there, 1 to go up
 */
export function convexRoot(value: (x: number) => number, slope: (x: number) => number, from: number, direction: 1 | -1): number {
  let x = from;
  for (let step = 0; step < maxSteps; step++) {
    const move = -value(x) / slope(x);
    if (!(move * direction > 1e-16 * Math.abs(x))) break;
    x += move;
  }
  return x;
}
