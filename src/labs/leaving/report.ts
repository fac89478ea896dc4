import { assumptionsOf, type WordsOf } from '../../controls/assumptions.ts';
import type { LostCustomerParams } from '../../model/lost-customer/specification.ts';
import type { LostGroupParams } from '../../model/lost-group/specification.ts';
import type { DrawnPicture, SheetReport } from '../../state/sheet.svelte.ts';
import { findingSentences } from './findings.ts';
import type { LeavingView } from './leaving-view.svelte.ts';

/** What a report of the losses says. */
export const reportOf = (view: LeavingView): SheetReport => ({
  findings: findingSentences(view),
  assumptions: assumptionsOf(view.settings, view.specification.parameters, view.state.scenario, words(view)),
  pictures: picturesOf(view),
});

export const picturesOf = (view: LeavingView): readonly DrawnPicture[] => [{ title: view.text.picture.title, svg: view.picture }];

function words({ model, text, currency }: LeavingView) {
  const { parameters: label } = text;
  if (model === 'lost-customer') {
    return { V_k: { label: label.V_k }, V_t: { label: label.V_t }, C_t: { label: label.C_t } } satisfies WordsOf<LostCustomerParams>;
  }
  const unit = text.perCustomer(currency);
  return {
    N: { label: label.N, unit: text.customersUnit },
    r_l: { label: label.r_l, percent: true },
    V_k: { label: label.V_k, unit },
    V_t: { label: label.V_t, unit },
  } satisfies WordsOf<LostGroupParams>;
}
