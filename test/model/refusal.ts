import { expect } from 'vitest';
import type { Model } from '../../src/model/definition.ts';

/** The refusals of an input, each as its code and its path: `out-of-range params.g1`. */
export function refusals(model: Model, params: unknown, data?: unknown): readonly string[] {
  const run = model.run({ params, data, seed: 1 });
  expect(run.ok).toBe(false);
  return run.ok ? [] : run.error.map(({ code, path }) => `${code} ${path.join('.')}`);
}
