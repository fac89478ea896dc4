import type { TiersView } from './tiers-view.svelte.ts';

type Seen = Pick<
  TiersView,
  'tiers' | 'format' | 'params' | 'services' | 'listCodes' | 'weights' | 'hasCredit' | 'isInline' | 'credit' | 'dimensionLabel' | 'money'
>;

/** What the tiers say, in sentences made of their numbers. */
export function findings(seen: Seen): readonly string[] {
  const { tiers, format, params, services, weights, hasCredit, isInline } = seen;
  if (services === null) return [];
  const text = tiers.findings;
  const total = weights.loyalty + weights.spend + weights.credit;
  const share = (weight: number) => format.percent(weight / total, 0);
  const [loyalty, spend] = [seen.dimensionLabel('loyalty'), seen.dimensionLabel('spend')];
  return [
    text.score({
      ...{ loyalty, spend, credit: seen.dimensionLabel('credit') },
      weights: [weights.loyalty, weights.spend, weights.credit].map(share),
    }),
    text.scaling[params.scaling],
    text.cuts(format.brief(params.cuts.high, 4), format.brief(params.cuts.middle, 4)),
    ...serviceSentences(seen),
    ...(isInline ? [text.earnedInline] : [text.earned]),
    ...(hasCredit ? listSentences(seen) : [text.noCredit]),
  ];
}

/** Whether each tier earns its service, the best first. */
function serviceSentences(seen: Seen): readonly string[] {
  const { tiers, format, services } = seen;
  const text = tiers.findings;
  const known = services ?? [];
  if (known.every(({ costEach }) => costEach === 0)) return [text.free];
  const earned = known.reduce((sum, tier) => sum + tier.earned, 0);
  return known
    .filter(({ customers }) => customers > 0)
    .map((of) =>
      text.service[of.left >= 0 ? 'earns' : 'loses']({
        ...{ tier: tiers.names[of.tier], customers: format.whole(of.customers), earned: seen.money(of.earned), cost: seen.money(of.cost) },
        ...{
          share: earned > 0 ? format.percent(of.earned / earned, 1) : '–',
          left: seen.money(Math.abs(of.left)),
          unearned: format.whole(of.unearned),
        },
      }),
    );
}

function listSentences({ tiers, format, params, listCodes, isInline, credit }: Seen): readonly string[] {
  const counts = [0, 0, 0];
  for (const code of listCodes ?? []) if (code < 3) counts[code]! += 1;
  const [red = 0, , black = 0] = counts;
  const text = tiers.findings;
  const source = isInline ? 'given' : credit === 'complaints' ? 'complaints' : 'column';
  return [
    text.lists({
      ...{ red: format.whole(red), black: format.whole(black) },
      ...{ from: format.brief(params.lists.red, 4), below: format.brief(params.lists.black, 4) },
    }),
    text.creditSource[source],
  ];
}
