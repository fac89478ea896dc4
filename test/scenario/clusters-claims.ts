import { chosenMeasures, usualMeasures } from '../../src/labs/segments/clusters/cluster-measures.ts';
import { divisionByColumn } from '../../src/labs/segments/clusters/rule-divisions.ts';
import { featuresOf } from '../../src/model/clusters/features.ts';
import { kMeans } from '../../src/model/clusters/k-means.ts';
import { silhouette } from '../../src/model/clusters/silhouette.ts';
import type { ClustersParams } from '../../src/model/clusters/specification.ts';
import { adjustedRand } from '../../src/model/numerics/adjusted-rand.ts';
import { crossTable } from '../../src/model/numerics/cross-table.ts';
import { customerMeasures } from '../../src/model/purchases/measures.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { StoredLog } from '../../src/scenario/stored-log.ts';
import type { Claims } from './claims.ts';
import { sampleLog } from './sample-logs.ts';

const lastDay = ({ day }: StoredLog): number => day.reduce((last, one) => Math.max(last, one), -Infinity);

/** Everybody of a sample in clusters by the usual measures. */
function clustersOf(log: StoredLog, { params, seed }: Scenario, change: Partial<ClustersParams> = {}) {
  const { k, starts, logged, standardise } = { ...(params as unknown as ClustersParams), ...change };
  const asOf = lastDay(log);
  const chosen = chosenMeasures(usualMeasures, { measures: customerMeasures(log, asOf), log, asOf });
  const features = featuresOf(
    chosen.map(({ values }) => values),
    { logged: chosen.map(({ key }) => logged.some(({ measure }) => measure === key)), standardise },
  );
  const { labels, sizes } = kMeans(features, k, { starts, seed });
  const spend = chosen.find(({ key }) => key === 'monetary')?.values ?? new Float64Array();
  const all = spend.reduce((sum, money) => sum + money, 0);
  const spent = Array.from(sizes, (_, cluster) => spend.reduce((sum, money, place) => sum + (labels[place] === cluster ? money : 0), 0));
  return {
    ...{ labels, sizes, spent, share: (cluster: number) => (100 * (sizes[cluster] ?? NaN)) / log.customers },
    spendShare: (cluster: number) => (100 * (spent[cluster] ?? NaN)) / all,
    silhouette: silhouette(features, labels, sizes.length, seed) ?? NaN,
  };
}

/** Of clusters of the sample datasets. */
export const clustersClaims: Claims = {
  'clusters-hotel': (scenario) => {
    const log = sampleLog('hotel');
    const { labels, sizes, share, silhouette: clearness } = clustersOf(log, scenario);
    const purpose = divisionByColumn(log, 'purpose', lastDay(log));
    const words = purpose?.segments ?? [];
    const table = crossTable(labels, purpose?.codes ?? new Uint8Array(), sizes.length, words.length);
    const said = (cluster: number, word: string) =>
      (100 * (table[cluster * words.length + words.indexOf(word)] ?? NaN)) / (sizes[cluster] ?? NaN);
    const byK = [2, 3, 4, 5, 6, 7, 8, 9, 10].map((k) => ({ k, clearness: clustersOf(log, scenario, { k }).silhouette }));
    const clearest = byK.reduce((best, one) => (one.clearness > best.clearness ? one : best));
    return {
      ...{ '20000': log.customers, '44.9': share(0), '80.4': said(0, 'leisure'), '16.4': share(2), '94.0': said(2, 'business') },
      ...{
        '0.43': adjustedRand(table, sizes.length, words.length) ?? NaN,
        '0.424': clearness,
        '2': clearest.k,
        '0.535': clearest.clearness,
      },
    };
  },
  'clusters-cdnow': (scenario) => {
    const log = sampleLog('cdnow-sample');
    const usual = clustersOf(log, scenario);
    const plain = clustersOf(log, scenario, { logged: [] });
    return {
      ...{ '2357': log.customers, '12.2': usual.share(3), '52.7': usual.spendShare(3), '0.430': usual.silhouette },
      ...{ '0.680': plain.silhouette, '1': plain.sizes.at(-1) ?? NaN, '6552.70': plain.spent.at(-1) ?? NaN },
    };
  },
};
