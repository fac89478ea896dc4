import type { ChurnView } from './churn-view.svelte.ts';

type Ruled = Pick<ChurnView, 'churn' | 'format' | 'limits' | 'params' | 'hasComplaints'>;

/** The rules of the trade relations in words, in the order in which they are asked. */
export function relationSentences({ churn, format, limits, params, hasComplaints }: Ruled): readonly string[] {
  const text = churn.relation.rules;
  const problem = {
    ...{ complaints: format.whole(limits.complaints), days: format.whole(limits.complaintsFor) },
    ...{ ratio: format.brief(params.ratio, 3), gaps: format.whole(params.leastGaps) },
  };
  return [
    text.potential,
    text.former(format.whole(limits.formerAfter)),
    hasComplaints ? text.problem(problem) : text.problemWithoutComplaints(problem),
    text.new(format.whole(limits.newFor)),
    text.longStanding,
  ];
}
