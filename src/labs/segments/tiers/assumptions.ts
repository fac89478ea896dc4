import { assumptionsOf, type WordsOf } from '../../../controls/assumptions.ts';
import { tiersSpecification, type TiersParams } from '../../../model/tiers/specification.ts';
import type { Assumption } from '../../../state/sheet.svelte.ts';
import { scaleOf } from '../segment-view.svelte.ts';
import type { TiersView } from './tiers-view.svelte.ts';

/** What the tiers rest on. */
export const assumptions = (view: TiersView): readonly Assumption[] => [
  ...chosen(view),
  ...assumptionsOf(view.settings, tiersSpecification.parameters, scaleOf(view), words(view)),
];

/** What stands for a dimension, where a document does not bring all three. */
function chosen(view: TiersView): readonly Assumption[] {
  const { dimensions } = view.tiers;
  if (view.isInline) return [];
  return [
    { label: dimensions.loyalty, value: view.text.measures[view.loyalty] },
    { label: dimensions.spend, value: view.text.measures[view.spend] },
    { label: dimensions.credit, value: view.creditLabel(view.credit) },
  ];
}

function words({ tiers: { controls, dimensions, names, serviceTable }, currency }: TiersView) {
  const each = (tier: string) => serviceTable.named(serviceTable.costEach(currency), tier);
  const { loyalty, spend, credit } = dimensions;
  const weights = { loyalty: controls.weight(loyalty), spend: controls.weight(spend), credit: controls.weight(credit) };
  return {
    weights: { label: null, entries: weights },
    cuts: { label: null, unit: controls.points, entries: controls.cuts },
    lists: { label: null, unit: controls.points, entries: controls.cuts },
    costs: { label: null, entries: { high: each(names.high), middle: each(names.middle), ordinary: each(names.ordinary) } },
    scaling: { label: controls.scaling, words: controls.scalings },
  } satisfies WordsOf<TiersParams>;
}
