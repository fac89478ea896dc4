import { readNumber } from '../number.ts';
import { readPeriod } from '../period.ts';
import { roleOfPurchaseHeader } from './header-words.ts';
import type { SampledRow } from './sampled-rows.ts';

const searched = 10;
const compared = 200;
const mostly = 0.8;

/** The first whole row near the top, if it names the columns; lines above it are left to be refused as rows. */
export function headerRow(rows: readonly SampledRow[], width: number, wanted: boolean | null): SampledRow | null {
  const whole = rows.filter(({ cells, broken }) => !broken && cells.length === width).slice(0, compared);
  const [first, ...body] = whole;
  if (first === undefined || wanted === false || rows.indexOf(first) >= searched) return null;
  return wanted === true || isHeader(first.cells, body) ? first : null;
}

/** Names stand above numbers and dates; where there are none to compare with, words decide. */
function isHeader(cells: readonly string[], body: readonly SampledRow[]): boolean {
  const votes = cells.reduce((sum, cell, column) => {
    const below = body.map((row) => row.cells[column] ?? '').filter((one) => one !== '');
    const isOfFigures = below.length > 0 && below.filter(isFigure).length > mostly * below.length;
    if (!isOfFigures || cell === '') return sum;
    return sum + (isFigure(cell) ? -1 : 1);
  }, 0);
  return votes > 0 || (votes === 0 && cells.filter((cell) => roleOfPurchaseHeader(cell) !== null).length >= 2);
}

const isFigure = (cell: string): boolean => readNumber(cell).ok || readPeriod(cell, { dateOrder: 'day-first' }).ok;

/** Names for all columns, all different. */
export function columnNames(header: readonly string[] | null, width: number): readonly string[] {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const wanted = header?.[column]?.trim() || String(column + 1);
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted} (${count})`;
    taken.add(name);
    return name;
  });
}
