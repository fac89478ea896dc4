import { buyerLuck, type BuyerLuck } from './buyer-luck.ts';
import { arrivals, closed, kindOf, type GuestKind } from './hotel-guests.ts';
import { hotelNote } from './hotel-note.ts';
import type { Purchase, PurchaseSource } from './source.ts';

const seed = 20_241_231;

/** A hotel's guests; all amounts are whole yuan, so that sums are exact and the same everywhere. */
export const source: PurchaseSource = {
  note: hotelNote,
  currency: '元',
  margin: 0.45,
  columns: {
    ...{ cost: true, complaints: true },
    attributes: [
      ...(['room', 'restaurant', 'conference', 'nights'] as const).map((name) => ({ name, kind: 'number' as const })),
      ...(['purpose', 'channel'] as const).map((name) => ({ name, kind: 'text' as const })),
      { name: 'share of wallet', kind: 'number' },
    ],
  },
  customers: 20_000,
  id: (guest) => `G-${String(guest + 1).padStart(5, '0')}`,
  purchases: (guest) => {
    const luck = buyerLuck(seed, guest);
    const kind = kindOf(luck);
    const wallet = Math.round(luck.between('wallet', 0, ...kind.wallet) * 20) / 20;
    const days = arrivals(kind, luck);
    const ledger = days.flatMap((day, stay) => stayOf(kind, luck, { day, stay, left: days.length - 1 - stay }, wallet));
    return kind.silence === null || kind.complaints.last < 0.5 ? ledger : [...ledger, lastCall(days.at(-1) ?? closed, wallet, luck)];
  },
};

interface Arrival {
  readonly day: number;
  readonly stay: number;
  /** Stays after this one. */
  readonly left: number;
}

/** A stay as it is billed on the day of arrival, and what was paid back of it. */
function stayOf(kind: GuestKind, luck: BuyerLuck, { day, stay, left }: Arrival, wallet: number): readonly Purchase[] {
  const nights = luck.whole('nights', stay, ...kind.nights);
  const room = nights * Math.round(luck.between('price', 0, ...kind.price) * luck.between('price', stay + 1, 0.9, 1.1));
  const restaurant = Math.round(nights * luck.between('meals', stay, ...kind.meals));
  const conference = meetingOf(kind, luck, stay);
  const cost = Math.round(room * 0.42 + restaurant * 0.68 + conference * 0.52);
  const often = left < 3 && kind.silence !== null ? kind.complaints.last : kind.complaints.usual;
  const complaints = luck.between('complaint', stay, 0, 1) < often ? 1 : 0;
  const told = [purposeOf(kind, luck, stay), channelOf(kind, luck, stay), wallet].flat();
  const billed = { day, amount: room + restaurant + conference, cost, complaints, values: [room, restaurant, conference, nights, ...told] };
  if (complaints === 0 || luck.between('refund', stay, 0, 1) > 0.25 || day + nights > closed) return [billed];
  const back = Math.round(room * 0.3);
  return [billed, { day: day + nights, amount: -back, cost: 0, complaints: 0, values: [-back, 0, 0, 0, ...told] }];
}

function meetingOf({ meeting }: GuestKind, luck: BuyerLuck, stay: number): number {
  if (meeting === null || luck.between('meeting', 2 * stay, 0, 1) > meeting.share) return 0;
  return Math.round(luck.between('meeting', 2 * stay + 1, ...meeting.price) / 100) * 100;
}

const pick = (words: readonly string[], at: number): string => words[Math.floor(at * words.length)] ?? '';
const purposes = ['leisure', 'family', 'business', 'conference'];
const channels = ['direct', 'online', 'agency', 'company'];

/** One guest in eight answers anything. */
const purposeOf = ({ purpose }: GuestKind, luck: BuyerLuck, stay: number): string =>
  luck.between('purpose', 2 * stay, 0, 1) < 0.125 ? pick(purposes, luck.between('purpose', 2 * stay + 1, 0, 1)) : purpose;

/** One stay in four is booked anywhere. */
const channelOf = ({ channel }: GuestKind, luck: BuyerLuck, stay: number): string =>
  luck.between('channel', 2 * stay, 0, 1) < 0.25 ? pick(channels, luck.between('channel', 2 * stay + 1, 0, 1)) : channel;

/** The complaint after the last stay, from home: no purchase. */
function lastCall(day: number, wallet: number, luck: BuyerLuck): Purchase {
  const when = Math.min(closed, day + luck.whole('complaint', 9999, 3, 9));
  return { day: when, amount: 0, cost: 0, complaints: 1, values: [0, 0, 0, 0, '', '', wallet] };
}
