import { cdnowNote } from './cdnow-note.ts';
import packed from './cdnow-sample.txt?raw';
import type { Purchase, PurchaseSource } from './source.ts';

/** 1997-01-01, days since 1970-01-01. */
const start = 9862;

const lines = packed.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const ids = masterIds();

/** The CDNOW sample of 6,919 purchases; the packed file says how it is written. */
export const source: PurchaseSource = {
  note: cdnowNote,
  currency: '$',
  margin: 0.3,
  columns: { cost: false, complaints: false, attributes: [{ name: 'CDs', kind: 'number' }] },
  customers: lines.length,
  id: (customer) => String(ids[customer]).padStart(5, '0'),
  purchases(customer) {
    let day = start;
    return (lines[customer] ?? '')
      .split(' ')
      .slice(1)
      .map((purchase): Purchase => {
        const [since = NaN, discs = NaN, cents = NaN] = purchase.split(',').map(Number);
        day += since;
        return { day, amount: cents / 100, values: [discs] };
      });
  },
};

function masterIds(): readonly number[] {
  let id = 0;
  return lines.map((line) => (id += Number(line.slice(0, line.indexOf(' ')))));
}
