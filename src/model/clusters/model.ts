import { defineModel } from '../definition.ts';
import { descriptionOf, memberMeans, type Description } from './description.ts';
import { featuresOf } from './features.ts';
import { kMeans } from './k-means.ts';
import { silhouette, silhouettesUpTo } from './silhouette.ts';
import { clustersSpecification } from './specification.ts';

/**
 * Customers in clusters by k-means.
 * Results: `clusters`, the cluster of each row, from 0, the largest; of each cluster, in this order: `sizes` rows, `centres`, by measure, the
 * members' mean in its own units, `zScores`, by measure, how many standard deviations the cluster lies above all, and `apart`, the
 * measure that sets it apart most; `inertia` in the features' units; `silhouette`, null where all are in one cluster; `silhouettes` by number of
 * clusters up to `compare`, null without it; `iterations` and `ending` of the start that was kept. Fewer clusters than k come out where there are fewer
 * different rows.
 * @source handbook 4.5
 */
export const clusters = defineModel({
  ...clustersSpecification,
  evaluate(params, { columns }, documentSeed) {
    const names = Object.keys(columns);
    const measures = Object.values(columns);
    const logged = names.map((name) => params.logged.some(({ measure }) => measure === name));
    const features = featuresOf(measures, { logged, standardise: params.standardise });
    const options = { starts: params.starts, seed: params.seed ?? documentSeed };
    const clustering = kMeans(features, params.k, options);
    const description = descriptionOf(features, clustering);
    return {
      clusters: Float64Array.from(clustering.labels),
      sizes: clustering.sizes,
      centres: Object.fromEntries(names.map((name, measure) => [name, memberMeans(measures[measure]!, features, clustering)])),
      zScores: Object.fromEntries(names.map((name, measure) => [name, zScoresOf(description, measure, names.length)])),
      apart: Array.from(clustering.sizes, (_, cluster) => names[description.ranking[cluster * names.length]!]!),
      inertia: clustering.inertia,
      silhouette: silhouette(features, clustering.labels, clustering.sizes.length, options.seed),
      silhouettes: params.compare === null ? null : byCount(silhouettesUpTo(features, params.compare, options)),
      ...{ iterations: clustering.iterations, ending: clustering.ending },
    };
  },
});

const zScoresOf = ({ zScores }: Description, measure: number, measures: number): Float64Array =>
  zScores.filter((_, place) => place % measures === measure);

const byCount = (silhouettes: readonly (number | null)[]): Readonly<Record<string, number | null>> =>
  Object.fromEntries(silhouettes.map((value, place) => [String(place + 2), value]));
