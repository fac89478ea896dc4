import { monthOf } from '../../model/purchases/days.ts';
import type { PurchaseLog } from '../../model/purchases/purchase-log.ts';
import type { CostPool } from '../../scenario/dataset.ts';

type Used = Pick<PurchaseLog, 'day' | 'use'>;

/** A pool for each activity of a log, as for every imported table: it costs nothing until somebody says what it costs, and delivers what the busiest month used. */
export const poolsOfLog = (log: Used): readonly CostPool[] =>
  Object.keys(log.use ?? {}).map((activity) => {
    const months = [...useByMonth(log, activity).values()];
    return { activity, label: activity, cost: 0, volume: months.reduce((most, used) => Math.max(most, used), 0) || 1 };
  });

/** What all customers together use of an activity in a month, on average from the first month of the log to the last. */
export function averageUseOfLog(
  log: Used,
  activity: string,
  { firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number },
): number {
  const all = [...useByMonth(log, activity).values()].reduce((sum, used) => sum + used, 0);
  return all / (monthOf(lastDay) - monthOf(firstDay) + 1);
}

function useByMonth({ day, use }: Used, activity: string): ReadonlyMap<number, number> {
  const months = new Map<number, number>();
  for (const [row, used] of (use?.[activity] ?? []).entries()) {
    if (!(used > 0)) continue;
    const month = monthOf(day[row]!);
    months.set(month, (months.get(month) ?? 0) + used);
  }
  return months;
}
