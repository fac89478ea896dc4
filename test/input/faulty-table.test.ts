import { describe, expect, it } from 'vitest';
import { buildDataset, type Imported } from '../../src/input/build-dataset.ts';
import { guessLayout } from '../../src/input/guess-layout.ts';
import { readBytes } from '../../src/input/table.ts';
import { faultyTable } from './faulty-table.ts';

function imported(text: string): Imported {
  const read = readBytes(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.error.code);
  const built = buildDataset(read.value.table, guessLayout(read.value.table).layout, { id: 'faulty', title: 'Faulty' });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

describe('a table of 5,000 rows with 12 planted faults', () => {
  const { text, planted, rows, customers } = faultyTable();

  it('reports exactly the planted faults, with their lines', () => {
    const { report } = imported(text);
    expect(report.refusals.map(({ line, code }) => ({ line, code }))).toEqual(planted);
    expect(report.refused).toBe(12);
  });

  it('keeps every other row', () => {
    const { report } = imported(text);
    expect(report).toMatchObject({
      rows,
      kept: rows - 12,
      merged: 0,
      blank: 0,
      customers,
      records: rows - 12,
      ended: 34,
      endedBy: 'status',
    });
  });

  it('has a fault on the lines that it claims', () => {
    const lines = text.split(/\r\n|\n/);
    const lineWith = (code: string) => lines[(planted.find((fault) => fault.code === code)?.line ?? 0) - 1];
    expect(lineWith('unreadable-number')).toContain('12x');
    expect(lineWith('open-quote')).toMatch(/^"/);
    expect(lineWith('gigantic-number')).toContain('12345678901234');
  });
});
