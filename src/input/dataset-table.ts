import type { Customer, Dataset } from '../scenario/dataset.ts';
import type { CsvCell } from './csv.ts';
import { usualPolicy, type ColumnUse, type Layout } from './layout.ts';
import { periodText } from './period.ts';
import { statusText } from './status.ts';

export interface DatasetTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** How to read it back. */
  readonly layout: Layout;
}

/** A dataset as a long table, a row per customer and recorded unit; units without a profit are left out and come back as gaps. */
export function datasetTable(dataset: Dataset, customers: readonly Customer[]): DatasetTable {
  const figures = figuresOf(dataset, customers);
  const columns: readonly (ColumnUse & { readonly header?: string })[] = [
    { role: 'customer', name: 'customer' },
    { role: 'period', name: dataset.unit },
    ...figures,
    { role: 'status', name: 'status' },
  ];
  const { unit } = dataset;
  const source = dataset.dated ? unit : 'number';
  return {
    columns: columns.map(({ name, header }) => header ?? name),
    rows: customers.flatMap((customer) => rowsOf(customer, dataset, figures)),
    layout: {
      shape: 'long',
      columns: columns.map(({ role, name }) => ({ role, name })),
      source,
      unit,
      dateOrder: null,
      decimalMark: '.',
      duplicates: usualPolicy(source, unit),
    },
  };
}

interface Figure extends ColumnUse {
  readonly header?: string;
  readonly series: (customer: Customer) => Float64Array | null | undefined;
}

function figuresOf({ pools }: Dataset, customers: readonly Customer[]): readonly Figure[] {
  const optional = (['revenue', 'cost', 'indirectBenefit'] as const).filter((role) =>
    customers.some((customer) => customer[role] !== null),
  );
  return [
    { role: 'profit', name: 'profit', series: ({ profit }) => profit },
    ...optional.map((role): Figure => ({ role, name: headers[role], series: (customer) => customer[role] })),
    ...pools.map(({ activity }): Figure => ({
      role: 'activity',
      name: activity,
      header: `activity: ${activity}`,
      series: ({ use }) => use?.[activity],
    })),
  ];
}

const headers = { revenue: 'revenue', cost: 'cost', indirectBenefit: 'indirect benefit' } as const;

function rowsOf(customer: Customer, { unit, dated }: Dataset, figures: readonly Figure[]): CsvCell[][] {
  return Array.from(customer.profit, (profit, index) => {
    if (Number.isNaN(profit)) return [];
    const values = figures.map(({ series }) => series(customer)?.[index] ?? null);
    return [[customer.id, periodText(customer.firstUnit + index, unit, dated), ...values, statusText(customer.ended)]];
  }).flat();
}
