import { describe, expect, it } from 'vitest';
import { newProgress } from '../../src/exercise/keep-progress.ts';
import { resultsFile, type ResultsFile } from '../../src/exercise/results-file.ts';
import { mistakesCsv, resultsTables, tableCsv } from '../../src/exercise/results-table.ts';
import { worked, type Step } from './answers.ts';
import { coursePack as pack } from './course-pack.ts';

const by = { app: '0.1.0', lang: 'en' } as const;
const fileOf = (name: string, id: string, steps: readonly Step[], started = '2026-11-29T08:00:00.000Z', seed = 1): ResultsFile =>
  resultsFile(pack, worked(pack, newProgress(pack, seed, { name, id }, started), steps), by);

const right: Step = { item: 'clp', raw: '450' };
const late: Step = { item: 'clp', raw: '550' };
const undiscounted: Step = { item: 'clp', raw: '900' };

const amy = fileOf('Amy', '1', [right, { item: 'which', raw: ['r'] }]);
const bo = fileOf('Bo', '2', [late, late, undiscounted, { item: 'clp', reveal: true }], undefined, 2);
const cai = fileOf('蔡', '3', [late, right, { item: 'which', raw: ['m'] }], undefined, 3);
const dee = fileOf('Dee', '', [{ item: 'clp', raw: '3' }]);

const only = (files: readonly ResultsFile[], keep?: 'best' | 'last') => {
  const [table] = resultsTables(files, keep);
  if (table === undefined) throw new Error('no table');
  return table;
};
const clpIn = (files: readonly ResultsFile[]) => only(files).items.find(({ id }) => id === 'clp');

describe('a table of results', () => {
  it('has a learner a row and an item a column, in whatever order the files come', () => {
    const table = only([cai, dee, amy, bo]);
    expect(table).toEqual(only([bo, amy, dee, cai]));
    expect(table.learners.map(({ learner }) => learner.name)).toEqual(['Amy', 'Bo', 'Dee', '蔡']);
    expect(table.items.map(({ id }) => id)).toEqual(pack.items.map(({ id }) => id));
    expect(table.learners[1]?.cells[0]).toEqual({
      credit: 0.5,
      attempts: 3,
      revealed: true,
      hints: 0,
      mistakes: ['margin-now', 'no-discount'],
    });
    expect(table.learners[0]?.cells[1]).toMatchObject({ credit: 0, attempts: 0 });
  });

  it('counts who tried an item, what it brought them, and who was right at once', () => {
    expect(clpIn([amy, bo, cai, dee])).toMatchObject({ points: 2, tried: 4, rightAtOnce: 0.25, revealed: 1 });
    // 1, 0.5, 0.9, 0
    expect(clpIn([amy, bo, cai, dee])?.mean).toBeCloseTo(0.6, 12);
    expect(only([amy]).items.find(({ id }) => id === 'share')).toMatchObject({ tried: 0, mean: null, rightAtOnce: null, mistakes: [] });
  });

  it('a slip in writing does not keep anybody from being right at once', () => {
    expect(clpIn([fileOf('Eve', '5', [{ item: 'clp', raw: '4.5' }, right])])).toMatchObject({ tried: 1, rightAtOnce: 1, mean: 1 });
  });

  it('counts mistakes by learners over all variants, the commonest first', () => {
    expect(clpIn([amy, bo, cai, dee])?.mistakes).toEqual([
      { mistake: 'margin-now', learners: 2, attempts: 3 },
      { mistake: null, learners: 1, attempts: 1 },
      { mistake: 'no-discount', learners: 1, attempts: 1 },
    ]);
  });

  it('keeps apart what belongs to different packs', () => {
    const other: ResultsFile = { ...amy, pack: { ...amy.pack, id: 'a.other' } };
    expect(resultsTables([amy, other]).map((table) => [table.pack, table.learners.length])).toEqual([
      ['a.other', 1],
      ['test.retention', 1],
    ]);
    expect(resultsTables([])).toEqual([]);
  });

  it('shows items of every revision', () => {
    const older: ResultsFile = {
      ...bo,
      pack: { ...bo.pack, sha256: '1'.repeat(64) },
      items: [...bo.items.slice(0, 2), { ...bo.items[0]!, id: 'gone' }],
    };
    const table = only([older, amy]);
    expect(table.revisions).toBe(2);
    expect(table.items.at(-1)?.id).toBe('gone');
    expect(table.learners[0]?.cells.at(-1)).toBeNull();
    expect(table.learners[1]?.cells[2]).toBeNull();
  });
});

describe('several files of a learner', () => {
  const better = fileOf(
    'Amy B.',
    ' １ ',
    [right, { item: 'which', raw: ['r'] }, { item: 'guess', raw: ['yes'] }],
    '2026-11-28T08:00:00.000Z',
  );

  it('are one row, of the best file, or of the last', () => {
    const best = only([amy, better]);
    expect(best.learners).toHaveLength(1);
    expect(best.learners[0]).toMatchObject({ learner: { name: 'Amy B.' }, files: 2, score: { raw: 4 } });
    expect(only([better, amy], 'last').learners[0]).toMatchObject({ learner: { name: 'Amy' }, files: 2, score: { raw: 3 } });
  });

  it('of the same points count as the later', () => {
    const later = fileOf('Amy', '1', [right, { item: 'which', raw: ['r'] }], '2026-11-30T08:00:00.000Z');
    expect(only([later, amy]).learners[0]?.at).toBe('2026-11-30T08:00:20.000Z');
    expect(only([amy, later]).learners[0]?.at).toBe('2026-11-30T08:00:20.000Z');
  });

  it('are known by the name where there is no id, and never where there is neither', () => {
    expect(only([dee, fileOf(' dee', '', [right])]).learners).toHaveLength(1);
    expect(only([fileOf('', '', [right]), fileOf('', '', [late])]).learners).toHaveLength(2);
    expect(only([fileOf('Dee', '9', [right]), dee]).learners).toHaveLength(2);
  });
});

describe('for a spreadsheet', () => {
  it('has credits as numbers', () => {
    const [head, first] = tableCsv(only([amy])).split('\r\n');
    expect(head).toBe(`\ufeffname,id,seed,ended,files,points,of,share,${pack.items.map(({ id }) => id).join(',')}`);
    expect(first).toBe('Amy,1,1,2026-11-29T08:00:20.000Z,1,3,10,0.3,1,0,1,0,0,0,0,0,0,0');
  });

  it('lists mistakes, and runs no formula of a learner', () => {
    expect(mistakesCsv(only([bo]))).toContain('clp,1,0.5,0,1,margin-now,1,2\r\n');
    expect(tableCsv(only([fileOf('=1+1', '@x', [right])]))).toContain("'=1+1,'@x,");
  });
});
