import { chosenMeasures, usualMeasures } from '../../src/labs/segments/clusters/cluster-measures.ts';
import { divisionByColumn } from '../../src/labs/segments/clusters/rule-divisions.ts';
import { meanByCustomer } from '../../src/labs/segments/attribute-columns.ts';
import { hindsight } from '../../src/labs/segments/churn/hindsight.ts';
import { warningFigures } from '../../src/labs/segments/churn/warning-figures.ts';
import { businessOf } from '../../src/labs/segments/matrix/known-business.ts';
import { mailingOf } from '../../src/labs/segments/rfm/cell-figures.ts';
import { byComplaints, ofBuyers } from '../../src/labs/segments/tiers/measures.ts';
import { serviceFigures } from '../../src/labs/segments/tiers/service-figures.ts';
import { complaintsBeforeSilence } from '../../src/model/churn-warning/complaints.ts';
import type { ChurnWarningParams } from '../../src/model/churn-warning/specification.ts';
import { churnWarnings } from '../../src/model/churn-warning/warning.ts';
import { featuresOf } from '../../src/model/clusters/features.ts';
import { kMeans } from '../../src/model/clusters/k-means.ts';
import { silhouette } from '../../src/model/clusters/silhouette.ts';
import type { ClustersParams } from '../../src/model/clusters/specification.ts';
import { equalCountGroups } from '../../src/model/deciles/groups.ts';
import { groupReport } from '../../src/model/deciles/report.ts';
import { adjustedRand } from '../../src/model/numerics/adjusted-rand.ts';
import { crossTable } from '../../src/model/numerics/cross-table.ts';
import { customerMeasures, type CustomerMeasures } from '../../src/model/purchases/measures.ts';
import { dayAsked } from '../../src/model/purchases/transactions.ts';
import { cellsOf } from '../../src/model/rfm/cells.ts';
import { groupOfCells, groupsOfCustomers } from '../../src/model/rfm/groups.ts';
import { holdOut, responseAsked } from '../../src/model/rfm/hold-out.ts';
import { rulesAsked } from '../../src/model/rfm/rule-tables.ts';
import { rfmScores } from '../../src/model/rfm/scores.ts';
import type { RfmParams } from '../../src/model/rfm/specification.ts';
import { scaled } from '../../src/model/tiers/scaling.ts';
import { scores } from '../../src/model/tiers/score.ts';
import type { TiersParams } from '../../src/model/tiers/specification.ts';
import { cutInThree } from '../../src/model/tiers/tiers.ts';
import { estimatedValues } from '../../src/model/value-matrix/estimated-values.ts';
import { quadrantSums, sharesOf } from '../../src/model/value-matrix/quadrants.ts';
import type { ValueMatrixParams } from '../../src/model/value-matrix/specification.ts';
import { thresholdValue } from '../../src/model/value-matrix/thresholds.ts';
import { typeCodes } from '../../src/model/value-matrix/types.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { cdnow, hotel, sampleLog } from '../scenario/sample-logs.ts';
import { resultsOf } from '../scenario/scenario-results.ts';

type SampleId = 'hotel' | 'cdnow-sample' | 'magazine';
const sample = { hotel, 'cdnow-sample': cdnow, magazine: { log: sampleLog('magazine'), margin: null } };
const idOf = ({ data }: Scenario): SampleId => data.reference?.dataset as SampleId;
const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
const percentOf = (part: number, whole: number) => (100 * part) / whole;

/** Everybody of a sample by its last day. */
function measured(id: SampleId, asOf: string | null = null) {
  const { log, margin } = sample[id];
  const day = dayAsked(log, asOf);
  return { log, margin, day, measures: customerMeasures(log, day, { margin: margin ?? 1 }) };
}

/** Types of the value matrix, in the order lead, iron, gold, platinum; shares in percent. */
export function matrixFigures(scenario: Scenario) {
  const params = scenario.params as unknown as ValueMatrixParams;
  const { log, day, measures } = measured(idOf(scenario));
  const values = estimatedValues(params, businessOf(measures, meanByCustomer(log, 'share of wallet', day), 1));
  const line = {
    currentValue: thresholdValue(values.currentValue, params.thresholds.currentValue) ?? NaN,
    growthPotential: thresholdValue(values.growthPotential, params.thresholds.growthPotential) ?? NaN,
  };
  const sums = quadrantSums(typeCodes(values.currentValue, values.growthPotential, line), values.currentValue, values.growthPotential);
  const share = (parts: Float64Array) => Array.from(sharesOf(parts), (part) => 100 * (part ?? NaN));
  return {
    ...{ line, customers: sums.customers, share: share(sums.customers), currentShare: share(sums.currentValue) },
    ...{ growthShare: share(sums.growthPotential), current: total(sums.currentValue), growth: total(sums.growthPotential) },
    silent: percentOf(values.currentValue.filter((value) => value === 0).length, log.customers),
  };
}

/** The classes of a sample's customers by all they spent. */
export function abcOf(scenario: Scenario) {
  const { log, measures } = measured(idOf(scenario));
  const values = [...measures.monetary.filter((_, k) => (measures.frequency[k] ?? 0) > 0)];
  return { customers: log.customers, run: resultsOf({ ...scenario, data: { inline: { values }, reference: null } }) };
}

/** Percent of a sample's customers and of their spend in a group of RFM cells, and which cells a mailing pays for. */
export function rfmFigures(scenario: Scenario) {
  const params = scenario.params as unknown as RfmParams;
  const { quantiles, method } = params;
  const { log, day, measures } = measured(idOf(scenario));
  const { recency, frequency, monetary } = measures;
  const rules = rulesAsked(params, quantiles);
  const cells = cellsOf(rfmScores(recency, frequency, monetary, { quantiles, method }), quantiles);
  const groups = groupsOfCustomers(cells, groupOfCells(rules, quantiles));
  const inGroup = (id: string) => {
    const place = rules.findIndex((rule) => rule.id === id);
    const inside = (_: number, k: number) => groups[k] === place;
    return {
      customers: percentOf(monetary.filter(inside).length, log.customers),
      spend: percentOf(total(monetary.filter(inside)), total(monetary)),
    };
  };
  const mailing = mailingOf(holdOut(log, day, params, responseAsked(params)), params.vR, params.vN);
  return { ...mailing, inGroup, once: percentOf(frequency.filter((days) => days === 1).length, log.customers), customers: log.customers };
}

/** The report of ten groups of a sample; shares in percent. */
export function decileFigures(scenario: Scenario, basis = (scenario.view?.basis ?? 'monetary') as keyof CustomerMeasures) {
  const { log, measures } = measured(idOf(scenario));
  const values = measures[basis];
  const report = groupReport(values, equalCountGroups(values, 10), 10);
  return {
    ...{ customers: log.customers, average: report.average, lift: report.lift?.[0] ?? NaN },
    share: Array.from(report.share ?? [], (part) => 100 * part),
    upTo: (n: number) => 100 * (report.cumulativeShare?.[n - 1] ?? NaN),
    empty: report.sales.filter((money) => money === 0).length,
  };
}

/** Clusters of a sample by the usual measures; shares in percent. */
export function clusterFigures(scenario: Scenario, change: Partial<ClustersParams> = {}) {
  const { k, starts, logged, standardise } = { ...(scenario.params as unknown as ClustersParams), ...change };
  const { log, day, measures } = measured(idOf(scenario));
  const chosen = chosenMeasures(usualMeasures, { measures, log, asOf: day });
  const features = featuresOf(
    chosen.map(({ values }) => values),
    { logged: chosen.map(({ key }) => logged.some(({ measure }) => measure === key)), standardise },
  );
  const { labels, sizes } = kMeans(features, k, { starts, seed: scenario.seed });
  const spent = Array.from(sizes, (_, cluster) => total(measures.monetary.filter((_, place) => labels[place] === cluster)));
  const purpose = divisionByColumn(log, 'purpose', day);
  const words = purpose?.segments ?? [];
  const table = crossTable(labels, purpose?.codes ?? new Uint8Array(), sizes.length, Math.max(1, words.length));
  return {
    ...{ customers: log.customers, sizes, spent, silhouette: silhouette(features, labels, sizes.length, scenario.seed) ?? NaN },
    share: Array.from(sizes, (size) => percentOf(size, log.customers)),
    spendShare: spent.map((money) => percentOf(money, total(measures.monetary))),
    said: (cluster: number, word: string) => percentOf(table[cluster * words.length + words.indexOf(word)] ?? NaN, sizes[cluster] ?? NaN),
    agreement: words.length > 0 ? adjustedRand(table, sizes.length, words.length) : null,
  };
}

/** Tiers of the hotel's guests, in the order high, middle, ordinary; shares in percent. */
export function tierFigures({ params }: Scenario) {
  const { scaling, weights, cuts, lists, costs } = params as unknown as TiersParams;
  const { log, measures } = measured('hotel');
  const column = (values: Float64Array) => scaled(ofBuyers(measures, values), scaling);
  const columns = {
    loyalty: column(measures.frequency),
    spend: column(measures.monetary),
    credit: column(byComplaints(measures.complaints)),
  };
  const codes = cutInThree(scores(columns, weights), { upper: cuts.high, lower: cuts.middle });
  const listed = cutInThree(columns.credit, { upper: lists.red, lower: lists.black });
  const tiers = serviceFigures(codes, measures.profitLastYear, costs);
  const earned = tiers.reduce((sum, tier) => sum + tier.earned, 0);
  return {
    ...{ tiers, customers: log.customers, black: listed.filter((code) => code === 2).length },
    share: tiers.map((tier) => percentOf(tier.customers, log.customers)),
    earnedShare: tiers.map((tier) => percentOf(tier.earned, earned)),
    left: tiers.reduce((sum, tier) => sum + tier.left, 0),
  };
}

/** Whom a sample's owner is warned of, and what became of them where the log goes on. */
export function churnFigures(scenario: Scenario) {
  const asked = scenario.params as unknown as ChurnWarningParams;
  const { log, day, measures } = measured(idOf(scenario), asked.asOf);
  const warnings = churnWarnings(measures, day, complaintsBeforeSilence(log, day, asked.complaintDays), asked);
  const later = hindsight(log, warnings.states, day);
  const back = (group: 'warned' | 'inRhythm') => percentOf(later?.[group].returned ?? NaN, later?.[group].customers ?? NaN);
  return {
    ...{ ...warningFigures(warnings, day), customers: log.customers, later, back },
    once: measures.frequency.filter((days) => days === 1).length,
  };
}
