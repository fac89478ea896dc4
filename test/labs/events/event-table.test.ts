import { describe, expect, it } from 'vitest';
import * as table from '../../../src/labs/events/event-table.ts';
import { namesForCopy } from '../../../src/labs/events/expert-names.ts';
import { rowUnder } from '../../../src/labs/events/row-under.ts';
import { stated } from './made-up.ts';

const a1 = stated({ expert: 'A', name: 'a1', t: 5 });
const b1 = stated({ expert: 'B', name: 'b1', t: 1 });
const a2 = stated({ expert: 'A', name: 'a2', t: 3 });
const a3 = stated({ expert: 'A', name: 'a3', t: 3 });
const list = [a1, b1, a2, a3];
const [tableA, tableB] = table.tablesOf(list) as [table.Table, table.Table];
const names = (events: table.EventList) => events.map(({ name }) => name);

describe('a list of events', () => {
  it('is read from a document with what was left out, and written without it', () => {
    const inline = { events: [{ t: 2, probability: 0.5, revenue: 10, cost: 0 }] };
    const read = table.eventsIn(inline);
    expect(read).toEqual([{ name: null, expert: null, t: 2, probability: 0.5, revenue: 10, cost: 0, sure: 1 }]);
    expect(table.inlineOf(read)).toEqual({ events: [{ ...inline.events[0], sure: 1 }] });
  });

  it('falls into a table for each expert, in the order of their first events', () => {
    expect([tableA.expert, tableB.expert]).toEqual(['A', 'B']);
    expect(tableA.rows.map(({ place }) => place)).toEqual([0, 2, 3]);
  });
});

describe('a table', () => {
  it('is sorted by time within its own places; what happens together keeps its order', () => {
    expect(names(table.sortedByTime(list, tableA))).toEqual(['a2', 'b1', 'a3', 'a1']);
    expect([table.isSorted(tableA), table.isSorted(tableB)]).toEqual([false, true]);
  });

  it('moves an event past its own neighbours only', () => {
    expect(names(table.moved(list, tableA, 0, 2))).toEqual(['a2', 'b1', 'a3', 'a1']);
    expect(names(table.moved(list, tableA, 2, 0))).toEqual(['a3', 'b1', 'a1', 'a2']);
    expect(table.moved(list, tableA, 0, 9)).toBe(list);
  });

  it('takes a new event behind its last one, a unit later', () => {
    const events = table.added(list, tableB);
    expect(events[2]).toMatchObject({ expert: 'B', t: 2, revenue: 0, cost: 0 });
    expect(names(events)).toEqual(['a1', 'b1', null, 'a2', 'a3']);
    expect(table.added([stated({ t: 1200 })], { expert: '', rows: [{ place: 0, event: stated({ t: 1200 }) }] })[1]?.t).toBe(1200);
  });

  it('duplicates, changes and loses events', () => {
    expect(names(table.duplicated(list, 1))).toEqual(['a1', 'b1', 'b1', 'a2', 'a3']);
    expect(table.withCell(list, 1, { t: 9 })[1]).toEqual({ ...b1, t: 9 });
    expect(names(table.without(list, 0))).toEqual(['b1', 'a2', 'a3']);
  });

  it('is replaced in its place, the events becoming its expert’s', () => {
    const events = table.replaced(list, tableB, [stated({ name: 'x' }), stated({ name: 'y' })]);
    expect(events.map(({ expert, name }) => `${expert}${name}`)).toEqual(['Aa1', 'Bx', 'By', 'Aa2', 'Aa3']);
  });
});

describe('experts', () => {
  it('are added by a copy, renamed, and removed', () => {
    expect(names(table.withCopy(list, tableA, 'C')).slice(4)).toEqual(['a1', 'a2', 'a3']);
    expect(table.renamed(list, 'B', 'C')?.[1]?.expert).toBe('C');
    expect(table.renamed(list, 'B', 'A')).toBeNull();
    expect(table.renamed(list, 'B', 'B')).toBe(list);
    expect(names(table.withoutExpert(list, 'A'))).toEqual(['b1']);
  });

  it('get names that can be told apart', () => {
    const lettered = (letter: string) => `Expert ${letter}`;
    expect(namesForCopy([''], lettered)).toEqual({ old: 'Expert A', fresh: 'Expert B' });
    expect(namesForCopy(['Sales'], lettered)).toEqual({ old: 'Sales', fresh: 'Expert B' });
    expect(namesForCopy(['Expert A', 'Expert B'], lettered).fresh).toBe('Expert C');
    expect(namesForCopy(['Expert B'], lettered).fresh).toBe('Expert A');
  });
});

describe('a dragged row', () => {
  const rows = [
    { top: 0, height: 30 },
    { top: 30, height: 60 },
    { top: 90, height: 30 },
  ];

  it('passes another where it will then lie under the pointer', () => {
    expect(rowUnder(rows, 0, 20)).toBe(0);
    expect(rowUnder(rows, 0, 55)).toBe(0);
    expect(rowUnder(rows, 0, 65)).toBe(1);
    expect(rowUnder(rows, 0, 110)).toBe(2);
    expect(rowUnder(rows, 2, 55)).toBe(1);
    expect(rowUnder(rows, 2, -40)).toBe(0);
  });
});
