import { describe, expect, it } from 'vitest';
import { isTable, readEvents } from '../../../src/labs/events/paste.ts';

const read = (text: string) => {
  const reading = readEvents(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.error));
  return reading.value;
};
const fault = (text: string) => {
  const reading = readEvents(text);
  return reading.ok ? null : reading.error;
};
const renewal = { name: 'Renewal', expert: null, t: 12, probability: 0.9, revenue: 1200, cost: 60, sure: 0.8 };

describe('a pasted table', () => {
  it('is read with or without headings', () => {
    expect(read('Renewal\t12\t90%\t1,200\t60\t80%\r\n')).toEqual([renewal]);
    expect(read('what\twhen\tp\trevenue\tcost\tsure\nRenewal\t12\t90%\t1,200\t60\t80%')).toEqual([renewal]);
  });

  it('may lack names, and how sure', () => {
    expect(read('12\t0.9\t1200\t60\t0.8')).toEqual([{ ...renewal, name: null }]);
    expect(read('12\t0.9\t1200\t60')).toEqual([{ ...renewal, name: null, sure: 1 }]);
    expect(read('Renewal\t12\t0.9\t1200\t60')).toEqual([{ ...renewal, sure: 1 }]);
    expect(read('\t12\t0.9\t1200\t60\t0.8')).toEqual([{ ...renewal, name: null }]);
  });

  it('takes a column of shares for percents where one is above 1', () => {
    const shares = (text: string) => read(text).map(({ probability }) => probability);
    expect(shares('a\t1\t90\t1\t0\nb\t2\t1\t1\t0')).toEqual([0.9, 0.01]);
    expect(shares('a\t1\t0.9\t1\t0\nb\t2\t1\t1\t0')).toEqual([0.9, 1]);
    expect(shares('a\t1\t90\t1\t0\nb\t2\t35%\t1\t0')).toEqual([0.9, 0.35]);
  });

  it('skips blank lines, and counts them', () => {
    expect(read('a\t1\t0.5\t1\t0\n\n\t\t\nb\t2\t0.5\t1\t0')).toHaveLength(2);
    expect(fault('a\t1\t0.5\t1\t0\n\nb\t2\thalf\t1\t0')).toMatchObject({ row: 3, column: 'probability' });
  });

  it.each([
    ['', { code: 'nothing' }],
    ['what\twhen', { code: 'nothing' }],
    ['a\t1\t0.5\t1', { code: 'width', row: 1, got: 4 }],
    ['a\t1\t0.5\t1\t2\t3\t4', { code: 'width', row: 1, got: 7 }],
    ['a\t1\t0.5\tmany\t0', { code: 'number', row: 1, column: 'revenue', fault: { code: 'not-a-number', got: 'many' } }],
    ['a\t1\t0.5\t\t0', { code: 'number', row: 1, column: 'revenue', fault: { code: 'empty', got: '' } }],
    ['a\t0\t0.5\t1\t0', { code: 'range', row: 1, column: 't', min: 1, max: 1200 }],
    ['a\t1\t120%\t1\t0', { code: 'range', row: 1, column: 'probability', min: 0, max: 1 }],
    ['a\t1\t0.5\t1\t-3', { code: 'range', row: 1, column: 'cost', min: 0, max: 1e9 }],
    ['a\t1\t0.5\t1\t0\n'.repeat(501), { code: 'too-many', got: 501, max: 500 }],
  ])('that is none is refused with its row and column: %j', (text, expected) => {
    expect(fault(text)).toEqual(expected);
  });

  it('is more than a cell', () => {
    expect([isTable('12'), isTable(' 12\n'), isTable('1\t2'), isTable('1\n2')]).toEqual([false, false, true, true]);
  });
});
