import { equalCountGroups } from './groups.ts';
import { groupReport, type GroupReport } from './report.ts';

/** Equal-count groups with all that is said of them. */
export interface ReportOfGroups {
  /** Of each value, from 0, the best. */
  readonly groupOf: Uint8Array;
  readonly report: GroupReport;
  /** Between how many neighbouring groups the border falls among equal values. */
  readonly tied: number;
}

/** The groups of some values and their report, in one piece of work. @param values no NaN @source handbook 4.3 */
export function reportOfGroups(values: Float64Array, groups: number): ReportOfGroups {
  const groupOf = equalCountGroups(values, groups);
  return { groupOf, report: groupReport(values, groupOf, groups), tied: tiedBorders(values, groupOf, groups) };
}

/** @param groupOf groups of the largest values first */
export function tiedBorders(values: Float64Array, groupOf: Uint8Array, groups: number): number {
  const least = new Float64Array(groups).fill(Infinity);
  const most = new Float64Array(groups).fill(-Infinity);
  for (let k = 0; k < values.length; k++) {
    const [group, value] = [groupOf[k]!, values[k]!];
    if (value < least[group]!) least[group] = value;
    if (value > most[group]!) most[group] = value;
  }
  let tied = 0;
  for (let group = 1; group < groups; group++) tied += Number(least[group - 1] === most[group]);
  return tied;
}
