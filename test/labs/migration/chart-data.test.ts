import { describe, expect, it } from 'vitest';
import { closeUp, valueData } from '../../../src/labs/migration/chart-data.ts';
import { matrixLines } from '../../../src/labs/migration/matrix-lines.ts';
import { cellRows, matrixRows } from '../../../src/labs/migration/table-rows.ts';
import { Format } from '../../../src/locales/format.ts';
import { expectNear } from '../../model/near.ts';
import { catalogue, seen } from './seen.ts';

describe('the values of the cells', () => {
  it('are drawn for both horizons side by side, as published', () => {
    const [finite, endless] = valueData(seen(catalogue)).series;
    [50.11496914, 4.219907407, 0.5921103395, -1.980131173].forEach((value, cell) => expectNear(Number(finite?.y[cell]), value, 1e-9));
    [52.31960944, 5.553783564, 1.250772986, -1.820016273].forEach((value, cell) => expectNear(Number(endless?.y[cell]), value, 1e-9));
    expect(finite?.y).toHaveLength(4);
  });

  it('leave out a sum without a finite value', () => {
    expect(valueData({ ...seen(catalogue), endless: null }).series.map(({ id }) => id)).toEqual(['finite']);
    expect(cellRows({ ...seen(catalogue), endless: null })[0]?.endless).toBeNaN();
  });

  it('stand in a table with the former customers at the end', () => {
    const rows = cellRows(seen({ ...catalogue, stopAfter: 3 }));
    expect(rows.map(({ spending }) => spending)).toEqual([true, true, true, false, false]);
    expect(rows.at(-1)).toMatchObject({ cell: 4, finite: 0, endless: 0 });
    expect(rows.at(-1)?.purchase).toBeNaN();
  });
});

describe('an axis around values', () => {
  it('is a close-up where they lie close together, and starts at 0 where they do not', () => {
    const { from, to } = closeUp([40, 48, 53.15]);
    expect(from).toBeGreaterThan(37);
    expect(from).toBeLessThan(40);
    expect(to).toBeGreaterThan(53.15);
    expect(closeUp([2, 10]).from).toBe(0);
    expect(closeUp([-5, 10]).from).toBeLessThan(-5);
  });

  it('has a height where all values are the same', () => {
    for (const value of [0, 7, -3]) expect(closeUp([value, value]).to).toBeGreaterThan(closeUp([value, value]).from);
  });
});

describe('the fundamental matrix', () => {
  it('times what each cell yields is the value', () => {
    const { results, cells } = seen(catalogue);
    if (results.fundamental === null) throw new Error('no matrix');
    const yields = [36, -4, -4, -4, 0];
    matrixRows(results.fundamental, cells).forEach(({ visits }, cell) =>
      expectNear(
        visits.reduce((sum, count, to) => sum + count * (yields[to] ?? NaN), 0),
        results.value[cell] ?? NaN,
        1e-9,
      ),
    );
  });

  it('is written with the numbers of the scenario', () => {
    const written = (horizon: number | 'infinite') =>
      matrixLines({ ...catalogue, horizon }, new Format('en')).map((line) => line.map(({ text }) => text).join(''));
    expect(written('infinite')[0]).toBe('N = (I − P / (1 + 0.2))−1');
    expect(written(4)[0]).toBe('N = Σk=0..4 Pk / (1 + 0.2)k');
  });
});
