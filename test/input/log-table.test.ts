import { describe, expect, it } from 'vitest';
import { previewPurchases } from '../../src/input/purchases/preview-purchases.ts';
import { importPurchases } from '../../src/input/purchases/import-purchases.ts';
import { usualPolicies } from '../../src/input/purchases/policies.ts';
import { logTable } from '../../src/input/log-table.ts';
import { textColumnOf } from '../../src/model/purchases/text-column.ts';
import type { StoredLog } from '../../src/scenario/stored-log.ts';

const log: StoredLog = {
  customers: 2,
  first: Uint32Array.of(0, 2, 3),
  day: Int32Array.of(19_000, 19_040, 19_010),
  amount: Float64Array.of(10.25, -3, 0),
  cost: Float64Array.of(4, NaN, 1),
  complaints: Float64Array.of(0, 1, 0),
  use: { visits: Float64Array.of(1, 2, 0) },
  ids: textColumnOf(['=1+1', '客户 "B"']),
  attributes: [
    { name: '@shop', values: { kind: 'text', codes: Uint32Array.of(1, 0, 2), words: textColumnOf(['', '+cmd', 'a, b']) } },
    { name: 'pieces', values: { kind: 'number', column: Float64Array.of(2, NaN, -1) } },
  ],
};

describe('a purchase log as a table', () => {
  it('has a row for each of its rows, gaps empty, formulas defused, numbers as they are', () => {
    expect([...logTable(log)].join('')).toBe(
      [
        "\ufeffcustomer,date,amount,cost,complaints,activity: visits,'@shop,pieces",
        "'=1+1,2022-01-08,10.25,4,0,1,'+cmd,2",
        "'=1+1,2022-02-17,-3,,1,2,,",
        '"客户 ""B""",2022-01-18,0,1,0,0,"a, b",-1',
        '',
      ].join('\r\n'),
    );
  });

  it('is read back as it was', async () => {
    const text = new TextEncoder().encode([...logTable(log)].join(''));
    const guess = { encoding: null, delimiter: null, header: null };
    const preview = await previewPurchases(text, guess);
    if (!preview.ok) throw new Error(preview.error.code);
    const options = { policies: usualPolicies, margin: 1, pseudonymKey: null };
    const read = await importPurchases(text, guess, preview.value.guess.layout, options);
    expect(read).toMatchObject({ ok: true, value: { report: { kept: 3, refused: 0 } } });
    const { ids, first, day, amount, cost, complaints, use } = (read.ok && read.value.log) || log;
    expect({ ids, first, day, amount, cost, complaints, use }).toEqual(withoutAttributes(log));
  });

  it('comes in pieces', () => {
    const rows = 40_000;
    const column = new Float64Array(rows);
    const long = {
      ...log,
      customers: 1,
      first: Uint32Array.of(0, rows),
      day: new Int32Array(rows),
      amount: column,
      cost: null,
      complaints: null,
      use: null,
      attributes: [],
    };
    const pieces = [...logTable(long)];
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('').trimEnd().split('\r\n')).toHaveLength(rows + 1);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2 ** 20);
  });
});

const withoutAttributes = ({ ids, first, day, amount, cost, complaints, use }: StoredLog) => ({
  ids,
  first,
  day,
  amount,
  cost,
  complaints,
  use,
});
