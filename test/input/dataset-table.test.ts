import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeUnits } from '../../src/model/discounting/rate-conversion.ts';
import type { Customer, Dataset } from '../../src/scenario/dataset.ts';
import { buildDataset } from '../../src/input/build-dataset.ts';
import { csvText } from '../../src/input/csv.ts';
import { datasetTable } from '../../src/input/dataset-table.ts';
import { guessLayout } from '../../src/input/guess-layout.ts';
import { readTable } from '../../src/input/table.ts';

const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => value + 0);
const name = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 20 }),
    fc.constantFrom('__proto__', '=1+1', "'=x", '－5', '客户 "甲", 乙', 'A\nB', '007', '2024-03'),
  )
  .map((text) => text.replace(/[\0-\x09\x0b-\x1f\x7f]/g, '').trim())
  .filter((text) => text !== '');

interface Shape {
  readonly optional: boolean;
  readonly activities: readonly string[];
  readonly unit: Dataset['unit'];
  readonly dated: boolean;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  optional: fc.boolean(),
  activities: fc.subarray(['visits', '订单', 'a, "b"', '=call']),
  unit: fc.constantFrom(...timeUnits),
  dated: fc.boolean(),
});

/** Rows of a history: figures, or null for a gap; the first and the last are never gaps. */
const rowsOf = (width: number) => {
  const row = fc.array(amount, { minLength: width, maxLength: width });
  return fc.tuple(row, fc.array(fc.option(row), { maxLength: 6 }), row).map(([first, between, last]) => [first, ...between, last]);
};

function customerOf({ optional, activities, unit, dated }: Shape, id: string): fc.Arbitrary<Customer> {
  const years = { month: 12, quarter: 4, year: 1 }[unit];
  const firstUnit = dated ? fc.integer({ min: 1900 * years, max: 2080 * years }) : fc.integer({ min: 0, max: 3000 });
  return fc.tuple(rowsOf(4 + activities.length), firstUnit, fc.boolean()).map(([rows, first, ended]) => {
    const series = (place: number) => Float64Array.from(rows, (row) => row?.[place] ?? NaN);
    const known = (place: number) => (optional ? series(place) : null);
    const use = activities.length === 0 ? null : Object.fromEntries(activities.map((activity, index) => [activity, series(4 + index)]));
    return { id, firstUnit: first, ended, profit: series(0), revenue: known(1), cost: known(2), indirectBenefit: known(3), use };
  });
}

const datasets = fc
  .tuple(shapes, fc.uniqueArray(name, { minLength: 1, maxLength: 6 }))
  .chain(([shape, ids]) => fc.tuple(...ids.map((id) => customerOf(shape, id))).map((customers) => ({ shape, customers })));

function datasetOf({ unit, dated, activities }: Shape): Dataset {
  const pools = activities.map((activity) => ({ activity, label: activity, cost: 0, volume: 1 }));
  return { id: 'd', title: 'D', note: '', unit, currency: '', dated, origin: 'imported', pools, log: null };
}

describe('a dataset as a table', () => {
  it.each([',', ';', '\t'] as const)('comes back the same from CSV with %j', (separator) => {
    fc.assert(
      fc.property(datasets, ({ shape, customers }) => {
        const { columns, rows, layout } = datasetTable(datasetOf(shape), customers);
        const read = readTable(csvText(columns, rows, { separator, mark: true }), { delimiter: separator, header: true });
        if (!read.ok) throw new Error(read.error.code);
        const built = buildDataset(read.value, layout, { id: 'd', title: 'D' });
        if (!built.ok) throw new Error(JSON.stringify(built.error));
        expect(built.value.report.refusals).toEqual([]);
        expect(built.value.customers).toEqual(customers);
        expect(built.value.dataset).toMatchObject({ unit: shape.unit, dated: shape.dated });
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('is understood by the guess', () => {
    const use = { visits: Float64Array.of(1, 2, 3) };
    const series = Float64Array.of(3, NaN, 5);
    const customer: Customer = {
      id: 'A',
      firstUnit: 24288,
      ended: true,
      profit: series,
      revenue: series,
      cost: series,
      indirectBenefit: series,
      use,
    };
    const dataset = datasetOf({ optional: true, activities: ['visits'], unit: 'month', dated: true });
    const { columns, rows, layout } = datasetTable(dataset, [customer]);
    const read = readTable(csvText(columns, rows));
    expect(read.ok && guessLayout(read.value).layout).toEqual({ ...layout, columns: layout.columns });
    expect(rows).toHaveLength(2);
  });
});
