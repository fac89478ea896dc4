import type { RowColumn } from './purchase-log.ts';

/** Days are sorted by so many bits at a time: 65,536 days are 179 years, so one pass is the rule. */
const bits = 16;
const mask = 2 ** bits - 1;

/**
 * The order that sorts rows by customer and then by day, stable: least significant digit first, days and then customers.
 * @returns the row that comes at each place; null where the rows stand in this order already
 */
export function orderOf(customerOf: Uint32Array, customers: number, day: Int32Array): Uint32Array | null {
  if (isOrdered(customerOf, day)) return null;
  const rows = day.length;
  let order: Uint32Array | null = null;
  if (!isAscending(day)) {
    const { least, most } = rangeOf(day);
    const spare = new Uint32Array(rows);
    order = spare.slice();
    let from = byBits(day, least, 0, null, order);
    if (most - least > mask) from = byBits(day, least, bits, from, spare);
    order = from;
  }
  return byCustomer(customerOf, customers, order);
}

/** Puts columns in an order, each where it stands. */
export function appliedOrder(order: Uint32Array, columns: readonly RowColumn[]): void {
  const room = new ArrayBuffer(order.length * 8);
  for (const column of columns) {
    if (column instanceof Float64Array) gathered(order, column, new Float64Array(room));
    else if (column instanceof Uint32Array) gathered(order, column, new Uint32Array(room, 0, order.length));
    else if (column instanceof Int32Array) gathered(order, column, new Int32Array(room, 0, order.length));
    else gathered(order, column, new Uint8Array(room, 0, order.length));
  }
}

function gathered<Column extends RowColumn>(order: Uint32Array, column: Column, room: Column): void {
  for (let place = 0; place < order.length; place++) room[place] = column[order[place]!]!;
  column.set(room);
}

function isOrdered(customerOf: Uint32Array, day: Int32Array): boolean {
  for (let row = 1; row < day.length; row++) {
    const [before, now] = [customerOf[row - 1]!, customerOf[row]!];
    if (before > now || (before === now && day[row - 1]! > day[row]!)) return false;
  }
  return true;
}

function isAscending(day: Int32Array): boolean {
  for (let row = 1; row < day.length; row++) if (day[row - 1]! > day[row]!) return false;
  return true;
}

function rangeOf(day: Int32Array): { readonly least: number; readonly most: number } {
  let [least, most] = [Infinity, -Infinity];
  for (const date of day) {
    if (date < least) least = date;
    if (date > most) most = date;
  }
  return { least, most };
}

/** One pass over `bits` bits of the days, from an order (null: as the rows stand) into `to`. */
function byBits(day: Int32Array, least: number, shift: number, from: Uint32Array | null, to: Uint32Array): Uint32Array {
  const start = new Uint32Array(mask + 2);
  for (const date of day) {
    const digit = (((date - least) >>> shift) & mask) + 1;
    start[digit] = start[digit]! + 1;
  }
  accumulate(start);
  for (let place = 0; place < day.length; place++) {
    const row = from === null ? place : from[place]!;
    const digit = ((day[row]! - least) >>> shift) & mask;
    const next = start[digit]!;
    to[next] = row;
    start[digit] = next + 1;
  }
  return to;
}

function byCustomer(customerOf: Uint32Array, customers: number, from: Uint32Array | null): Uint32Array {
  const start = new Uint32Array(customers + 1);
  for (const customer of customerOf) start[customer + 1] = start[customer + 1]! + 1;
  accumulate(start);
  const to = new Uint32Array(customerOf.length);
  for (let place = 0; place < customerOf.length; place++) {
    const row = from === null ? place : from[place]!;
    const customer = customerOf[row]!;
    const next = start[customer]!;
    to[next] = row;
    start[customer] = next + 1;
  }
  return to;
}

function accumulate(counts: Uint32Array): void {
  for (let k = 1; k < counts.length; k++) counts[k] = counts[k]! + counts[k - 1]!;
}
