import { describe, expect, it } from 'vitest';
import { guessLayout } from '../../../src/input/guess-layout.ts';
import { layoutFaults } from '../../../src/input/layout-faults.ts';
import type { Layout } from '../../../src/input/layout.ts';
import { readTable, type Table } from '../../../src/input/table.ts';
import { unitsFor, withName, withRole, withShape, withSource, withUnit } from '../../../src/labs/data/layout-edit.ts';

function tableOf(text: string): Table {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}

const rolesOf = ({ columns }: Layout) => columns.map(({ role }) => role);
const namesOf = ({ columns }: Layout) => columns.map(({ name }) => name);

const long = tableOf('customer,month,day,profit,extra\nA,2024-01,31/01/2024,3,7\nA,2024-02,29/02/2024,4,8\nB,2024-01,31/01/2024,5,9\n');
const guess = guessLayout(long).layout;
const days = withRole(guess, 2, 'period', long);

describe('giving a column a role', () => {
  it('takes it from the column that had it', () => {
    expect(rolesOf(guess)).toEqual(['customer', 'period', 'ignore', 'profit', 'ignore']);
    expect(rolesOf(withRole(guess, 4, 'profit', long))).toEqual(['customer', 'period', 'ignore', 'ignore', 'profit']);
  });

  it('leaves activities to several columns, each under a name of its own', () => {
    const two = withRole(withRole(guess, 2, 'activity', long), 4, 'activity', long);
    expect(rolesOf(two)).toEqual(['customer', 'period', 'activity', 'profit', 'activity']);
    expect(namesOf(withName(two, 4, 'visits'))).toEqual(['customer', 'month', 'day', 'profit', 'visits']);
  });

  it('keeps the names that were typed for the others', () => {
    const typed = withName(withRole(guess, 4, 'activity', long), 4, 'visits');
    expect(namesOf(withRole(typed, 2, 'activity', long))[4]).toBe('visits');
  });

  it('of the period reads anew how periods are written, and adds days up to months', () => {
    expect(guess).toMatchObject({ source: 'month', unit: 'month', duplicates: 'refuse' });
    expect(days).toMatchObject({ source: 'day', unit: 'month', duplicates: 'sum', dateOrder: 'day-first' });
  });
});

describe('the time unit', () => {
  it('longer than the periods adds them up, and equal to them refuses a second one', () => {
    expect(withUnit(guess, 'quarter')).toMatchObject({ unit: 'quarter', duplicates: 'sum' });
    expect(withUnit(withUnit(guess, 'quarter'), 'month')).toEqual(guess);
  });

  it('grows with periods that are written more coarsely', () => {
    expect(withSource(guess, 'year')).toMatchObject({ source: 'year', unit: 'year', duplicates: 'refuse' });
    expect(withSource(withUnit(guess, 'year'), 'quarter')).toMatchObject({ source: 'quarter', unit: 'year', duplicates: 'sum' });
    expect(withSource(guess, 'day')).toMatchObject({ source: 'day', unit: 'month', duplicates: 'sum' });
  });

  it('is never offered finer than the periods', () => {
    expect(unitsFor('quarter')).toEqual(['quarter', 'year']);
    expect(unitsFor('day')).toEqual(['month', 'quarter', 'year']);
    expect(unitsFor('number')).toEqual(['month', 'quarter', 'year']);
  });
});

describe('the form', () => {
  const wide = tableOf('name,2024-01,2024-02,2024-03,note\nA,1,2,3,x\nB,4,5,6,y\n');

  it('wide makes a period of every column of numbers', () => {
    const turned = withShape(guess, 'wide', long);
    expect(rolesOf(turned)).toEqual(['customer', 'ignore', 'ignore', 'amount', 'amount']);
    expect(layoutFaults(turned, long)[0]).toMatchObject({ code: 'period-unreadable', got: 'profit', column: 3 });
  });

  it('there and back is the first guess', () => {
    const first = guessLayout(wide).layout;
    expect(first.shape).toBe('wide');
    expect(withShape(withShape(first, 'long', wide), 'wide', wide)).toEqual(first);
    expect(withShape(withShape(guess, 'wide', long), 'long', long)).toEqual(guess);
  });

  it('wide numbers the periods of a table without a header', () => {
    const bare = tableOf('A,1.5,2.5\nB,3.5,4.5\n');
    const turned = withShape(guessLayout(bare).layout, 'wide', bare);
    expect(turned.columns).toEqual([
      { role: 'customer', name: '1' },
      { role: 'amount', name: '1' },
      { role: 'amount', name: '2' },
    ]);
    expect(layoutFaults(turned, bare)).toEqual([]);
  });

  it('that is there already changes nothing', () => {
    expect(withShape(guess, 'long', long)).toBe(guess);
  });
});
