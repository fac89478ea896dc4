import Papa from 'papaparse';
import { readDay } from '../../../src/input/purchases/date-forms.ts';
import { largestAmount, longestName } from '../../../src/input/purchases/cell-reader.ts';
import { longestRow } from '../../../src/input/purchases/row-splitter.ts';
import { readNumber } from '../../../src/input/number.ts';
import { damages, type Cells, type Damage } from './damages.ts';

export interface Purchase {
  readonly customer: string;
  readonly day: number;
  readonly amount: number;
}

export interface HostileFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The rows that parse alone, in order, by the slow twin. */
  readonly good: readonly Purchase[];
  /** Lines that do not. */
  readonly bad: readonly number[];
}

const encoder = new TextEncoder();

/**
 * A file with every kind of damage once, in an order drawn with a seed, with good rows between; its rows are judged line by line, each
 * alone, by papaparse and the careful readers.
 */
export function hostileFile(seed: number): HostileFile {
  const next = luck(seed);
  const order = damages.map((damage) => ({ damage, key: next() })).sort((a, b) => a.key - b.key);
  const good: Purchase[] = [];
  const bad: number[] = [];
  const pieces: Uint8Array[] = [encoder.encode('customer,date,amount,note\n')];
  let line = 2;
  const add = (bytes: Uint8Array, whole: boolean) => {
    for (const piece of whole ? [bytes] : linesOf(bytes)) {
      const judged = purchaseOf(piece);
      if (judged === null) bad.push(line);
      else if (judged !== 'blank') good.push(judged);
      line += linesOf(piece).length;
    }
    pieces.push(bytes, encoder.encode(['\n', '\r\n', '\r'][Math.floor(next() * 3)]));
  };
  for (const { damage } of order) {
    for (let count = 1 + Math.floor(next() * 3); count > 0; count--) add(encoder.encode(cellsOf(next).join(',')), false);
    add(spoilt(damage, cellsOf(next)), damage.whole ?? false);
  }
  // The end of the file is cut off in the middle of a quoted cell.
  add(encoder.encode('C1,2020-01-01,5,x'), false);
  const end = encoder.encode('C1,2020-01-01,5,"trunc');
  return { bytes: joined([...pieces, end]), good, bad: [...bad, line] };
}

function spoilt({ spoil }: Damage, cells: Cells): Uint8Array {
  const spoiled = spoil(cells);
  return typeof spoiled === 'string' ? encoder.encode(spoiled) : Uint8Array.from(spoiled);
}

function cellsOf(next: () => number): Cells {
  const number = Math.floor(next() * 50);
  const month = String(1 + Math.floor(next() * 12)).padStart(2, '0');
  return [
    number % 3 === 0 ? `客户 ${number}` : `C${number}`,
    `2020-${month}-15`,
    (next() * 100).toFixed(2),
    number % 5 === 0 ? '备注' : 'note',
  ];
}

/** A row that stands alone: what it says, or null where it says nothing that can be read. */
function purchaseOf(bytes: Uint8Array): Purchase | 'blank' | null {
  if (bytes.length > longestRow) return null;
  if (new TextDecoder().decode(bytes).replace(/[ ,\t\r\n]/g, '') === '') return 'blank';
  const text = strictText(bytes);
  if (text === null || /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text)) return null;
  const parsed = Papa.parse<string[]>(`${text}\n`, { delimiter: ',', newline: '\n' });
  const [customer = '', date = '', amount = '', note, ...rest] = parsed.data[0] ?? [];
  if (parsed.errors.length > 0 || note === undefined || rest.some((cell) => cell.trim() !== '') || text.split('\n').length > 20)
    return null;
  const id = customer.trim().replace(/^'(?==)/, '');
  const day = readDay(date, 'year-first');
  const money = readNumber(amount);
  if (id === '' || encoder.encode(id).length > longestName || !day.ok || !money.ok || Math.abs(money.value.value) > largestAmount)
    return null;
  return { customer: id, day: day.value, amount: money.value.value };
}

function strictText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let place = 0; place < bytes.length; place++) {
    if (bytes[place] !== 10 && bytes[place] !== 13) continue;
    lines.push(bytes.subarray(start, place));
    if (bytes[place] === 13 && bytes[place + 1] === 10) place++;
    start = place + 1;
  }
  return [...lines, bytes.subarray(start)];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let place = 0;
  for (const piece of pieces) {
    bytes.set(piece, place);
    place += piece.length;
  }
  return bytes;
}

/** Numbers from 0 to 1, the same for a seed. */
function luck(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
