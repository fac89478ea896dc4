import { assumptionsOf, type WordsOf } from '../../../controls/assumptions.ts';
import { churnWarningSpecification, type ChurnWarningParams } from '../../../model/churn-warning/specification.ts';
import type { Assumption } from '../../../state/sheet.svelte.ts';
import { scaleOf } from '../segment-view.svelte.ts';
import type { ChurnView } from './churn-view.svelte.ts';

/** What the warnings rest on. */
export const assumptions = (view: ChurnView): readonly Assumption[] => [
  ...assumptionsOf(view.settings, churnWarningSpecification.parameters, scaleOf(view), words(view)),
];

function words({ churn: { controls } }: ChurnView) {
  return {
    asOf: null,
    ratio: controls.ratio,
    leastGaps: controls.leastGaps,
    complaints: controls.complaints,
    complaintDays: controls.complaintDays,
    margin: { ...controls.margin, percent: true },
  } satisfies WordsOf<ChurnWarningParams>;
}
