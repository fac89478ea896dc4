import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RestoreMode } from '../../src/store/restore-plan.ts';
import type { Contents, Store } from '../../src/store/store.ts';
import {
  early,
  kinds,
  late,
  logContents,
  logDataset,
  madeContents,
  madeCustomers,
  madeDataset,
  madeLog,
  madePack,
  madePin,
  madeScenario,
  madeSelection,
} from './made-up.ts';
import { sorted } from './sorted-contents.ts';

describe('the two kinds of store', () => {
  const id = fc.constantFrom('a', 'b', 'c');
  const time = fc.constantFrom(early, late);
  const contents: fc.Arbitrary<Contents> = fc.record({
    datasets: fc.uniqueArray(
      fc.tuple(id, time, fc.nat(9), fc.boolean()).map(([a, b, c, isLog]) => (isLog ? logContents : madeContents)(a, b, c)),
      { selector: (one) => one.dataset.id },
    ),
    scenarios: fc.uniqueArray(
      fc.tuple(id, time).map(([a, b]) => madeScenario(a, b)),
      { selector: (one) => one.id },
    ),
    pins: fc.uniqueArray(
      fc.tuple(id, id, time).map(([a, b, c]) => madePin('C-1', a, c, b)),
      { selector: (one) => one.id + one.dataset },
    ),
    selections: fc.uniqueArray(
      fc.tuple(id, id, time).map(([a, b, c]) => madeSelection(a, c, b)),
      { selector: (one) => one.id },
    ),
    packs: fc.uniqueArray(
      fc.tuple(id, time).map(([a, b]) => madePack(a, b)),
      { selector: (one) => one.id },
    ),
    progress: fc.uniqueArray(
      fc.tuple(id, time).map(([a, b]) => madePack(a, b)),
      { selector: (one) => one.id },
    ),
    settings: fc.uniqueArray(
      fc.tuple(id, fc.nat(9)).map(([key, value]) => ({ key, value })),
      { selector: (one) => one.key },
    ),
  });
  const step: fc.Arbitrary<(store: Store) => Promise<unknown>> = fc.oneof(
    fc.tuple(id, time, fc.nat(9)).map(
      ([a, b, c]) =>
        (store: Store) =>
          store.saveDataset(madeDataset(a), madeCustomers(c), b),
    ),
    fc.tuple(id, time, fc.nat(9)).map(
      ([a, b, c]) =>
        (store: Store) =>
          store.saveLog(logDataset(a), madeLog(c), b),
    ),
    id.map((a) => (store: Store) => store.deleteDataset(a)),
    fc.tuple(id, id, time).map(
      ([a, b, c]) =>
        (store: Store) =>
          store.saveSelection(madeSelection(a, c, b)),
    ),
    id.map((a) => (store: Store) => store.deleteSelection(a)),
    fc.tuple(id, time).map(
      ([a, b]) =>
        (store: Store) =>
          store.saveScenario(madeScenario(a, b)),
    ),
    id.map((a) => (store: Store) => store.deleteScenario(a)),
    fc.tuple(id, time).map(
      ([a, b]) =>
        (store: Store) =>
          store.savePack(madePack(a, b)),
    ),
    id.map((a) => (store: Store) => store.deletePack(a)),
    fc.tuple(id, time).map(
      ([a, b]) =>
        (store: Store) =>
          store.saveProgress(madePack(a, b)),
    ),
    id.map((a) => (store: Store) => store.deleteProgress(a)),
    fc.tuple(id, id, time).map(
      ([a, b, c]) =>
        (store: Store) =>
          store.savePin(madePin('C-1', a, c, b)),
    ),
    fc.tuple(id, id).map(
      ([a, b]) =>
        (store: Store) =>
          store.deletePin(b, 'C-1', a),
    ),
    fc.tuple(id, fc.nat(9)).map(
      ([a, b]) =>
        (store: Store) =>
          store.saveSetting(a, b),
    ),
    fc.tuple(contents, fc.constantFrom<RestoreMode>('merge', 'replace')).map(
      ([a, b]) =>
        (store: Store) =>
          store.restore(a, b),
    ),
  );

  it('hold the same after any sequence of writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const stores = await Promise.all(kinds.map(([, make]) => make()));
        const answers = [];
        for (const write of steps) answers.push(await Promise.all(stores.map(write)));
        const [browser, memory] = await Promise.all(stores.map((store) => store.readContents()));
        for (const store of stores) store.close();
        for (const [one, other] of answers) expect(one).toEqual(other);
        expect(sorted(browser!)).toEqual(sorted(memory!));
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});
