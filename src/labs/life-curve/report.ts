import { assumptionsOf, type WordsOf } from '../../controls/assumptions.ts';
import { leverValue } from '../../model/life-curve/levers.ts';
import { lifeCurve, type LifeCurveParams } from '../../model/life-curve/model.ts';
import type { DrawnPicture, SheetReport } from '../../state/sheet.svelte.ts';
import type { LabView } from './lab-view.svelte.ts';
import { findingSentence } from './sentences.ts';

/** What a report of the life-curve lab says. */
export const reportOf = (view: LabView): SheetReport => ({
  findings: view.findings.map((finding) => findingSentence(finding, view.wording)),
  assumptions: assumptionsOf(view.workbench.settings, lifeCurve.parameters, view.state.scenario, words(view)),
  pictures: picturesOf(view),
});

export const picturesOf = (view: LabView): readonly DrawnPicture[] => [{ title: view.messages.lifeCurve.chart.title, svg: view.picture }];

function words({ messages, params, wording, format }: LabView) {
  const { lab, terms, lifeCurve: text } = messages;
  const { turned } = terms;
  const ceiling = leverValue(params, 'ceiling');
  return {
    now: { label: turned.now },
    h1: { label: turned.h1 },
    v: { label: turned.v },
    g0: { label: turned.g0 },
    g1: { label: turned.g1 },
    // The screen turns the ceiling, from which N follows.
    N:
      ceiling === null
        ? null
        : {
            label: turned.ceiling,
            written: terms.per(`${format.brief(ceiling, 6)} ${wording.currency}`.trim(), terms.units[wording.unit]),
          },
    lambda: params.h1 === null ? null : { label: turned.lambda },
    g2: { label: turned.g2 },
    h2: { label: turned.h2 },
    u: { label: turned.u },
    discountRate: { label: turned.discountRate },
    horizon: { label: turned.horizon, words: { auto: text.lifeAuto } },
    timing: { label: lab.timing, words: terms.timings },
    pastZero: params.g2 === null ? null : { label: text.pastZero, words: terms.pastZero },
  } satisfies WordsOf<LifeCurveParams>;
}
