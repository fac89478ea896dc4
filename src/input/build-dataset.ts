import { err, ok, type Result } from '../model/result.ts';
import type { CostPool, Customer, Dataset } from '../scenario/dataset.ts';
import type { Text } from '../scenario/text.ts';
import { gather, type GatheredCustomer, type Gathering } from './gather.ts';
import { layoutFaults } from './layout-faults.ts';
import { columnsOf, type DuplicatePolicy, type Layout, type LayoutFault } from './layout.ts';
import type { Refusal } from './row-fault.ts';
import { rowReader } from './row-reader.ts';
import type { Table } from './table.ts';
import { rowCheck, type Cancelled, type Watch } from './watch.ts';

export interface BuildOptions extends Watch {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly currency?: string;
}

/** What an import did with every row: kept + merged + refused = rows. */
export interface ImportReport {
  readonly rows: number;
  readonly kept: number;
  /** Rows that were added to, or replaced, an earlier row of the same customer and unit, by `policy`. */
  readonly merged: number;
  readonly policy: DuplicatePolicy;
  readonly refused: number;
  /** Skipped, and not among the rows. */
  readonly blank: number;
  /** Every refused row, in the order of the table. */
  readonly refusals: readonly Refusal[];
  readonly customers: number;
  /** Units with a record, and units without one inside the histories. */
  readonly records: number;
  readonly gaps: number;
  /** Customers taken as over, and by what: their status, or 3 units of silence before the newest unit of the table. */
  readonly ended: number;
  readonly endedBy: 'status' | 'silence';
}

export interface Imported {
  /** Null where no row was kept. */
  readonly dataset: Dataset | null;
  readonly customers: readonly Customer[];
  readonly report: ImportReport;
}

export interface UnusableLayout {
  readonly code: 'layout';
  readonly faults: readonly LayoutFault[];
}

/**
 * Makes histories of a table. Histories begin with a customer's first recorded unit; units without a record inside one are NaN.
 * Profit is the profit column, or revenue − cost + indirect benefit. Activities become cost pools that cost nothing until
 * somebody says what they cost, with the busiest unit's use as their volume.
 */
export function buildDataset(table: Table, layout: Layout, options: BuildOptions): Result<Imported, UnusableLayout | Cancelled> {
  const faults = layoutFaults(layout, table);
  if (faults.length > 0) return err({ code: 'layout', faults });
  const gathering: Gathering = new Map();
  const refusals: Refusal[] = [];
  const read = readRows(table, layout, gathering, refusals, options);
  if (read === null) return err({ code: 'cancelled' });
  const customers = customersOf(gathering, layout);
  const report = { ...reportOf(table, customers, layout), ...read, refused: refusals.length, refusals };
  const dataset = customers.length === 0 ? null : datasetOf(customers, layout, options);
  return ok({ dataset, customers, report });
}

function readRows({ rows }: Table, layout: Layout, gathering: Gathering, refusals: Refusal[], watch: Watch) {
  const read = rowReader(layout);
  const stop = rowCheck(watch);
  const counts = { kept: 0, merged: 0 };
  for (const [index, row] of rows.entries()) {
    const found = read(row);
    const done = found.ok ? gather(gathering, found.value, row.line, layout.duplicates, row.cells) : found.error;
    if (done === 'kept' || done === 'merged') counts[done]++;
    else refusals.push({ line: row.line, ...done });
    if (stop(() => index / rows.length)) return null;
  }
  return counts;
}

/** Units of silence after which a customer counts as gone, where no status says so. */
const silence = 3;

const hasStatus = (layout: Layout): boolean => columnsOf(layout, 'status').length + columnsOf(layout, 'ended').length > 0;

function customersOf(gathering: Gathering, layout: Layout): Customer[] {
  const newest = [...gathering.values()].reduce((latest, { last }) => Math.max(latest, last), -Infinity);
  const stated = hasStatus(layout);
  return Array.from(gathering, ([id, gathered]) => ({
    id,
    firstUnit: gathered.first,
    ended: stated ? gathered.ended === true : newest - gathered.last >= silence,
    ...columnsFrom(gathered, layout),
  }));
}

function columnsFrom(
  gathered: GatheredCustomer,
  layout: Layout,
): Pick<Customer, 'profit' | 'revenue' | 'cost' | 'indirectBenefit' | 'use'> {
  const length = gathered.last - gathered.first + 1;
  const series = (place: number) =>
    Float64Array.from({ length }, (_, index) => gathered.units.get(gathered.first + index)?.values[place] ?? NaN);
  const optional = (role: 'revenue' | 'cost' | 'indirectBenefit', place: number) =>
    columnsOf(layout, role).length > 0 ? series(place) : null;
  const activities = activitiesOf(layout);
  return {
    profit: series(0),
    revenue: optional('revenue', 1),
    cost: optional('cost', 2),
    indirectBenefit: optional('indirectBenefit', 3),
    use: activities.length > 0 ? Object.fromEntries(activities.map((name, index) => [name, series(4 + index)])) : null,
  };
}

const activitiesOf = (layout: Layout): readonly string[] =>
  columnsOf(layout, 'activity').map((column) => layout.columns[column]?.name ?? '');

function datasetOf(customers: readonly Customer[], layout: Layout, { id, title, note = '', currency = '' }: BuildOptions): Dataset {
  const pools = activitiesOf(layout).map((activity): CostPool => ({
    activity,
    label: activity,
    cost: 0,
    volume: busiestUnit(customers, activity),
  }));
  return { id, title, note, currency, unit: layout.unit, dated: layout.source !== 'number', origin: 'imported', pools, log: null };
}

/** The most that all customers together used of an activity in one unit; 1 where they used none. */
function busiestUnit(customers: readonly Customer[], activity: string): number {
  const totals = new Map<number, number>();
  for (const { firstUnit, use } of customers) {
    use?.[activity]?.forEach((used, index) => {
      if (used > 0) totals.set(firstUnit + index, (totals.get(firstUnit + index) ?? 0) + used);
    });
  }
  return [...totals.values()].reduce((most, total) => Math.max(most, total), 0) || 1;
}

function reportOf({ rows, blank }: Table, customers: readonly Customer[], layout: Layout) {
  const units = customers.reduce((sum, { profit }) => sum + profit.length, 0);
  const gaps = customers.reduce((sum, { profit }) => sum + profit.filter(Number.isNaN).length, 0);
  return {
    rows: rows.length,
    blank,
    policy: layout.duplicates,
    customers: customers.length,
    records: units - gaps,
    gaps,
    ended: customers.filter(({ ended }) => ended).length,
    endedBy: hasStatus(layout) ? ('status' as const) : ('silence' as const),
  };
}
