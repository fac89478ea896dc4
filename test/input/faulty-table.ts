import type { RowFaultCode } from '../../src/input/row-fault.ts';

export interface PlantedFault {
  readonly line: number;
  readonly code: RowFaultCode;
}

export interface FaultyTable {
  readonly text: string;
  /** In the order of their lines. */
  readonly planted: readonly PlantedFault[];
  /** Data rows, the faulty ones included; all others are good. */
  readonly rows: number;
  readonly customers: number;
}

const customers = 100;
const months = 50;

/** What stands in place of a good row, by the row's number from 0. */
const faults: ReadonlyMap<number, { readonly code: RowFaultCode; readonly spoil: (cells: readonly string[], before: string) => string }> =
  new Map([
    [17, { code: 'missing-customer', spoil: ([, month, profit, status]) => `,${month},${profit},${status}` }],
    [260, { code: 'missing-period', spoil: ([name, , profit, status]) => `${name},,${profit},${status}` }],
    [777, { code: 'missing-number', spoil: ([name, month, , status]) => `${name},${month},,${status}` }],
    [1033, { code: 'unreadable-number', spoil: ([name, month, , status]) => `${name},${month},12x,${status}` }],
    [1500, { code: 'impossible-date', spoil: ([name, , profit, status]) => `${name},2024-13,${profit},${status}` }],
    [1999, { code: 'unreadable-period', spoil: ([name, , profit, status]) => `${name},soon,${profit},${status}` }],
    [2345, { code: 'too-few-cells', spoil: ([name, month, profit]) => `${name},${month},${profit}` }],
    [2900, { code: 'too-many-cells', spoil: (cells) => `${cells.join(',')},more` }],
    [3210, { code: 'duplicate', spoil: (_, before) => before }],
    [3777, { code: 'mixed-units', spoil: ([name, , profit, status]) => `${name},2022Q1,${profit},${status}` }],
    [4111, { code: 'open-quote', spoil: (cells) => `"${cells.join(',')}` }],
    [4999, { code: 'gigantic-number', spoil: ([name, month, , status]) => `${name},${month},12345678901234,${status}` }],
  ]);

/** A CSV of 5,000 rows with 12 faults, the same every time. Customers with commas, quotes and line ends in their names shift the line numbers. */
export function faultyTable(): FaultyTable {
  const lines = ['customer,month,profit,status'];
  const planted: PlantedFault[] = [];
  let line = 2;
  let before = '';
  for (let row = 0; row < customers * months; row++) {
    const cells = goodCells(Math.floor(row / months), row % months);
    const fault = faults.get(row);
    const text = fault === undefined ? cells.join(',') : fault.spoil(cells, before);
    if (fault !== undefined) planted.push({ line, code: fault.code });
    lines.push(text);
    line += text.split('\n').length;
    before = text;
  }
  return { text: `${lines.join('\r\n')}\r\n`, planted, rows: customers * months, customers };
}

function goodCells(customer: number, month: number): string[] {
  const period = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const profit = (3.4 + 0.025 * Math.min(month, 24) ** 2 + (customer % 7)).toFixed(3);
  return [nameOf(customer), period, profit, customer % 3 === 0 ? 'ended' : 'active'];
}

function nameOf(customer: number): string {
  if (customer === 3) return '"North, South\nand ""West"""';
  return customer % 10 === 0 ? `客户 ${customer}` : `C${String(customer).padStart(3, '0')}`;
}
