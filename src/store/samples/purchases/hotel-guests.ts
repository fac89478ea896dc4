import { dayNumber } from '../../../model/purchases/days.ts';
import type { BuyerLuck } from './buyer-luck.ts';

type Range = readonly [least: number, most: number];

/** A kind of guest: when it comes, what it buys, and how that ends. */
export interface GuestKind {
  /** Guests of this kind among a thousand. */
  readonly perThousand: number;
  /** Days from stay to stay; null for who comes in the holidays. */
  readonly rhythm: Range | null;
  /** Most stays of all. */
  readonly stays: Range;
  /** The first and last day of the span in which it stops coming; null for who does not stop. */
  readonly silence: Range | null;
  readonly nights: Range;
  /** Yuan a night. */
  readonly price: Range;
  /** Yuan for meals a night. */
  readonly meals: Range;
  /** How often a stay has a meeting, and what it costs in yuan. */
  readonly meeting: { readonly share: number; readonly price: Range } | null;
  /** Complaints a stay, and in the last three before the silence. */
  readonly complaints: { readonly usual: number; readonly last: number };
  readonly wallet: Range;
  /** What most of them say at the desk, and where most of them book. */
  readonly purpose: string;
  readonly channel: string;
}

/** First and last day of the hotel's books. */
const opened = dayNumber({ year: 2022, month: 1, day: 1 });
export const closed = dayNumber({ year: 2024, month: 12, day: 31 });

const many = [999, 999] as const;
const calm = { usual: 0.015, last: 0.015 };

const kinds: readonly GuestKind[] = [
  {
    ...{ perThousand: 400, rhythm: [90, 500], stays: [1, 2], silence: null, nights: [1, 3], price: [280, 520], meals: [0, 120] },
    ...{ meeting: null, complaints: calm, wallet: [0.05, 0.4], purpose: 'leisure', channel: 'online' },
  },
  {
    ...{ perThousand: 210, rhythm: null, stays: many, silence: null, nights: [2, 5], price: [420, 680], meals: [180, 420] },
    ...{ meeting: null, complaints: { usual: 0.03, last: 0.03 }, wallet: [0.2, 0.9], purpose: 'family', channel: 'online' },
  },
  {
    ...{ perThousand: 170, rhythm: [16, 60], stays: many, silence: null, nights: [1, 3], price: [420, 620], meals: [40, 140] },
    ...{ meeting: { share: 0.04, price: [800, 2600] }, complaints: calm, wallet: [0.15, 0.95], purpose: 'business', channel: 'company' },
  },
  {
    ...{ perThousand: 20, rhythm: [55, 150], stays: many, silence: null, nights: [1, 2], price: [560, 900], meals: [300, 900] },
    ...{ meeting: { share: 0.9, price: [6000, 48_000] }, complaints: calm, wallet: [0.1, 0.8], purpose: 'conference', channel: 'direct' },
  },
  {
    ...{ perThousand: 150, rhythm: [25, 110], stays: many, silence: [300, 900], nights: [1, 2], price: [380, 600], meals: [30, 160] },
    ...{ meeting: null, complaints: calm, wallet: [0.1, 0.7], purpose: 'business', channel: 'agency' },
  },
  {
    ...{ perThousand: 50, rhythm: [18, 50], stays: many, silence: [700, 1010], nights: [1, 3], price: [460, 720], meals: [60, 240] },
    ...{ meeting: { share: 0.05, price: [800, 2600] }, complaints: { usual: 0.05, last: 0.85 }, wallet: [0.3, 0.9] },
    ...{ purpose: 'business', channel: 'direct' },
  },
];

/** The kind of a guest. */
export function kindOf(luck: BuyerLuck): GuestKind {
  let left = luck.between('kind', 0, 0, 1000);
  const found = kinds.find(({ perThousand }) => (left -= perThousand) < 0);
  if (found === undefined) throw new Error('the kinds of guest are not a thousand');
  return found;
}

/** The days on which a guest arrives, ascending, at least one. */
export function arrivals(kind: GuestKind, luck: BuyerLuck): readonly number[] {
  const { rhythm, stays } = kind;
  const end = kind.silence === null ? closed : opened + luck.whole('silence', 0, ...kind.silence);
  const days = rhythm === null ? holidays(luck) : withRhythm(rhythm, end, luck);
  return days.slice(0, luck.whole('length', 0, ...stays));
}

/** A guest comes in nearly its own interval, which varies by a fifth. */
function withRhythm(rhythm: Range, end: number, luck: BuyerLuck): readonly number[] {
  const interval = luck.between('rhythm', 0, ...rhythm);
  const days: number[] = [];
  for (let day = opened + luck.whole('entry', 0, 0, Math.floor((end - opened) * 0.6)), stay = 0; day <= end; stay++) {
    days.push(day);
    day += Math.max(2, Math.round(interval * (1 + 0.2 * luck.normal('rhythm', stay + 1))));
  }
  return days;
}

/** Winter, May, summer and October: the first day in the year and how many. */
const seasons = [
  [19, 32],
  [120, 5],
  [181, 56],
  [273, 7],
] as const;

/** Each holiday of the three years with a chance of the guest's own. */
function holidays(luck: BuyerLuck): readonly number[] {
  const fondness = luck.between('rhythm', 0, 0.08, 0.5);
  const days: number[] = [];
  for (const year of [2022, 2023, 2024]) {
    for (const [season, [from, length]] of seasons.entries()) {
      const turn = year * seasons.length + season;
      const day = dayNumber({ year, month: 1, day: 1 }) + from + luck.whole('entry', turn, 0, length - 1);
      if (luck.between('holiday', turn, 0, 1) < fondness) days.push(day);
    }
  }
  return days.length > 0 ? days : [dayNumber({ year: luck.whole('holiday', 0, 2022, 2024), month: 7, day: 15 })];
}
