import { beforeAll, describe, expect, it } from 'vitest';
import { learnSpecifications } from '../../src/model/specifications.ts';
import { canonicalScenario } from '../../src/scenario/canonical.ts';
import { decodeScenario } from '../../src/scenario/link.ts';
import { runScenario } from '../../src/scenario/run.ts';
import { labModels } from '../../src/state/labs.ts';
import links from './fixtures/links-0.1.0.json' with { type: 'json' };

beforeAll(learnSpecifications);

/** Links as version 0.1.0 wrote them. They are never made anew: whoever got one keeps it. */
describe('a link of version 0.1.0', () => {
  it('is kept of every lab and every model that had one', () => {
    const labs = Object.entries(labModels).flatMap(([lab, models]) => models.map((model) => `${lab} ${model}`));
    const kept = links.map(({ lab, document }) => `${lab} ${document.model}`);
    expect(labs.filter((one) => !kept.includes(one))).toEqual([]);
  });

  it.each(links.map((link) => [link.document.model, link] as const))('%s: opens without a notice and says the same', async (_, link) => {
    const decoded = await decodeScenario(link.payload);
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
    expect(decoded.value.notices).toEqual([]);
    const { scenario } = decoded.value;
    expect(canonicalScenario(scenario)).toMatchObject(link.document);
    if (scenario.data.reference !== null) return;
    const run = runScenario(scenario);
    const results = run.ok ? run.value.results : {};
    for (const [name, number] of Object.entries(link.numbers)) expect(results[name]).toBeCloseTo(number, 8);
  });
});
