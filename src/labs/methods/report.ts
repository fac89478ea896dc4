import { assumptionsOf, type WordsOf } from '../../controls/assumptions.ts';
import { threeMethodsSpecification, type ThreeMethodsParams } from '../../model/three-methods/specification.ts';
import type { Assumption, DrawnPicture, SheetReport } from '../../state/sheet.svelte.ts';
import { reasons } from './reasons.ts';
import type { MethodsView } from './methods-view.svelte.ts';

/** What a report of the comparison of three methods says. */
export const reportOf = (view: MethodsView): SheetReport => ({
  findings: reasons(view),
  assumptions: [...assumptionsOf(view.settings, threeMethodsSpecification.parameters, view.state.scenario, words(view)), ...eventsOf(view)],
  pictures: picturesOf(view),
});

export function picturesOf(view: MethodsView): readonly DrawnPicture[] {
  return [
    { title: view.text.clps, svg: view.clpPicture },
    { title: view.text.chart.title, svg: view.picture },
  ];
}

function words({ text, terms, settings }: MethodsView) {
  const { parameters: label } = text;
  const { turned } = terms;
  return {
    groupRetention: { label: label.groupRetention },
    groupProfit: { label: label.groupProfit },
    h1: { label: turned.h1 },
    v: { label: turned.v },
    g0: { label: turned.g0 },
    g1: { label: turned.g1 },
    N: { label: label.N },
    lambda: { label: turned.lambda },
    g2: { label: turned.g2 },
    h2: { label: turned.h2 },
    u: { label: turned.u },
    now: { label: turned.now },
    discountRate: { label: label.discountRate },
    timing: { label: settings.messages.lab.timing, words: terms.timings },
    pastZero: { label: turned.pastZero, words: terms.pastZero },
    horizon: { label: label.horizon },
  } satisfies WordsOf<ThreeMethodsParams>;
}

function eventsOf(view: MethodsView): readonly Assumption[] {
  const { text, terms, format } = view;
  return view.data.events.map((event, index) => ({
    label: view.eventName(index),
    value: [
      terms.age[view.unit](format.brief(event.t)),
      `${text.events.probability} ${format.brief(100 * event.probability, 6)}%`,
      `${text.events.revenue} ${view.money(event.revenue)}`,
      `${text.events.cost} ${view.money(event.cost)}`,
    ].join(' · '),
  }));
}
