import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect } from 'vitest';
import { requestOf } from '../workers/population-request.ts';
import { it } from './harness.ts';
import { populationDigest } from './population-digest.ts';

/** Several segments, arrivals, measures and a strategy, over more chunks than there are workers. */
const everything = {
  ...{ customers: 16_000, months: 48, arrivals: 20.5, timing: 'mid-unit' },
  segments: [
    { name: 'new', share: 3 },
    { name: 'settled', share: 1, size: 2.5, stage: 'stability', age: 40, retention: { stability: 0.985 } },
    { name: 'leaving', share: 0.3, stage: 'decline', age: 50 },
  ],
  interventions: [{ from: 12, until: 30, segment: 'new', recovery: 0.2, retentionSpend: { formation: 1 }, arrivals: 5 }],
};

let script = '';

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    worker: { format: 'iife' },
    build: { write: false, lib: { entry: 'test/e2e/population-digest.ts', formats: ['iife'], name: 'population' } },
  });
  const [output] = built as Rolldown.RolldownOutput[];
  const [chunk] = output?.output ?? [];
  script = chunk?.code ?? '';
});

describe.each(['rates', 'behaviour'] as const)('a population in the setting %s', (detail) => {
  it('has the same bits in Node, on the page and on 1, 2, 3 and 8 workers of Chromium', async ({ page }) => {
    const request = requestOf({ ...everything, detail });
    const expected = await populationDigest(request, 0);
    await page.addScriptTag({ content: script });
    for (const workers of [0, 1, 2, 3, 8]) {
      const found = await page.evaluate(
        ([asked, count]) => {
          const { population } = globalThis as unknown as { population: { populationDigest: typeof populationDigest } };
          return population.populationDigest(asked, count);
        },
        [request, workers] as const,
      );
      expect(found, `${workers} workers`).toBe(expected);
    }
  }, 180_000);

  it('has other bits with another seed', async () => {
    const request = requestOf({ ...everything, customers: 3000, detail });
    expect(await populationDigest({ ...request, seed: 1 }, 0)).not.toBe(await populationDigest(request, 0));
  });
});
