import { equityAt } from '../../model/acquisition-retention-balance/equity.ts';
import type { BalanceView } from './balance-view.svelte.ts';

type Seen = Pick<BalanceView, 'text' | 'format' | 'params' | 'balance' | 'results' | 'optimum'>;

/** A gain below this share of the best equity is none. */
const hardly = 0.005;
/** The best spend lies this many times beyond today's: there only the curve speaks. */
const far = 1.5;

/** What to change, what each half of it brings, and how far it can be trusted. */
export function findingSentences(seen: Seen): readonly string[] {
  return [move(seen), ...halves(seen), ...nextMoney(seen), ...farAway(seen)];
}

const isBest = ({ results, optimum }: Seen): boolean => results.gain <= hardly * Math.abs(optimum.equity);

/** From today's spending to the best, in words: `move R from 10 to 22.17 and A from 6 to 14.20`. */
function move(seen: Seen): string {
  const { text, format, params, results, optimum } = seen;
  const { findings } = text;
  const brief = (value: number) => format.brief(value, 4);
  const two = (value: number) => format.fixed(value, 2);
  const numbers = {
    ...{ R: brief(params.R), bestR: two(optimum.R), A: brief(params.A), bestA: two(optimum.A) },
    ...{ equity: two(results.equityNow), bestEquity: two(optimum.equity), gain: format.signed(results.gain) },
  };
  if (isBest(seen) && optimum.A > 0 && optimum.R > 0) return findings.atBest({ equity: numbers.equity, bestEquity: numbers.bestEquity });
  return findings.moves[results.ended](numbers);
}

/** Either change alone; moving one side may lose where the other is not moved first. */
function halves(seen: Seen): readonly string[] {
  const { text, format, params, balance, results, optimum } = seen;
  if (isBest(seen) || results.ended !== 'both-pay') return [];
  const keeping = equityAt(balance, params.A, optimum.R) - results.equityNow;
  const winning = equityAt(balance, optimum.A, params.R) - results.equityNow;
  const first = keeping > winning ? text.findings.keepingFirst : text.findings.winningFirst;
  return [
    first({
      ...{ keeping: format.signed(keeping), winning: format.signed(winning) },
      ...{ clv: format.fixed(results.clvNow, 2), bestClv: format.fixed(optimum.clv, 2) },
    }),
  ];
}

/** What the next money brings back where it is spent: 1 at the best. */
function nextReturns({ balance, params, results }: Pick<Seen, 'balance' | 'params' | 'results'>) {
  return {
    acquisition: results.clvNow * (params.Ca - params.a) * balance.acquisition.steepness,
    retention: results.clvNow * (params.Cr - params.r) * balance.retention.steepness,
  };
}

function nextMoney(seen: Seen): readonly string[] {
  if (isBest(seen)) return [];
  const { acquisition, retention } = nextReturns(seen);
  const written = (value: number) => seen.format.fixed(value, 2);
  return [seen.text.findings.nextMoney({ acquisition: written(acquisition), retention: written(retention) })];
}

function farAway({ text, format, params, optimum }: Seen): readonly string[] {
  const times = Math.max(optimum.A / params.A, optimum.R / params.R);
  return times > far ? [text.findings.farAway({ times: format.fixed(times, 1) })] : [];
}
