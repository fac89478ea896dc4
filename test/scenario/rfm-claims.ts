import { mailingOf } from '../../src/labs/segments/rfm/cell-figures.ts';
import { equalCountGroups } from '../../src/model/deciles/groups.ts';
import { groupReport } from '../../src/model/deciles/report.ts';
import { customerMeasures, type CustomerMeasures } from '../../src/model/purchases/measures.ts';
import type { PurchaseLog } from '../../src/model/purchases/purchase-log.ts';
import { cellsOf } from '../../src/model/rfm/cells.ts';
import { groupOfCells, groupsOfCustomers } from '../../src/model/rfm/groups.ts';
import { holdOut, responseAsked } from '../../src/model/rfm/hold-out.ts';
import { rulesAsked } from '../../src/model/rfm/rule-tables.ts';
import { rfmScores } from '../../src/model/rfm/scores.ts';
import type { RfmParams } from '../../src/model/rfm/specification.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Claims } from './claims.ts';
import { sampleLog } from './sample-logs.ts';

const lastDay = ({ day }: PurchaseLog): number => day.reduce((last, one) => Math.max(last, one), -Infinity);

/** Percent of the customers and of the spend in a group. */
function groupIn(log: PurchaseLog, params: RfmParams, id: string) {
  const { quantiles, method } = params;
  const { recency, frequency, monetary } = customerMeasures(log, lastDay(log));
  const rules = rulesAsked(params, quantiles);
  const cells = cellsOf(rfmScores(recency, frequency, monetary, { quantiles, method }), quantiles);
  const groups = groupsOfCustomers(cells, groupOfCells(rules, quantiles));
  const place = rules.findIndex((rule) => rule.id === id);
  const inside = (_: number, k: number) => groups[k] === place;
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  return { customers: (100 * monetary.filter(inside).length) / log.customers, spend: (100 * sum(monetary.filter(inside))) / sum(monetary) };
}

const mailing = (log: PurchaseLog, params: RfmParams) =>
  mailingOf(holdOut(log, lastDay(log), params, responseAsked(params)), params.vR, params.vN);
const paramsOf = ({ params }: Scenario) => params as unknown as RfmParams;

function decilesOf(log: PurchaseLog, basis: keyof CustomerMeasures) {
  const values = customerMeasures(log, lastDay(log))[basis];
  const report = groupReport(values, equalCountGroups(values, 10), 10);
  const percent = (column: Float64Array | null, place: number) => 100 * (column?.at(place) ?? NaN);
  return {
    ...report,
    first: percent(report.share, 0),
    last: percent(report.share, -1),
    upTo: (n: number) => percent(report.cumulativeShare, n - 1),
  };
}

/** Of RFM scores and decile reports of the sample datasets. */
export const rfmClaims: Claims = {
  'rfm-cdnow': (scenario) => {
    const log = sampleLog('cdnow-sample');
    const params = paramsOf(scenario);
    const { frequency } = customerMeasures(log, lastDay(log));
    const champions = groupIn(log, params, 'champions');
    const { breakEven, paying, cells } = mailing(log, params);
    return {
      ...{ '2357': log.customers, '51.7': (100 * frequency.filter((days) => days === 1).length) / log.customers },
      ...{ '17.5': champions.customers, '48.9': champions.spend, '2': -params.vN },
      ...{ '6.25': 100 * (breakEven ?? NaN), '25': paying, '61': cells },
    };
  },
  'rfm-hotel': (scenario) => {
    const log = sampleLog('hotel');
    const params = paramsOf(scenario);
    const developed = groupIn(log, params, 'important-development');
    const valued = groupIn(log, { ...params, method: 'independent' }, 'important-value');
    const { breakEven, paying, cells } = mailing(log, params);
    return {
      ...{ '20000': log.customers, '9.7': developed.customers, '36.3': developed.spend, '26.0': valued.customers, '74.2': valued.spend },
      ...{ '30': -params.vN, '20': 100 * (breakEven ?? NaN), '59': paying, '110': cells },
    };
  },
  'deciles-cdnow': () => {
    const log = sampleLog('cdnow-sample');
    const [all, year] = [decilesOf(log, 'monetary'), decilesOf(log, 'lastYear')];
    return {
      ...{ '2357': log.customers, '50.8': all.first, '5.07': all.lift?.[0] ?? NaN, '1.0': all.last },
      ...{ '525': all.average[0] ?? NaN, '72.9': year.first, '6': year.sales.filter((money) => money === 0).length },
    };
  },
  'deciles-magazine': () => {
    const log = sampleLog('magazine');
    const [all, year] = [decilesOf(log, 'monetary'), decilesOf(log, 'lastYear')];
    return {
      ...{ '10000': log.customers, '26.5': year.first, '96.6': year.upTo(4), '5': year.sales.filter((money) => money === 0).length },
      ...{ '29.6': all.first, '2.96': all.lift?.[0] ?? NaN, '1.6': all.last },
    };
  },
};
