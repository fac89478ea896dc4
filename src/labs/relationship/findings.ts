import { meanOf } from '../../model/relationship/outcome.ts';
import type { Attribution, Comparison } from '../../model/relationship/comparison.ts';
import { bandErrors } from './chart-axes.ts';
import type { ChartTexts } from './chart-data.ts';
import type { Loss } from './endings.ts';
import type { Monthly } from './monthly.ts';

type Words = Pick<ChartTexts, 'text' | 'terms' | 'format'> & { readonly money: (value: number) => string };

export interface Seen extends Words {
  readonly monthly: Monthly;
  /** How many customers the errors are of. */
  readonly simulated: number;
  readonly losses: readonly Loss[];
}

/** What one run says: what a customer is worth, when the money is back, where most is lost, what the strategy brings. */
export const findingSentences = (seen: Seen): readonly string[] => [worth(seen), ...breakEven(seen), ...lost(seen), ...strategy(seen)];

function worth({ text, format, money, monthly, simulated }: Seen): string {
  return text.charts.findings.worth({
    clp: money(monthly.meanClp),
    error: format.money(bandErrors * monthly.meanClpError),
    customers: format.whole(simulated),
  });
}

function breakEven({ text, format, money, monthly: { breakEven: month, cumulative } }: Seen): readonly string[] {
  const { findings } = text.charts;
  const deepest = Math.min(...cumulative);
  if (month !== null) return [findings.breakEven({ month: format.whole(month), deepest: money(deepest) })];
  return [deepest < 0 ? findings.notBack({ left: money(cumulative.at(-1) ?? 0) }) : findings.neverBelow];
}

function lost({ text, terms, format, money, losses }: Seen): readonly string[] {
  const [worst] = losses;
  if (worst === undefined || worst.lost <= 0) return [];
  const all = losses.reduce((sum, one) => sum + Math.max(0, one.lost), 0);
  return [
    text.charts.findings.lost({
      ...{ stage: terms.stages[worst.stage], reason: text.reasons[worst.reason], customers: format.whole(worst.customers) },
      ...{ clp: money(worst.meanClp), stayers: money(worst.stayersClp), share: format.percent(worst.lost / all, 0) },
    }),
  ];
}

function strategy({ text, format, money, monthly: { growth } }: Seen): readonly string[] {
  const { findings } = text.charts;
  if (growth.mean === 0 && growth.standardError === 0) return [];
  const said = { growth: money(growth.mean), error: format.money(bandErrors * growth.standardError) };
  return [isNoise(growth.mean, growth.standardError) ? findings.strategyNoise(said) : findings.strategy(said)];
}

/** A difference that is no larger than this many of its errors is not to be read. */
export const isNoise = (difference: number, standardError: number): boolean => Math.abs(difference) <= bandErrors * standardError;

export interface Compared extends Words {
  readonly comparison: Comparison;
  /** How many end in the current run as a part's customers did in the pinned one. */
  readonly endingSo: (part: Attribution) => number;
}

/** What a pinned run and the current one differ by, and where most of that comes from. */
export function differenceSentences({ text, terms, format, comparison, endingSo }: Compared): readonly string[] {
  const { findings } = text.charts;
  const { mean, standardError } = meanOf(comparison.difference);
  const said = { difference: format.signedMoney(mean), error: format.money(bandErrors * standardError) };
  if (mean === 0 && standardError === 0) return [findings.same];
  if (isNoise(mean, standardError)) return [findings.noise(said)];
  const parts = sortedParts(comparison).filter(
    ({ difference, standardError: error }) => difference * mean > 0 && !isNoise(difference, error),
  );
  const largest = parts.slice(0, 2).map((part, place) => {
    const [pinned, now] = [part.customers, endingSo(part)];
    const all = Math.abs(part.difference - mean) < 0.005;
    return (all ? findings.wholePart : place === 0 ? findings.part : findings.nextPart)({
      ...{ all: said.difference, difference: format.signedMoney(part.difference), stage: terms.stages[part.stage] },
      ...(part.reason === null
        ? { reason: null }
        : { reason: text.reasons[part.reason], pinned: format.whole(pinned), now: format.whole(now) }),
    });
  });
  const alive = comparison.alive.at(-1) ?? 0;
  const aliveError = comparison.aliveError.at(-1) ?? 0;
  return [
    findings.differs({ ...said, times: format.fixed(Math.abs(mean) / standardError, 0) }),
    ...largest,
    ...(isNoise(alive, aliveError)
      ? []
      : [findings.more({ customers: format.signed(alive, 0), error: format.whole(bandErrors * aliveError) })]),
  ];
}

/** The largest parts of a difference first. */
export const sortedParts = ({ attribution }: Comparison): readonly Attribution[] =>
  attribution.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
