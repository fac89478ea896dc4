import type { AbcView } from './abc-view.svelte.ts';
import { classLetter } from './class-looks.ts';

type Seen = Pick<AbcView, 'abc' | 'format' | 'params' | 'classes' | 'gini' | 'topShare' | 'cuts' | 'basisLabel' | 'ends' | 'ranking'>;

/** What the curve says, in sentences made of its numbers. */
export function findings(seen: Seen): readonly string[] {
  const { abc, format, params, classes, gini, topShare, ranking } = seen;
  if (classes === null || ranking === null) return [];
  const text = abc.findings;
  const percent = (share: number) => format.percent(share, 1);
  const losses = ranking.value.findIndex((value) => value < 0);
  return [
    text.rule(format.list(seen.cuts.map((cut, place) => text.upTo(classLetter(place), percent(cut)))), classLetter(seen.cuts.length)),
    text.best({
      ...{ letter: classLetter(0), customers: format.whole(classes.sizes[0] ?? 0) },
      ...{ share: percent(classes.customerShares[0] ?? 0), value: percent(classes.shares[0] ?? 0), basis: seen.basisLabel },
    }),
    text.pareto[topShare >= 0.75 && params.top <= 0.25 ? 'holds' : 'weaker'](format.percent(params.top, 0), percent(topShare)),
    text.gini(format.fixed(gini, 3)),
    ...(losses < 0 ? [] : [text.losses(format.whole(ranking.order.length - losses))]),
    params.ties === 'split' ? text.split : text.together,
  ];
}
