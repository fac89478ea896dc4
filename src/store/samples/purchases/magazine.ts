import { dayNumber } from '../../../model/purchases/days.ts';
import { exp } from '../../../model/numerics/exp.ts';
import { buyerLuck, type BuyerLuck } from './buyer-luck.ts';
import { magazineNote } from './magazine-note.ts';
import type { Purchase, PurchaseSource } from './source.ts';

const seed = 20_180_101;
const opened = dayNumber({ year: 2018, month: 1, day: 1 });
const closed = dayNumber({ year: 2024, month: 12, day: 31 });
/** From this day on both prices are higher. */
const dearer = dayNumber({ year: 2021, month: 7, day: 1 });

interface Term {
  readonly name: 'year' | 'quarter';
  readonly days: number;
  readonly price: readonly [before: number, after: number];
  /** Printing and postage, yuan. */
  readonly cost: number;
  /** Log-odds of paying again, of a subscriber in the middle, the first time and what each time adds. */
  readonly renewal: { readonly first: number; readonly later: number };
}

const year: Term = { name: 'year', days: 365, price: [240, 276], cost: 118, renewal: { first: 0.55, later: 0.4 } };
const quarter: Term = { name: 'quarter', days: 91, price: [68, 78], cost: 31, renewal: { first: 1.3, later: 0.14 } };

/** A magazine's subscribers: a purchase is a term paid for. Whole yuan. */
export const source: PurchaseSource = {
  note: magazineNote,
  currency: '元',
  margin: 0.5,
  columns: {
    ...{ cost: true, complaints: false },
    attributes: [
      { name: 'term', kind: 'text' },
      { name: 'gift', kind: 'number' },
      { name: 'channel', kind: 'text' },
    ],
  },
  customers: 10_000,
  id: (subscriber) => `M-${String(subscriber + 1).padStart(5, '0')}`,
  purchases: (subscriber) => paymentsOf(buyerLuck(seed, subscriber)),
};

/** The terms paid one after the other, until one is not, or the books close. */
function paymentsOf(luck: BuyerLuck): readonly Purchase[] {
  const gift = luck.between('kind', 0, 0, 1) < 0.12;
  const term = !gift && luck.between('kind', 1, 0, 1) < 0.35 ? quarter : year;
  const loyalty = luck.normal('rhythm', 0) - (gift ? 1.1 : 0);
  const channel = gift ? 'gift' : luck.between('channel', 0, 0, 1) < 0.4 ? 'campaign' : 'web';
  const payments: Purchase[] = [];
  for (let due = entry(luck, channel), day = due, turn = 0; day <= closed; turn++) {
    const amount = term.price[day < dearer ? 0 : 1];
    payments.push({ day, amount, cost: term.cost, values: [term.name, gift && turn === 0 ? 1 : 0, channel] });
    if (!renews(term, loyalty, turn, luck)) break;
    due += term.days;
    day = due + Math.round(9 * luck.normal('payment-day', turn));
  }
  return payments;
}

/** Loyal ones stay and leavers leave, so that churn falls with tenure; habit adds to it. */
function renews({ renewal }: Term, loyalty: number, turn: number, luck: BuyerLuck): boolean {
  const odds = exp(renewal.first + renewal.later * Math.min(turn, 6) + loyalty);
  return luck.between('renewal', turn, 0, 1) * (1 + odds) < odds;
}

/** Campaigns run in the first days of September, gifts are given before the new year, others come on any day. */
function entry(luck: BuyerLuck, channel: string): number {
  const any = luck.whole('entry', 0, opened, closed);
  if (channel === 'web') return any;
  const [month, days] = channel === 'gift' ? [12, 24] : [9, 20];
  return dayNumber({ year: luck.whole('entry', 1, 2018, 2024), month, day: 1 }) + luck.whole('entry', 2, 0, days - 1);
}
