import type { Loss, LossOfMany, LossOfOne } from './loss.ts';
import type { LeavingView } from './leaving-view.svelte.ts';

type Seen = Pick<LeavingView, 'text' | 'format' | 'money'> & { readonly loss: Loss };

/** What the two formulas differ in, and what it means. */
export const findingSentences = (seen: Seen): readonly string[] =>
  seen.loss.kind === 'one' ? ofCustomer(seen, seen.loss) : ofGroup(seen, seen.loss);

function ofCustomer(seen: Seen, { course, consistent, worth, realised, spent }: LossOfOne): readonly string[] {
  const { one } = seen.text.findings;
  const money = (value: number) => seen.money(value);
  return [
    ...(spent > 0
      ? [one.sunk({ spent: money(spent), course: money(course), consistent: money(consistent) })]
      : [one.nothingSpent({ loss: money(consistent) })]),
    ...(consistent > 0 ? [one.limit({ most: money(consistent) })] : [one.nothingToCome({ over: money(-consistent) })]),
    ...(realised > 0 && consistent > 0 ? [one.inGroup({ worth: money(worth), realised: money(realised) })] : []),
  ];
}

function ofGroup(seen: Seen, loss: LossOfMany): readonly string[] {
  const { format } = seen;
  const { group } = seen.text.findings;
  const money = (value: number) => seen.money(value);
  const { course, consistent, worth, realised, customers, listed } = loss;
  const over = course - consistent;
  const point = (customers / 100) * (worth - realised);
  const numbers = { course: money(course), consistent: money(consistent), over: money(Math.abs(over)) };
  return [
    ...(listed === null
      ? []
      : [group.listed({ listed: format.whole(listed), lost: format.brief(loss.lost, 6), consistent: numbers.consistent })]),
    ...(over === 0
      ? [group.agree({ course: numbers.course })]
      : over > 0
        ? [group.full({ ...numbers, share: course === 0 ? '–' : format.percent(over / Math.abs(course), 1) })]
        : [group.less(numbers)]),
    ...(listed === null ? [group.single] : []),
    ...(listed === null && point > 0 ? [group.point({ saved: money(point) })] : []),
  ];
}
