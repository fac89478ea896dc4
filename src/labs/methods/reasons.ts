import { methodIds, type MethodsView } from './methods-view.svelte.ts';

type Seen = Pick<MethodsView, 'text' | 'format' | 'results' | 'writtenEvents'> & { readonly money: (value: number) => string };

/** Values this near to each other count as alike. */
const alike = 0.05;

/** Why the three values differ, with the numbers. */
export function reasons(seen: Seen): readonly string[] {
  const { text, format, results, writtenEvents } = seen;
  const { why, short } = text;
  const { dwyer, events, fitting, fittingThinned } = results;
  const ordered = methodIds.toSorted((a, b) => results[a] - results[b]);
  const [least = 'dwyer', , most = 'fitting'] = ordered;
  const spread = results[most] - results[least];
  const change = (value: number) => format.signedMoney(value);
  return [
    why.range({ least: short[least], most: short[most], low: seen.money(results[least]), high: seen.money(results[most]) }),
    ...(spread <= alike * Math.abs(results[most]) ? [why.alike] : []),
    why.thinned({ fitting: seen.money(fitting), thinned: seen.money(fittingThinned), part: change(fittingThinned - fitting) }),
    why.own({ thinned: seen.money(fittingThinned), dwyer: seen.money(dwyer), part: change(dwyer - fittingThinned) }),
    ...(fitting === 0
      ? []
      : [
          why.events({ count: format.whole(writtenEvents.length), events: seen.money(events), share: format.percent(events / fitting, 0) }),
        ]),
    ...(results.eventsLeftOut === 0 ? [] : [why.leftOut(format.whole(results.eventsLeftOut))]),
  ];
}
