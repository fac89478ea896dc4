import type { HeatMapData } from '../../../charts/heat-map-data.ts';
import type { XYChartData } from '../../../charts/xy-chart-data.ts';
import type { XYScatterData } from '../../../charts/xy-scatter-data.ts';
import type { Features } from '../../../model/clusters/features.ts';
import type { ClustersView } from './clusters-view.svelte.ts';
import type { Found, Prepared } from './cluster-search.svelte.ts';

/** Customers by two of the measures, in their clusters; null until there are any. */
export function scatterData(view: ClustersView): XYScatterData | null {
  const { current, partition, words, clusters: text, format } = view;
  const [x, y] = [view.axis('x'), view.axis('y')];
  if (current === null || partition === null || x === null || y === null) return null;
  const { of, clustering } = current;
  const [atX, atY] = [of.measures.indexOf(x), of.measures.indexOf(y)];
  const axis = (place: number, key: string) => ({
    title: of.logged[place] === true ? text.picture.loggedAxis(view.labelOf(key)) : view.labelOf(key),
    format: (value: number) => format.brief(value, 4),
    scale: of.logged[place] === true ? ('log' as const) : ('linear' as const),
  });
  return {
    ...{ x: x.values, y: y.values, category: partition.codes, xAxis: axis(atX, x.key), yAxis: axis(atY, y.key) },
    categories: partition.regions,
    centres: words.map((_, cluster) => {
      const centre = (place: number) => inOwnUnits(of, place, clustering.centres[cluster * of.measures.length + place] ?? NaN);
      return { category: cluster, x: centre(atX), y: centre(atY), sign: format.whole(cluster + 1) };
    }),
  };
}

/** A coordinate as the measure's own number: where a centre lies. */
export function inOwnUnits({ features, logged }: Pick<Prepared, 'features' | 'logged'>, place: number, coordinate: number): number {
  const { mean, deviation, standardised } = features;
  const value = standardised ? coordinate * (deviation[place] ?? 1) + (mean[place] ?? 0) : coordinate;
  if (logged[place] !== true) return value;
  return value < 0 ? -Math.expm1(-value) : Math.expm1(value);
}

/** How far each cluster lies from all in each measure, in standard deviations; measures from the top. */
export function profileData(view: ClustersView): HeatMapData | null {
  const { current, description, clusters: text, format } = view;
  if (current === null || description === null) return null;
  const { measures } = current.of;
  const clusters = current.clustering.sizes.length;
  const rows = measures.toReversed();
  const reach = Math.max(1, ...description.zScores.map(Math.abs));
  return {
    xs: Array.from({ length: clusters }, (_, cluster) => cluster),
    ys: rows.map((_, row) => row),
    values: rows.flatMap((_, row) =>
      Array.from({ length: clusters }, (__, cluster) => description.zScores[(cluster + 1) * measures.length - 1 - row] ?? NaN),
    ),
    xAxis: { title: text.profile.x, format: (cluster) => format.whole(cluster + 1) },
    yAxis: { title: text.profile.y, format: (row) => view.labelOf(rows[row]?.key ?? '') },
    value: { title: text.profile.value, format: (value, step) => format.signed(value, step === 0 || step < 1 ? 1 : 0) },
    palette: 'diverging',
    extent: [-reach, reach],
  };
}

const known = ({ byK }: Pick<ClustersView, 'byK'>): readonly Found[] => [...byK.values()].sort((a, b) => a.k - b.k);

type Compared = Pick<ClustersView, 'byK' | 'clusters' | 'format' | 'params' | 'allCompared'>;

const kAxis = ({ clusters, allCompared, params }: Compared) => ({
  ...{ title: clusters.counts.x, whole: true, from: 1.5, to: Math.max(params.k, allCompared.at(-1) ?? 2) + 0.5 },
  format: (k: number, step: number) => (step === 0 ? clusters.counts.ofK(String(k)) : String(k)),
});

const chosenK = ({ params, clusters }: Compared) =>
  ({ id: 'k', axis: 'x', at: params.k, label: clusters.counts.chosen, tone: 'accent' }) as const;

/** How clear-cut the clusters of each k are. */
export function silhouetteData(view: Compared): XYChartData {
  const found = known(view).filter(({ silhouette }) => silhouette !== null);
  const x = found.map(({ k }) => k);
  const y = found.map(({ silhouette }) => silhouette ?? NaN);
  const text = view.clusters.counts;
  return {
    series: [
      { id: 'silhouette', label: text.silhouette, kind: 'line', x, y, tone: 'exploration' },
      { id: 'dots', label: null, kind: 'dots', x, y, tone: 'exploration', silent: true },
    ],
    x: kAxis(view),
    y: { title: text.silhouetteAxis, format: (value, step) => view.format.fixed(value, step === 0 ? 3 : 2) },
    guides: [chosenK(view)],
  };
}

/** How much of the spread remains within the clusters of each k. */
export function elbowData(view: Compared): XYChartData {
  const found = known(view);
  const x = [1, ...found.map(({ k }) => k)];
  const y = [1, ...found.map(({ of, clustering }) => clustering.inertia / spreadOf(of.features))];
  const text = view.clusters.counts;
  return {
    series: [
      { id: 'inertia', label: text.inertia, kind: 'line', x, y, tone: 'decline' },
      { id: 'dots', label: null, kind: 'dots', x, y, tone: 'decline', silent: true },
    ],
    x: { ...kAxis(view), from: 0.5 },
    y: { title: text.inertiaAxis, from: 0, to: 1, format: (share, step) => view.format.percent(share, step === 0 ? 1 : 0) },
    guides: [chosenK(view)],
  };
}

const spreads = new WeakMap<Features, number>();

/** Σ squared distances of all points to their mean: the inertia of one cluster. */
function spreadOf(features: Features): number {
  const before = spreads.get(features);
  if (before !== undefined) return before;
  const { coordinates, dimensions, mean, standardised } = features;
  let spread = 0;
  for (let place = 0; place < coordinates.length; place++) {
    const away = coordinates[place]! - (standardised ? 0 : mean[place % dimensions]!);
    spread += away * away;
  }
  spreads.set(features, spread);
  return spread;
}
