import { expect } from 'vitest';

/** Oracles print ten digits. */
const printed = 1e-9;

/** Fails unless the two agree to a relative tolerance (absolute below 1). */
export function expectNear(actual: number | null | undefined, expected: number, relative = printed): void {
  expect(Math.abs((actual ?? NaN) - expected), `${actual} instead of ${expected}`).toBeLessThanOrEqual(
    relative * Math.max(1, Math.abs(expected)),
  );
}
