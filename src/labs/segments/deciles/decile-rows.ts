import type { SeriesTone } from '../../../charts/xy-chart-data.ts';
import type { GroupReport } from '../../../model/deciles/report.ts';

/** One line of the report; NaN where there are no shares. */
export interface DecileRow {
  /** From 1, the best first. */
  readonly group: number;
  readonly customers: number;
  readonly sales: number;
  readonly share: number;
  readonly cumulativeShare: number;
  readonly lift: number;
  readonly cumulativeLift: number;
  readonly average: number;
}

export const decileRows = (report: GroupReport): readonly DecileRow[] =>
  Array.from(report.customers, (customers, k) => ({
    ...{ group: k + 1, customers, sales: report.sales[k] ?? NaN, average: report.average[k] ?? NaN },
    share: report.share?.[k] ?? NaN,
    cumulativeShare: report.cumulativeShare?.[k] ?? NaN,
    lift: report.lift?.[k] ?? NaN,
    cumulativeLift: report.cumulativeLift?.[k] ?? NaN,
  }));

/** The best fifth, the rest of the better half, the other half. */
export const decileTone = (group: number, groups: number): SeriesTone =>
  group < groups / 5 ? 'formation' : group < groups / 2 ? 'exploration' : 'decline';
