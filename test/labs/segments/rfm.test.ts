import { describe, expect, test } from 'vitest';
import { cellNamed, cellValues, commonExtent, mailingOf } from '../../../src/labs/segments/rfm/cell-figures.ts';
import { panels, rankedCells, rateData, treemapGroups } from '../../../src/labs/segments/rfm/chart-data.ts';
import { findings } from '../../../src/labs/segments/rfm/findings.ts';
import { RfmView } from '../../../src/labs/segments/rfm/rfm-view.svelte.ts';
import { added, moved, removed, renamed, withScores, writtenRules } from '../../../src/labs/segments/rfm/rule-edits.ts';
import { cellName } from '../../../src/model/rfm/cells.ts';
import { rulesOf } from '../../../src/model/rfm/rule-tables.ts';
import { cdnow } from '../../model/purchases/cdnow.ts';
import { started } from '../../state/environment.ts';
import { settledView } from './settled-view.ts';

const document = (params: object) =>
  ({ kind: 'document', document: { lifecurve: 1, model: 'rfm', currency: '$', params, data: { transactions: cdnow } } }) as const;

async function shown(params: object = {}) {
  const workbench = await started({ wanted: document(params) });
  await workbench.settings.learn('segments');
  const view = new RfmView(() => workbench);
  await settledView(view, () => view.partition !== null && view.mailing !== null);
  return view;
}

const sum = (values: Iterable<number>) => [...values].reduce((all, value) => all + value, 0);

describe('the screen of a document with the one-tenth sample of CDNOW', () => {
  test('has every customer in one group and one cell, and counts money once', async () => {
    const view = await shown({ groups: 'ten-segments' });
    expect(sum(view.figures.map(({ customers }) => customers))).toBe(2357);
    expect(sum(view.cellFigures?.counts ?? [])).toBe(2357);
    const cents = sum(cdnow.map(({ amount }) => Math.round(amount * 100)));
    expect(Math.round(100 * sum(view.cellFigures?.sums ?? []))).toBe(cents);
    expect(Math.round(100 * sum(view.figures.map((one) => one.sum)))).toBe(cents);
  });

  test('lists the customers of a chosen cell and no others, and everybody when it is chosen again', async () => {
    const view = await shown();
    view.chooseCell('555');
    const digits = view.columns.find(({ key }) => key === 'cell')?.values ?? [];
    expect(view.members?.length).toBe(view.cellFigures?.counts.at(-1));
    expect(new Set(Array.from(view.members ?? [], (place) => digits[place]))).toEqual(new Set([555]));
    expect(view.chosenLabel).toBe('Cell 555');
    view.chooseCell('555');
    expect(view.members).toBeNull();
  });

  test('lists a group in place of a cell', async () => {
    const view = await shown({ groups: 'ten-segments' });
    view.chooseCell('555');
    view.choose(['hibernating']);
    expect(view.part).toBeNull();
    expect(view.members?.length).toBe(869);
  });

  test('lists who is now in a cell that paid', async () => {
    const view = await shown();
    view.choosePaying();
    const { above } = view.mailing ?? { above: new Uint8Array() };
    const expected = sum(Array.from(view.cellFigures?.counts ?? [], (count, cell) => count * (above[cell] ?? 0)));
    expect(view.members?.length).toBe(expected);
    view.change({ vN: -30 });
    expect(view.members?.length).toBeLessThan(expected);
  });

  test('keeps the day it looks from in the parameters, where undo takes it back', async () => {
    const view = await shown();
    expect(view.asOfText).toBe('1998-06-30');
    view.lookFrom(view.log.firstDay + 30);
    expect(view.params.asOf).toBe('1997-01-31');
    await settledView(view, () => sum(view.cellFigures?.counts ?? []) < 2357);
    expect(view.partition?.codes.filter((code) => code === 255).length).toBeGreaterThan(0);
    view.state.undo();
    expect(view.params.asOf).toBeNull();
  });

  test('makes the rules the document’s own when they are edited, and gathers who is in no group', async () => {
    const view = await shown({ groups: 'ten-segments' });
    const all = view.regions.length;
    view.changeRules(removed(view.written, 9));
    expect(view.params.groups).toBe('own');
    expect(view.regions).toHaveLength(all);
    expect(view.regions.at(-1)).toMatchObject({ id: '', label: 'No group' });
    expect(view.figures.at(-1)?.customers).toBe(869);
    expect(view.regions[0]?.label).toBe('Champions');
  });

  test('gives no chart a number that is none where it stands for customers, and no sentence without its figures', async () => {
    for (const params of [{}, { method: 'nested', quantiles: 3 }, { vR: -1, vN: -1 }, { asOf: '1996-01-01' }, { response: 'spend' }]) {
      const view = await shown(params);
      for (const sentence of findings(view)) expect(sentence).not.toMatch(/NaN|undefined|null/);
      const { cellFigures, mailing } = view;
      if (cellFigures?.held == null || mailing === null) throw new Error('not counted');
      const shownCells = panels(view, cellFigures, mailing.breakEven).flatMap(({ values }) => Array.from(values));
      expect(sum(shownCells)).toBe(sum(cellFigures.counts));
      const drawn = treemapGroups(view, cellFigures).flatMap(({ cells }) => cells);
      expect(sum(drawn.map(({ size }) => size))).toBe(sum(cellFigures.counts));
      const { series } = rateData(view, cellFigures.held, mailing);
      expect(sum(series.map(({ y }) => Array.from(y).filter((rate) => !Number.isNaN(rate)).length))).toBe(mailing.cells);
    }
  });
});

describe('a mailing', () => {
  const held = { counts: Uint32Array.of(100, 0, 40, 10), responses: Uint32Array.of(5, 0, 10, 1) };

  test('pays in the cells whose rate is above 6.25% at 30 and −2, and is worth what their responses bring', () => {
    const mailing = mailingOf(held, 30, -2);
    expect(mailing).toMatchObject({ breakEven: 0.0625, cells: 3, paying: 2, small: 1, customers: 150, payingCustomers: 50 });
    expect([...mailing.above]).toEqual([0, 0, 1, 1]);
    expect(mailing.everybody).toBe(16 * 30 - 134 * 2);
    expect(mailing.payingOnly).toBe(11 * 30 - 39 * 2);
  });

  test('to everybody pays where even no response brings money, and to nobody where nothing is ever won', () => {
    expect(mailingOf(held, 5, 5).paying).toBe(3);
    expect(mailingOf(held, -1, -1).paying).toBe(0);
  });

  test('ranks cells by their rates, larger ones first among equals', () => {
    expect(rankedCells({ counts: Uint32Array.of(2, 4, 0, 5), responses: Uint32Array.of(1, 2, 0, 5) })).toEqual([3, 1, 0]);
  });
});

test('a cell is found again by its name, and no other', () => {
  for (const quantiles of [2, 5, 9])
    for (let cell = 0; cell < quantiles ** 3; cell++) expect(cellNamed(cellName(cell, quantiles), quantiles)).toBe(cell);
  for (const name of ['655', '55', '5555', '05x', '']) expect(cellNamed(name, 5)).toBeNull();
});

test('colours that part at a rate reach as far to both sides of it as the rates of many customers do', () => {
  const counts = Uint32Array.of(40, 0, 32, 1);
  const figures = { counts, sums: Float64Array.of(3, 0, 7, 2), held: { counts, responses: Uint32Array.of(0, 0, 16, 1) } };
  expect(commonExtent(figures, 'response', 0.125)).toEqual([-0.25, 0.5]);
  expect(commonExtent(figures, 'customers', null)).toEqual([0, 40]);
  expect(commonExtent({ ...figures, held: null }, 'response', 0.125)).toBeNull();
  expect([...cellValues(figures, 'mean')]).toEqual([3 / 40, NaN, 7 / 32, 2]);
});

describe('editing rules', () => {
  const rules = writtenRules(rulesOf('ten-segments', 5), 5);
  const names = (list: typeof rules) => list.map(({ name }) => name);

  test('leaves a range that ends at the best score open for more quantiles', () => {
    expect(rules[0]?.recency).toEqual({ least: 5, most: 9 });
    expect(rules[1]?.recency).toEqual({ least: 3, most: 4 });
  });

  test('moves the other end of a range along instead of turning it over', () => {
    expect(withScores(rules, 1, 'recency', { least: 5 }, 5)[1]?.recency).toEqual({ least: 5, most: 9 });
    expect(withScores(rules, 1, 'recency', { most: 2 }, 5)[1]?.recency).toEqual({ least: 2, most: 2 });
    expect(withScores(rules, 1, 'recency', { most: 2 }, 5)[0]).toBe(rules[0]);
  });

  test('moves, renames, removes and adds one rule and leaves the others', () => {
    expect(names(moved(rules, 1, -1)).slice(0, 3)).toEqual(['loyal', 'champions', 'potential-loyalists']);
    expect(moved(rules, 0, -1)).toBe(rules);
    expect(names(renamed(rules, 0, 'Best'))).toEqual(['Best', ...names(rules).slice(1)]);
    expect(names(removed(rules, 0))).toEqual(names(rules).slice(1));
    const twice = added(
      added(rules, (n) => `Group ${n}`, 5),
      (n) => `Group ${n}`,
      5,
    );
    expect(names(twice).slice(0, 3)).toEqual(['Group 2', 'Group 1', 'champions']);
  });
});
