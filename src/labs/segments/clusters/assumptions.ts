import { assumptionsOf, type WordsOf } from '../../../controls/assumptions.ts';
import { clustersSpecification, type ClustersParams } from '../../../model/clusters/specification.ts';
import type { Assumption } from '../../../state/sheet.svelte.ts';
import { scaleOf } from '../segment-view.svelte.ts';
import type { ClustersView } from './clusters-view.svelte.ts';

/** What the clusters rest on. */
export const assumptions = (view: ClustersView): readonly Assumption[] => [
  { label: view.clusters.controls.measures, value: view.format.list(view.chosenKeys.map((key) => measured(view, key))) },
  ...assumptionsOf(view.settings, clustersSpecification.parameters, scaleOf(view), words(view)),
];

function words({ clusters: { controls }, format, state }: ClustersView) {
  return {
    k: { label: controls.k },
    starts: { label: controls.starts },
    seed: { label: controls.seed, words: { null: format.whole(state.scenario.seed) } },
    standardise: { label: controls.standardise },
    logged: null,
    compare: null,
  } satisfies WordsOf<ClustersParams>;
}

const measured = (view: ClustersView, key: string) =>
  view.isLogged(key) ? `${view.labelOf(key)} (${view.clusters.controls.log})` : view.labelOf(key);
