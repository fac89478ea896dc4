import { dayText } from '../../../model/purchases/days.ts';
import type { ChurnView } from './churn-view.svelte.ts';
import { recentDays } from './warning-figures.ts';

type Seen = Pick<
  ChurnView,
  | 'churn'
  | 'format'
  | 'params'
  | 'totals'
  | 'warnings'
  | 'seenDay'
  | 'hasComplaints'
  | 'dataset'
  | 'isInline'
  | 'hindsight'
  | 'log'
  | 'idAt'
  | 'money'
>;

/** What the warnings say, and what they can not say. */
export function findings(seen: Seen): readonly string[] {
  const { churn, format, params, totals, warnings, hasComplaints } = seen;
  if (totals === null || warnings === null) return [];
  const text = churn.findings;
  const [ratio, gaps] = [format.brief(params.ratio, 3), format.whole(params.leastGaps)];
  const { warned, judged, afterComplaints, unknown } = totals;
  return [
    text.rule(ratio, gaps),
    text.warned({
      ...{ warned: format.whole(warned.customers), judged: format.whole(judged), share: format.percent(warned.customers / judged, 1) },
      value: seen.money(warned.value),
    }),
    ...topSentences(seen),
    ...(hasComplaints
      ? [
          text.complaints({
            ...{ customers: format.whole(afterComplaints.customers), value: seen.money(afterComplaints.value) },
            ...{ least: format.whole(params.complaints), days: format.whole(params.complaintDays) },
          }),
        ]
      : [text.noComplaints]),
    text.unknown(format.whole(unknown), format.percent(unknown / (unknown + judged), 1), gaps),
    text.value[profitBasis(seen)](format.percent(seen.isInline ? params.margin : (seen.dataset.log?.margin ?? 1), 0)),
    ...hindsightSentence(seen),
    text.notProbable(ratio),
    text.contract,
  ];
}

/** Who is first to be called, and how many lines were crossed lately and long ago. */
function topSentences(seen: Seen): readonly string[] {
  const { churn, format, totals, warnings, seenDay } = seen;
  if (totals === null || warnings === null || totals.top < 0) return [];
  const { top, recent, old } = totals;
  const crossed = warnings.crossedOn[top] ?? NaN;
  return [
    churn.findings.top({
      ...{
        id: seen.idAt(top),
        value: seen.money(warnings.valueAtRisk[top] ?? NaN),
        silence: format.fixed(warnings.silence[top] ?? NaN, 1),
      },
      ...{ day: dayText(crossed), ago: format.whole(seenDay - crossed) },
    }),
    ...(recent.customers === 0
      ? []
      : [churn.findings.recent(format.whole(recentDays), format.whole(recent.customers), seen.money(recent.value))]),
    ...(old.customers === 0 ? [] : [churn.findings.old(format.whole(old.customers), seen.money(old.value))]),
  ];
}

/** How many came back after the day, where the data know. */
function hindsightSentence({ churn, format, hindsight, seenDay, log }: Seen): readonly string[] {
  if (hindsight === null || hindsight.warned.customers === 0) return [];
  const { warned, inRhythm } = hindsight;
  return [
    churn.findings.hindsight({
      ...{
        day: dayText(seenDay),
        end: dayText(log.lastDay),
        warned: format.whole(warned.customers),
        returned: format.whole(warned.returned),
      },
      ...{
        share: format.percent(warned.returned / warned.customers, 1),
        regular: format.percent(inRhythm.returned / inRhythm.customers, 1),
      },
    }),
  ];
}

/** Where the profit of a purchase comes from. */
function profitBasis({ dataset, isInline, log }: Seen): 'cost' | 'margin' | 'histories' {
  if (isInline) return log.log.cost === null ? 'margin' : 'cost';
  if (dataset.log === null) return 'histories';
  return dataset.log.cost ? 'cost' : 'margin';
}
