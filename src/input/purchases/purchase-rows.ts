import { CellReader, longestName, roughFault } from './cell-reader.ts';
import { columnsWith, type PurchaseLayout } from './layout.ts';
import type { PurchasePolicies } from './policies.ts';
import { Refusals, type PurchaseFaultCode } from './report.ts';
import { mostCells, type RowBreak, type RowCells } from './row-cells.ts';
import { RowColumns, type AttributeColumn, type FigureColumn } from './row-columns.ts';
import type { RowSink } from './row-splitter.ts';

const unknown = new TextEncoder().encode('unknown');
const decoder = new TextDecoder('utf-8');
/** Of a row that is quoted in a report. */
const shownBytes = 160;
/** Different texts of one attribute; what comes after them is a gap. */
const mostWords = 2 ** 20;

export interface RowReading {
  readonly layout: PurchaseLayout;
  readonly policies: PurchasePolicies;
  /** The line that names the columns; 0: none does. */
  readonly headerLine: number;
  /** A decoder went over the text, which shows U+FFFD where it failed. */
  readonly decoded: boolean;
  /** Leave personal attributes out. */
  readonly withhold: boolean;
}

/** Reads rows into columns, and counts what becomes of them. */
export class PurchaseRows implements RowSink {
  readonly columns: RowColumns;
  readonly refusals = new Refusals();
  readonly dropped = { refunds: 0, zeros: 0 };
  rows = 0;
  blank = 0;
  refunds = 0;
  zeros = 0;
  amountsTakenAsZero = 0;
  ofUnknownCustomer = 0;
  readonly #reading: RowReading;
  readonly #cells: CellReader;
  readonly #customer: number;
  readonly #date: number;
  readonly #amount: number;
  /** Where the customer's id stands, once read; it is only kept with the rest of its row. */
  #idStart = 0;
  #idEnd = 0;
  #known = false;
  /** Cost, complaints and activities of the row at hand. */
  readonly #figures: number[] = [];

  constructor(reading: RowReading) {
    const { layout, withhold } = reading;
    this.#reading = reading;
    this.#cells = new CellReader(layout.decimalMark, layout.dateForm);
    this.columns = new RowColumns(layout, withhold);
    [this.#customer = 0] = columnsWith(layout, 'customer');
    [this.#date = 0] = columnsWith(layout, 'date');
    [this.#amount = 0] = columnsWith(layout, 'amount');
  }

  row = (row: RowCells): void => {
    if (row.line === this.#reading.headerLine) return;
    if (isBlankRow(row)) {
      this.blank++;
      return;
    }
    this.rows++;
    this.#read(row);
  };

  broken = (code: RowBreak, line: number, bytes: Uint8Array, start: number, end: number): void => {
    this.rows++;
    this.refusals.add(code, line, null, () => beginning(bytes, start, end));
  };

  isWhole = (row: RowCells): boolean => {
    const cells = this.#cells;
    if (row.rough && roughFault(row, this.#reading.decoded) !== null) return false;
    if (!cells.customer(row, this.#customer) || Number.isNaN(cells.day(row, this.#date))) return false;
    return !Number.isNaN(cells.number(row, this.#amount));
  };

  #read(row: RowCells): void {
    if (!this.#hasShape(row) || !this.#hasCustomer(row)) return;
    const cells = this.#cells;
    const day = cells.day(row, this.#date);
    if (Number.isNaN(day)) this.#refuse(row, cells.trouble === 'missing' ? 'missing-date' : cells.trouble, this.#date);
    else this.#readAmount(row, day);
  }

  #readAmount(row: RowCells, day: number): void {
    const cells = this.#cells;
    const amount = cells.number(row, this.#amount);
    if (!Number.isNaN(amount)) this.#keep(row, day, amount, false);
    else if (cells.trouble !== 'missing') this.#refuse(row, cells.trouble, this.#amount);
    else if (this.#reading.policies.missingAmounts === 'refuse') this.#refuse(row, 'missing-amount', this.#amount);
    else this.#keep(row, day, 0, true);
  }

  #hasShape(row: RowCells): boolean {
    const { decoded, layout } = this.#reading;
    const width = layout.columns.length;
    if (row.count < width) this.#refuseRow(row, 'too-few-cells');
    else if (row.count > width && !row.hasWidth(width)) this.#refuseRow(row, 'too-many-cells');
    else if (!row.rough) return true;
    else {
      const fault = roughFault(row, decoded);
      if (fault === null) return true;
      this.#cells.look(row, fault.cell);
      this.#refuse(row, fault.code, fault.cell);
    }
    return false;
  }

  #hasCustomer(row: RowCells): boolean {
    const cells = this.#cells;
    this.#known = cells.customer(row, this.#customer);
    this.#idStart = cells.start;
    this.#idEnd = cells.end;
    if (!this.#known && this.#reading.policies.missingCustomers === 'refuse') this.#refuse(row, 'missing-customer', this.#customer);
    else if (this.#idEnd - this.#idStart > longestName) this.#refuse(row, 'long-name', this.#customer);
    else return true;
    return false;
  }

  /** The last refusals and policies; then the row is in. */
  #keep(row: RowCells, day: number, amount: number, wasMissing: boolean): void {
    const { refunds, zeros } = this.#reading.policies;
    if (amount < 0 && refunds === 'refuse') this.#refuse(row, 'refund', this.#amount);
    else if (!this.#readFigures(row)) return;
    else if (amount < 0 && refunds === 'drop') this.dropped.refunds++;
    else if (amount === 0 && zeros === 'drop' && !this.#complains()) this.dropped.zeros++;
    else {
      if (amount < 0) this.refunds++;
      if (amount === 0) this.zeros++;
      if (wasMissing) this.amountsTakenAsZero++;
      this.#commit(row, day, amount);
    }
  }

  /** Cost, complaints and activities, false where one cannot be read. */
  #readFigures(row: RowCells): boolean {
    const { cost, complaints, activities } = this.columns;
    this.#figures.length = 0;
    if (cost !== null && !this.#readFigure(row, cost, NaN)) return false;
    if (complaints !== null && !this.#readFigure(row, complaints, 0)) return false;
    for (const activity of activities) if (!this.#readFigure(row, activity, 0)) return false;
    return true;
  }

  #readFigure(row: RowCells, { column }: FigureColumn, missing: number): boolean {
    const cells = this.#cells;
    const value = cells.number(row, column);
    const isNegativeCount = value < 0 && column !== this.columns.cost?.column;
    const trouble = isNegativeCount ? 'unreadable-number' : Number.isNaN(value) ? cells.trouble : 'missing';
    if (trouble !== 'missing') this.#refuse(row, trouble, column);
    this.#figures.push(Number.isNaN(value) ? missing : value);
    return trouble === 'missing';
  }

  #complains(): boolean {
    const { complaints, cost } = this.columns;
    return complaints !== null && this.#figures[cost === null ? 0 : 1]! > 0;
  }

  #commit(row: RowCells, day: number, amount: number): void {
    const { ids, customer, cost, complaints, activities, attributes } = this.columns;
    if (!this.#known) this.ofUnknownCustomer++;
    customer.push(this.#known ? ids.numberOf(row.bytes, this.#idStart, this.#idEnd) : ids.numberOf(unknown, 0, unknown.length));
    this.columns.day.push(day);
    this.columns.amount.push(amount);
    let place = 0;
    cost?.values.push(this.#figures[place++]!);
    complaints?.values.push(this.#figures[place++]!);
    for (const activity of activities) activity.values.push(this.#figures[place++]!);
    for (const attribute of attributes) this.#keepAttribute(row, attribute);
  }

  #keepAttribute(row: RowCells, attribute: AttributeColumn): void {
    const cells = this.#cells;
    const { words, column } = attribute;
    if (words === null) {
      const value = cells.number(row, column);
      if (Number.isNaN(value) && cells.trouble !== 'missing') attribute.gaps++;
      attribute.numbers.push(value);
      return;
    }
    cells.customer(row, column);
    const isRoom = words.size < mostWords || words.find(row.bytes, cells.start, cells.end) >= 0;
    if (!isRoom) attribute.gaps++;
    attribute.codes.push(isRoom ? words.numberOf(row.bytes, cells.start, cells.end) : 0);
  }

  #refuse(row: RowCells, code: PurchaseFaultCode, column: number): void {
    this.refusals.add(code, row.line, column, () => {
      this.#cells.look(row, column);
      return this.#cells.text(row);
    });
  }

  #refuseRow({ line, bytes, start, end, count }: RowCells, code: PurchaseFaultCode): void {
    this.refusals.add(code, line, null, () => beginning(bytes, start[0]!, end[Math.min(count, mostCells) - 1]!));
  }
}

const beginning = (bytes: Uint8Array, start: number, end: number): string =>
  decoder.decode(bytes.subarray(start, Math.min(end, start + shownBytes))).trim();

function isBlankRow(row: RowCells): boolean {
  for (let cell = 0; cell < row.count; cell++) if (cell >= mostCells || !row.isBlank(cell)) return false;
  return true;
}
