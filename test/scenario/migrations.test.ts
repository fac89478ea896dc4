import { describe, expect, it } from 'vitest';
import { canonicalScenario } from '../../src/scenario/canonical.ts';
import { currentVersion, migrated, migrations } from '../../src/scenario/migrations.ts';
import { parseScenario } from '../../src/scenario/parse.ts';

const fixtures = import.meta.glob<unknown>('./fixtures/version-*.json', { eager: true, import: 'default' });
const versions = Array.from({ length: currentVersion }, (_, index) => index + 1);

describe('migrations', () => {
  it('are one complete chain: every released version but the current one has its step', () => {
    expect(Object.keys(migrations).map(Number)).toEqual(versions.slice(0, -1));
  });

  it('have a document of every released version to prove themselves on', () => {
    expect(Object.keys(fixtures)).toEqual(versions.map((version) => `./fixtures/version-${version}.json`));
  });

  it.each(Object.entries(fixtures))('open %s with all that is in it', (_, document) => {
    const scenario = parseScenario(document);
    expect(scenario.ok && canonicalScenario(scenario.value)).toEqual({ ...(document as object), lifecurve: currentVersion });
  });

  it('run in order, one version at a time, and number the document', () => {
    const steps = { 1: (old: object) => ({ ...old, seen: [1] }), 2: (old: { seen?: unknown }) => ({ seen: [old.seen, 2] as never }) };
    expect(migrated({ lifecurve: 1 }, 1, 3, steps)).toEqual({ lifecurve: 3, seen: [[1], 2] });
    expect(migrated({ lifecurve: 2 }, 2, 3, steps)).toEqual({ lifecurve: 3, seen: [null, 2].map((x) => x ?? undefined) });
  });

  it('that are missing are our own mistake', () => {
    expect(() => migrated({}, 1, 2, {})).toThrow('version 1');
  });
});
