import { shareWords } from './flow-data.ts';
import type { MigrationView } from './migration-view.svelte.ts';
import { breakEvenShare, cellAccount } from './cell-account.ts';
import { valueOf } from '../../model/migration/stop.ts';

type Seen = Pick<
  MigrationView,
  | 'text'
  | 'format'
  | 'params'
  | 'results'
  | 'purchase'
  | 'cells'
  | 'stop'
  | 'best'
  | 'finite'
  | 'endless'
  | 'finiteHorizon'
  | 'costLimits'
  | 'rateLimits'
  | 'cohort'
  | 'money'
  | 'stopWords'
  | 'count'
>;

/** What the numbers say: which cells lose money, why the best stop is where it is, what moves it, and why buyers return. */
export const findingSentences = (seen: Seen): readonly string[] => [
  ...losing(seen),
  ...whyThere(seen),
  ...notBest(seen),
  ...movedByCost(seen),
  ...movedByRate(seen),
  ...movedByHorizon(seen),
  ...returning(seen),
];

function losing({ text, results, stop, cells, format, money, params }: Seen): readonly string[] {
  const { findings } = text;
  const losers = Array.from(results.value.slice(0, stop)).flatMap((value, cell) => (value < 0 ? [{ cell, value }] : []));
  const [first] = losers;
  if (stop === 0) return [];
  if (first === undefined) return [findings.noLoss(format.whole(stop), stop === cells)];
  if (losers.length === 1) {
    const { back, onward } = cellAccount(params, stop, first.cell);
    return [
      findings.oneLoss({
        ...{ cell: format.whole(first.cell + 1), value: money(first.value) },
        ...{ cost: money(params.marketingCost), back: money(back + onward) },
      }),
    ];
  }
  const listed = findings.cells(losers.map(({ cell }) => format.whole(cell + 1)));
  return [findings.losses({ cells: listed, worst: money(Math.min(...losers.map(({ value }) => value))) })];
}

/** The step that would come next, and the one that was still worth taking, in money; without an end also as a share. */
function whyThere(seen: Seen): readonly string[] {
  const { text, params, best, cells, money, format, purchase, results } = seen;
  const { findings } = text;
  const value = money(results.stopValue[best] ?? 0);
  if (best === cells) return [findings.bestIsAll({ value, cells: format.whole(cells) }), ...required(seen)];
  if (best === 0) return [findings.bestIsNone({ value, first: money(results.stopValue[1] ?? 0) }), ...required(seen)];
  const next = best + 1;
  const share = shareWords(purchase[best] ?? 0, { format });
  if (params.horizon !== 'infinite') {
    return [findings.bestByValue({ cell: format.whole(best), value, next: format.whole(next), less: money(results.stopValue[next] ?? 0) })];
  }
  const back = ((purchase[best] ?? 0) * (results.stopValue[best] ?? 0)) / (1 + params.discountRate);
  const reason =
    back < params.marketingCost
      ? findings.bestByReturn({
          cell: format.whole(best),
          next: format.whole(next),
          cost: money(params.marketingCost),
          share,
          back: money(back),
        })
      : findings.bestByValue({ cell: format.whole(best), value, next: format.whole(next), less: money(results.stopValue[next] ?? 0) });
  return [reason, ...required(seen)];
}

/** How likely a purchase must be for the last cell spent on to pay. */
function required({ text, params, best, results, format, purchase }: Seen): readonly string[] {
  if (params.horizon !== 'infinite' || params.marketingCost === 0) return [];
  const share = breakEvenShare(params, results.stopValue[best] ?? 0);
  if (share === null || share > 1) return [];
  const digits = share < 0.01 ? 2 : 1;
  const last = best === 0 ? 0 : best - 1;
  return [
    text.findings.required({
      ...{ share: format.percent(share, digits), cell: format.whole(last + 1), has: shareWords(purchase[last] ?? 0, { format }) },
    }),
  ];
}

function notBest({ text, results, stop, best, stopWords, money, params, count }: Seen): readonly string[] {
  const gain = (results.stopValue[best] ?? 0) - (results.stopValue[stop] ?? 0);
  if (stop === best || gain <= 0) return [];
  return [
    text.findings.notBest({
      ...{ now: stopWords(stop), best: stopWords(best), gain: money(gain) },
      ...{ all: money(gain * params.customers), customers: count(params.customers) },
    }),
  ];
}

function movedByCost({ text, costLimits, params, money, stopWords }: Seen): readonly string[] {
  if (costLimits === null) return [];
  const { findings } = text;
  const { below, above } = costLimits;
  const now = money(params.marketingCost);
  if (below !== null && above !== null)
    return [
      findings.costBoth({
        now,
        ...{ low: money(below.at), lower: stopWords(below.stop), high: money(above.at), higher: stopWords(above.stop) },
      }),
    ];
  if (above !== null) return [findings.costAbove({ now, high: money(above.at), higher: stopWords(above.stop) })];
  return below === null ? [] : [findings.costBelow({ now, low: money(below.at), lower: stopWords(below.stop) })];
}

function movedByRate({ text, rateLimits, format, stopWords }: Seen): readonly string[] {
  if (rateLimits === null) return [];
  const { findings } = text;
  const { below, above } = rateLimits;
  const percent = (rate: number) => format.percent(rate, 1);
  if (below === null && above === null) return [findings.rateNever];
  return [
    ...(below === null ? [] : [findings.rateBelow(percent(below.at), stopWords(below.stop))]),
    ...(above === null ? [] : [findings.rateAbove(percent(above.at), stopWords(above.stop))]),
  ];
}

function movedByHorizon({ text, finite, endless, finiteHorizon, format, stopWords, money }: Seen): readonly string[] {
  if (finite === null || endless === null) return [];
  const { findings } = text;
  const periods = format.whole(finiteHorizon);
  if (finite.bestStop !== endless.bestStop)
    return [findings.horizonMoves({ periods, finite: stopWords(finite.bestStop), endless: stopWords(endless.bestStop) })];
  const [shorter, longer] = [finite.value[0] ?? 0, endless.value[0] ?? 0];
  return longer > 0 ? [findings.horizonSame({ periods, value: money(shorter), share: format.percent(shorter / longer, 0) })] : [];
}

/** Periods of the cohort that the lesson is told by. */
const lessonPeriod = 4;

/** How many buy who were silent for a while; a model of customers lost for good would have given them up. */
function returning({ text, params, cohort, stop, purchase, format, count }: Seen): readonly string[] {
  const period = Math.min(lessonPeriod, params.periods);
  if (period < 2 || stop < 2) return [];
  const buyers = cohort.stocks[0]?.[period] ?? 0;
  const back = buyers - (cohort.toFirst[0]?.[period - 1] ?? 0);
  const lost = params.customers * (purchase[0] ?? 0) ** period;
  if (buyers <= 0 || back <= 0) return [];
  return [
    text.findings.returning({
      ...{ period: format.whole(period), buyers: count(buyers), back: count(back), share: format.percent(back / buyers, 0) },
      ...{ lost: count(lost), rate: shareWords(purchase[0] ?? 0, { format }) },
    }),
  ];
}

/** What would be earned by going on to a cell in which nothing is spent now: the value of a customer there. */
export const valueIfSpent = ({ params }: Pick<Seen, 'params'>, cell: number): number => valueOf(params, cell + 1)[cell] ?? 0;
