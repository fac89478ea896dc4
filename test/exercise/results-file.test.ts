import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ended } from '../../src/exercise/keep-progress.ts';
import type { Pack } from '../../src/exercise/pack.ts';
import { regraded } from '../../src/exercise/regrade.ts';
import { progressIn, readResults, resultsFile, resultsFileName, resultsText, type ResultsFile } from '../../src/exercise/results-file.ts';
import { resultsColumns, resultsCsv, resultsRows } from '../../src/exercise/results-rows.ts';
import { anyStep, manySteps, worked } from './answers.ts';
import { coursePack as pack, scenarioOf, start } from './course-pack.ts';

const progress = ended(worked(pack, start, manySteps), '2026-11-29T09:00:00.000Z');
const file = resultsFile(pack, progress, { app: '0.1.0', lang: 'zh-CN' });

const read = (source: unknown): ResultsFile => {
  const results = readResults(source);
  if (!results.ok) throw new Error(JSON.stringify(results.error));
  return results.value;
};
const again = (of: Pack, results: ResultsFile) => {
  const result = regraded(of, results);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('a file of results', () => {
  it('says what it was worked on with, and every item of the pack', () => {
    expect(file).toMatchObject({
      kind: 'lifecurve-results',
      version: 1,
      app: '0.1.0',
      models: { retention: '1.0.0' },
      lang: 'zh-CN',
      seed: 1,
      learner: { name: '李雷', id: '42' },
      pack: { id: 'test.retention', revision: '1', sha256: '0'.repeat(64) },
    });
    expect(file.items.map(({ id }) => id)).toEqual(pack.items.map(({ id }) => id));
    // 450 at the second attempt that counts (a tenth) after a hint of a quarter
    expect(file.items[0]).toMatchObject({ points: 2, credit: 0.65, hints: 2 });
    expect(file.items[0]?.attempts[2]).toMatchObject({ raw: '４５０ 元', value: 450, verdict: 'correct' });
  });

  it('is read as it was written, and tells the same progress', () => {
    expect(read(resultsText(file))).toEqual(file);
    expect(progressIn(read(resultsText(file)))).toEqual({
      ...progress,
      items: Object.fromEntries(file.items.map(({ id }) => [id, progressIn(file).items[id]])),
    });
  });

  it.each([
    ['not JSON', '{'],
    ['a pack', { kind: 'lifecurve-pack', version: 1 }],
    ['a newer version', { ...file, version: 2 }],
    ['an unknown key', { ...file, script: 'x' }],
    ['a score beyond everything', { ...file, score: { ...file.score, scaled: 7 } }],
    ['an item twice', { ...file, items: [...file.items, file.items[0]] }],
    ['no hash', { ...file, pack: { ...file.pack, sha256: 'x' } }],
    ['a language that is none', { ...file, lang: 'fr' }],
    ['nothing', null],
  ])('is refused as %s', (_, source) => {
    const result = readResults(source);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.length).toBeGreaterThan(0);
  });

  it('is named after its pack and learner, without what a file name may not have', () => {
    expect(resultsFileName(file)).toBe('test.retention 李雷 42.results.json');
    expect(resultsFileName({ ...file, learner: { name: '../a:b\u202e', id: '' } })).toBe('test.retention .. a b.results.json');
  });
});

describe('judged again', () => {
  it('nothing is otherwise with the same pack', () => {
    expect(again(pack, read(resultsText(file)))).toEqual({
      samePack: true,
      differences: [],
      unknown: [],
      was: file.score,
      now: file.score,
    });
  });

  it('nothing is otherwise, whatever a learner did', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const results = resultsFile(pack, worked(pack, start, steps), { app: '1', lang: 'en' });
        expect(again(pack, read(resultsText(results)))).toEqual({
          samePack: true,
          differences: [],
          unknown: [],
          was: results.score,
          now: results.score,
        });
      }),
    );
  });

  it('a verdict that was changed by hand comes to light', () => {
    const forged = structuredClone(file) as unknown as {
      items: { attempts: { verdict: string; credit: number; mistake: string | null }[] }[];
    };
    Object.assign(forged.items[0]!.attempts[0]!, { verdict: 'correct', credit: 1, mistake: null });
    const { differences, now } = again(pack, read(forged));
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({
      item: 'clp',
      attempt: 1,
      parts: ['verdict', 'mistake', 'credit'],
      now: { mistake: 'margin-now' },
    });
    expect(now).toEqual(file.score);
  });

  it('a pack with other numbers judges otherwise, and says that it is another one', () => {
    const changed: Pack = {
      ...pack,
      sha256: '1'.repeat(64),
      scenarios: {
        ...pack.scenarios,
        simple: scenarioOf('retention', {
          profit: 100,
          retention: 0.8,
          discountRate: 0.1,
          periods: 'infinite',
          firstMargin: 'after-one-period',
        }),
      },
    };
    const result = again(changed, file);
    expect(result.samePack).toBe(false);
    expect(result.differences.some(({ item, parts }) => item === 'clp' && parts.includes('verdict'))).toBe(true);
  });

  it('carries on with the answers that were there at the time', () => {
    // The right answer to the first item came after the second was answered with the wrong one.
    expect(file.items[1]?.attempts[0]).toMatchObject({ raw: '38.2', carried: true, verdict: 'correct' });
    expect(again(pack, file).differences).toEqual([]);
  });

  it('items that the pack does not have are named, and other packs refused', () => {
    expect(again({ ...pack, items: pack.items.slice(0, -1) }, file).unknown).toEqual(['why']);
    expect(regraded({ ...pack, id: 'other' }, file)).toMatchObject({ ok: false, error: [{ code: 'other-pack' }] });
  });
});

describe('as a table', () => {
  it('has a row for each attempt, and for an item without one', () => {
    const rows = resultsRows(file);
    const attempts = file.items.reduce((sum, item) => sum + Math.max(1, item.attempts.length), 0);
    expect(rows).toHaveLength(attempts);
    for (const row of rows) expect(row).toHaveLength(resultsColumns.length);
    expect(rows[0]?.slice(0, 10)).toEqual([
      'clp',
      1,
      '2026-11-29T08:00:10.000Z',
      '550',
      550,
      file.items[0]?.attempts[0]?.expected,
      'mistake',
      'margin-now',
      0.5,
      0,
    ]);
    expect(resultsRows(resultsFile(pack, start, { app: '1', lang: 'en' }))).toHaveLength(pack.items.length);
  });

  it('no answer becomes a formula of a spreadsheet', () => {
    const hostile = worked(pack, start, [
      { item: 'why', raw: '=HYPERLINK("http://x","y")' },
      { item: 'why', raw: '@SUM(1)' },
    ]);
    const csv = resultsCsv(resultsFile(pack, hostile, { app: '1', lang: 'en' }));
    expect(csv).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(csv).toContain("'@SUM(1)");
    expect(csv.startsWith('\ufeffitem,attempt,at,')).toBe(true);
  });
});
