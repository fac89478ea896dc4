import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expanded } from '../../src/exercise/compact-progress.ts';
import { readPack } from '../../src/exercise/read-pack.ts';
import { readProgress } from '../../src/exercise/read-progress.ts';
import { regraded } from '../../src/exercise/regrade.ts';
import { readResults, resultsFile, resultsFileName } from '../../src/exercise/results-file.ts';
import { resultsCsv } from '../../src/exercise/results-rows.ts';
import { mistakesCsv, resultsTables, tableCsv } from '../../src/exercise/results-table.ts';
import { newKeys, readKeys, sealed, unsealed } from '../../src/exercise/seal.ts';
import type { Json } from '../../src/scenario/json.ts';
import { newLesson, withEdit, withMoved, withoutScene, withScenario, withScene } from '../../src/state/lesson-own.ts';
import { opened, small } from '../scenario/documents.ts';
import { manySteps, worked } from './answers.ts';
import { coursePack as pack, start } from './course-pack.ts';
import { anyValue, hostileTexts, spoilt } from './hostile.ts';

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const results = plain(resultsFile(pack, worked(pack, start, manySteps), { app: '0.1.0', lang: 'en' }));
const word = fc.constantFrom(...hostileTexts);

describe('files of results', () => {
  it('1,500 of them are counted or refused, and no number of them is none', { timeout: 60_000 }, () => {
    let counted = 0;
    fc.assert(
      fc.property(fc.oneof(spoilt(results, 2), spoilt(results, 2, word), anyValue), (source) => {
        const read = readResults(source);
        expect(read.ok || read.error.length > 0).toBe(true);
        if (!read.ok) return;
        counted++;
        const tables = resultsTables([read.value, read.value]);
        const written = [resultsCsv(read.value), ...tables.flatMap((table) => [tableCsv(table), mistakesCsv(table)])].join('\n');
        expect(written).not.toMatch(/\bNaN\b|\bundefined\b|\[object /);
        expect(resultsFileName(read.value)).not.toMatch(/[\\/<>:*?"|\p{Cc}]/u);
        const again = regraded(pack, read.value);
        if (again.ok) expect(Number.isFinite(again.value.now.scaled)).toBe(true);
      }),
      { numRuns: 1500, seed: 11 },
    );
    expect(counted).toBeGreaterThan(100);
  });

  it('500 kept progresses are taken up or refused', () => {
    const progress = plain(worked(pack, start, manySteps));
    fc.assert(
      fc.property(fc.oneof(spoilt(progress, 2), anyValue), (source) => {
        for (const read of [readProgress(source, pack), expanded(source, pack)]) expect(read.ok || read.error.length > 0).toBe(true);
      }),
      { numRuns: 500, seed: 12 },
    );
  });

  it('300 sealed files and keys are opened or refused', { timeout: 60_000 }, async () => {
    const keys = await newKeys();
    if (!keys.ok) throw new Error('no keys');
    const file = await sealed('{}', keys.value.publicKey);
    if (!file.ok) throw new Error('not sealed');
    const pair = plain(keys.value);
    await fc.assert(
      fc.asyncProperty(spoilt(plain(JSON.parse(file.value)), 2), spoilt(pair, 1), async (document, other) => {
        const read = readKeys(other);
        const key = read.ok ? read.value : keys.value;
        for (const back of [await unsealed(document, keys.value.privateKey), await unsealed(file.value, key.privateKey)])
          expect(back.ok || back.error.length > 0).toBe(true);
        const again = await sealed('x', key.publicKey);
        expect(again.ok || again.error.length > 0).toBe(true);
      }),
      { numRuns: 300, seed: 13 },
    );
  });
});

it('500 lessons of one’s own with anything in their words are packs or refused', { timeout: 60_000 }, () => {
  const scenario = opened(small);
  const two = [1, 2].reduce(
    (lesson) => withScene(lesson, scenario, { title: 'A', caption: 'b' }).lesson,
    newLesson('Mine', 'en', '2026-11-29T08:00:00.000Z'),
  );
  let readable = 0;
  fc.assert(
    fc.property(word, word, fc.constantFrom('s1', 's2', 's3', '__proto__', 'constructor', ''), (title, text, id) => {
      const edited = withEdit(two, id, { title, caption: text, question: text, notes: title, minutes: 1e300 });
      const moved = withMoved(withoutScene(withScenario(edited, id, scenario), 's1'), id, 1);
      for (const lesson of [edited, moved, { ...moved, title }]) {
        const read = readPack(lesson);
        if (read.ok) readable++;
        expect(read.ok || read.error.length > 0).toBe(true);
      }
    }),
    { numRuns: 500, seed: 14 },
  );
  expect(readable).toBeGreaterThan(100);
});
