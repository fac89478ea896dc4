import { mostCompared } from '../../../model/clusters/silhouette.ts';
import { regionRows } from '../region-rows.ts';
import { isMoney } from './cluster-measures.ts';
import type { ClustersView } from './clusters-view.svelte.ts';
import { againstLabel } from './segment-labels.ts';

/** What the clusters say, and what they are made by, in sentences of their numbers. */
export function findings(view: ClustersView): readonly string[] {
  const { current, clusters: text, format, log } = view;
  if (current === null) return [];
  const { of, clustering } = current;
  const left = log.customers - of.features.count;
  return [
    text.findings.found({
      ...{ customers: format.whole(of.features.count), clusters: format.whole(clustering.sizes.length) },
      measures: format.list(of.measures.map(({ key }) => view.labelOf(key))),
    }),
    ...(left > 0 ? [text.findings.left(format.whole(left))] : []),
    ...(clustering.sizes.length < current.k ? [text.findings.fewer(format.whole(current.k))] : []),
    ...money(view),
    text.findings.choice,
    ...clearCut(view),
    ...scales(view),
    text.findings.luck(format.whole(view.params.starts), String(view.seed)),
    ...(clustering.ending === 'limit' ? [text.findings.limit] : []),
    text.findings.words,
    ...agreement(view),
  ];
}

/** The cluster that holds most of the money, where money is among the measures. */
function money({ columns, partition, figures, clusters: text, format }: ClustersView): readonly string[] {
  const [summed] = columns;
  if (summed === undefined || !isMoney(summed.key) || partition === null) return [];
  const rows = regionRows(partition.regions, figures).toSorted((a, b) => b.sum - a.sum);
  const [first] = rows;
  if (first === undefined || Number.isNaN(first.sumShare)) return [];
  return [
    text.findings.money({
      ...{ cluster: first.label, share: format.percent(first.share, 1), sumShare: format.percent(first.sumShare, 1), what: summed.label },
    }),
  ];
}

/** Kaufman & Rousseeuw 1990, from the upper limit down. */
const bands = [
  ['strong', 0.7],
  ['reasonable', 0.5],
  ['weak', 0.25],
] as const;

function clearCut({ current, byK, clusters: text, format }: ClustersView): readonly string[] {
  if (current === null || current.silhouette === null) return [];
  const { silhouette, k, of } = current;
  const band = bands.find(([, from]) => silhouette > from)?.[0] ?? 'none';
  const best = [...byK.values()].reduce((top, one) => ((one.silhouette ?? -1) > (top.silhouette ?? -1) ? one : top), current);
  return [
    text.findings.silhouette(format.whole(k), format.fixed(silhouette, 3), text.bands[band]),
    ...(byK.size < 2
      ? []
      : [
          best.k === k ? text.findings.best(format.whole(k)) : text.findings.better(format.whole(best.k), format.fixed(best.silhouette, 3)),
        ]),
    ...(of.features.count > mostCompared ? [text.findings.sample(format.whole(mostCompared), format.whole(of.features.count))] : []),
  ];
}

function scales(view: ClustersView): readonly string[] {
  const { current, clusters: text, params } = view;
  if (current === null) return [];
  const logged = current.of.measures.flatMap(({ key }, place) => (current.of.logged[place] === true ? [view.labelOf(key)] : []));
  return [
    params.standardise ? text.findings.standardised : text.findings.raw,
    logged.length > 0 ? text.findings.logged(view.format.list(logged)) : text.findings.unlogged,
  ];
}

function agreement(view: ClustersView): readonly string[] {
  const { cross, clusters: text, format } = view;
  if (cross === null || cross.agreement === null) return [];
  return [text.findings.agreement(againstLabel(view, cross.against), format.fixed(cross.agreement, 2))];
}
