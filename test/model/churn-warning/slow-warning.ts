import type { Row } from '../purchases/slow-log.ts';
import { isPurchaseRow } from '../purchases/slow-log.ts';

export interface SlowRule {
  readonly ratio: number;
  readonly leastGaps: number;
  readonly complaints: number;
  readonly complaintDays: number;
}

/** One customer's warning as the sentences define it: the line is found by asking of every day; null without a purchase. */
export function slowWarning(all: readonly Row[], customer: number, asOf: number, rule: SlowRule) {
  const rows = all.filter((row) => row.customer === customer && row.day <= asOf);
  const days = [...new Set(rows.filter(isPurchaseRow).map(({ day }) => day))].sort((a, b) => a - b);
  const last = days.at(-1);
  if (last === undefined) return null;
  const gaps = days
    .slice(1)
    .map((day, k) => day - days[k]!)
    .sort((a, b) => a - b);
  if (gaps.length < rule.leastGaps) return { state: 'no-rhythm' };
  const middle = (gaps.length - 1) / 2;
  const interval = (gaps[Math.floor(middle)]! + gaps[Math.ceil(middle)]!) / 2;
  let crossedOn = last;
  while ((crossedOn - last) / interval < rule.ratio) crossedOn++;
  const silence = (asOf - last) / interval;
  if (crossedOn > asOf) return { state: 'in-rhythm', silence };
  const complained = rows.filter(({ day }) => day >= last - rule.complaintDays).reduce((sum, { complaints }) => sum + complaints, 0);
  const year = rows.filter(({ day }) => day <= last && day > last - 365);
  const profit = year.reduce((sum, { amount, cost }) => sum + (Number.isNaN(cost) ? amount : amount - cost), 0);
  const state = complained >= rule.complaints ? 'silent-after-complaints' : 'silent';
  return { state, silence, crossedOn, valueAtRisk: Math.max(0, profit) };
}
