import { regionRows } from '../region-rows.ts';
import { fewCustomers } from './cell-figures.ts';
import type { RfmView } from './rfm-view.svelte.ts';

type Seen = Pick<
  RfmView,
  | 'rfm'
  | 'format'
  | 'money'
  | 'params'
  | 'quantiles'
  | 'scored'
  | 'cellFigures'
  | 'regions'
  | 'figures'
  | 'mailing'
  | 'heldDays'
  | 'asOfText'
>;

/** What scores, groups and responses say, in sentences made of their numbers. */
export function findings(seen: Seen): readonly string[] {
  return [...scoreSentences(seen), ...groupSentences(seen), ...mailingSentences(seen), seen.rfm.findings.ours];
}

function scoreSentences({ rfm, format, params, quantiles, scored, cellFigures }: Seen): readonly string[] {
  if (scored === null || cellFigures === null) return [];
  const text = rfm.findings;
  const occupied = cellFigures.counts.filter((count) => count > 0).length;
  const customers = cellFigures.counts.reduce((sum, count) => sum + count, 0);
  const once = ones(scored.measures.frequency);
  const lowest = ones(scored.scores.frequency);
  return [
    text.scores({
      customers: format.whole(customers),
      quantiles: format.whole(quantiles),
      cells: format.whole(quantiles ** 3),
      occupied: format.whole(occupied),
    }),
    text[params.method](format.whole(quantiles)),
    ...(params.method === 'independent' && lowest * quantiles > 1.2 * customers && once > 0
      ? [
          text.ties({
            once: format.percent(once / customers, 1),
            lowest: format.percent(lowest / customers, 1),
            due: format.percent(1 / quantiles, 0),
          }),
        ]
      : []),
  ];
}

function groupSentences(seen: Seen): readonly string[] {
  const { rfm, format, regions, figures, quantiles, cellFigures } = seen;
  const text = rfm.findings;
  const rows = regionRows(regions, figures).filter(({ customers }) => customers > 0);
  const [largest] = [...rows].sort((a, b) => b.customers - a.customers);
  const [richest] = [...rows].sort((a, b) => b.sum - a.sum);
  if (largest === undefined || richest === undefined || cellFigures === null) return [];
  const told = (row: typeof largest) => ({
    ...{ group: row.label, customers: format.whole(row.customers), share: format.percent(row.share, 1) },
    ...{ spend: format.percent(row.sumShare, 1), mean: seen.money(row.mean) },
  });
  const best = cellFigures.counts.at(-1) ?? 0;
  return [
    text.largest(told(largest)),
    ...(richest === largest ? [] : [text.richest(told(richest))]),
    text.best({ cell: String(quantiles).repeat(3), customers: format.whole(best), spend: seen.money(cellFigures.sums.at(-1) ?? 0) }),
  ];
}

function mailingSentences(seen: Seen): readonly string[] {
  const { rfm, format, params, mailing, heldDays } = seen;
  const text = rfm.findings;
  if (mailing === null || mailing.cells === 0) return [];
  return [
    ...(mailing.breakEven === null
      ? []
      : [text.breakEven({ rate: format.percent(mailing.breakEven, 2), vR: format.money(params.vR), vN: format.money(params.vN) })]),
    text.paying({
      ...{ paying: format.whole(mailing.paying), cells: format.whole(mailing.cells), from: heldDays.from },
      ...{ customers: format.whole(mailing.payingCustomers), all: format.whole(mailing.customers) },
      ...{ payingOnly: seen.money(mailing.payingOnly), everybody: seen.money(mailing.everybody) },
    }),
    text.heldOut({ ...heldDays, days: format.whole(heldDays.days), small: format.whole(mailing.small), few: format.whole(fewCustomers) }),
  ];
}

/** How many values are 1; a loop, for there may be a million. */
function ones(values: Float64Array | Uint8Array): number {
  let count = 0;
  for (let k = 0; k < values.length; k++) count += Number(values[k] === 1);
  return count;
}
