import { decileRows } from './decile-rows.ts';
import type { DecilesView } from './deciles-view.svelte.ts';

type Seen = Pick<DecilesView, 'deciles' | 'format' | 'money' | 'report' | 'groups' | 'basisLabel' | 'labelOf' | 'tied' | 'customers'>;

/** What the report says, in sentences made of its numbers. */
export function findings(seen: Seen): readonly string[] {
  const { deciles, format, report, groups, basisLabel } = seen;
  if (report === null) return [];
  const text = deciles.findings;
  const sizes = [Math.min(...report.customers), Math.max(...report.customers)];
  return [
    text.rule({
      ...{ customers: format.whole(seen.customers), groups: format.whole(groups), basis: basisLabel },
      sizes: sizes[0] === sizes[1] ? format.whole(sizes[0] ?? 0) : text.between(format.whole(sizes[0] ?? 0), format.whole(sizes[1] ?? 0)),
    }),
    ...(report.share === null ? [text.noTotal] : shareSentences(seen)),
    ...(seen.tied === 0 ? [] : [text.tied(format.whole(seen.tied), format.whole(groups - 1))]),
    text.lift,
  ];
}

function shareSentences(seen: Seen): readonly string[] {
  const { deciles, format, report } = seen;
  if (report === null) return [];
  const text = deciles.findings;
  const rows = decileRows(report);
  const [first] = rows;
  const last = rows.at(-1);
  const half = rows.find(({ cumulativeShare }) => cumulativeShare >= 0.5);
  if (first === undefined || last === undefined) return [];
  const losing = rows.filter(({ sales }) => sales < 0).length;
  return [
    text.best({
      ...{
        group: seen.labelOf(1),
        share: format.percent(first.share, 1),
        lift: format.fixed(first.lift, 2),
        average: seen.money(first.average),
      },
      ...{ last: seen.labelOf(last.group), lastAverage: seen.money(last.average), lastShare: format.percent(last.share, 1) },
    }),
    ...(half === undefined
      ? []
      : [
          text.half({
            groups: format.whole(half.group),
            of: format.whole(rows.length),
            share: format.percent(half.cumulativeShare, 1),
            lift: format.fixed(half.cumulativeLift, 2),
          }),
        ]),
    ...(losing === 0 ? [] : [text.losing(format.whole(losing))]),
  ];
}
