import { assumptionsOf, type WordsOf } from '../../../controls/assumptions.ts';
import { rfmSpecification, type RfmParams } from '../../../model/rfm/specification.ts';
import type { Assumption } from '../../../state/sheet.svelte.ts';
import { scaleOf } from '../segment-view.svelte.ts';
import type { RfmView } from './rfm-view.svelte.ts';

/** What the RFM scores and groups rest on. */
export const assumptions = (view: RfmView): readonly Assumption[] => [
  ...assumptionsOf(view.settings, rfmSpecification.parameters, scaleOf(view), words(view)),
  ...rules(view),
];

function words({ rfm, params }: RfmView) {
  const { controls } = rfm.breakEven;
  return {
    asOf: null,
    quantiles: { label: rfm.controls.quantiles },
    method: { label: rfm.controls.method, words: rfm.methods },
    groups: { label: rfm.controls.groups, words: rfm.tables },
    rules: null,
    vR: { label: controls.vR },
    vN: { label: controls.vN },
    responseDays: { label: controls.days, unit: controls.daysUnit },
    response: { label: controls.response, words: controls.responses },
    responseSpend: params.response === 'spend' ? { label: controls.spend } : null,
  } satisfies WordsOf<RfmParams>;
}

/** Rules of one's own, each with the scores that it asks for. */
function rules({ rfm, params, format }: RfmView): readonly Assumption[] {
  if (params.groups !== 'own') return [];
  const { groups } = rfm;
  return params.rules.map(({ name, ...scores }) => ({
    label: `${groups.group} ${name}`,
    value: (['recency', 'frequency', 'monetary'] as const)
      .map((measure) => `${groups[measure]} ${format.whole(scores[measure].least)}–${format.whole(scores[measure].most)}`)
      .join(' · '),
  }));
}
