import { withError } from './estimates.ts';
import type { ProjectionView } from './projection-view.svelte.ts';
import { critical } from './verdict.ts';
import { emptyAt, risingAt } from './ways.ts';

type Told = Pick<ProjectionView, 'text' | 'format' | 'observedRetention' | 'populationWay'>;

type Seen = Pick<
  ProjectionView,
  | 'text'
  | 'format'
  | 'ways'
  | 'chosen'
  | 'observedRetention'
  | 'populationWay'
  | 'ranking'
  | 'held'
  | 'third'
  | 'lifetime'
  | 'newLifetime'
  | 'survived'
  | 'verdicts'
>;

/** Rates this far apart count as risen or fallen. */
const apart = 0.01;

/** Who was right about what was held out, in words. */
export function verdictSentences({ text, format, ranking, held }: Seen): readonly string[] {
  const { who } = text;
  const [best] = ranking;
  const worst = ranking.at(-1);
  if (held === 0 || best === undefined || worst === undefined) return [who.nothingHeld];
  const told = ({ model, meanError, lastError }: typeof best) => ({
    ...{ model: text.models[model], held: format.whole(held), mean: format.fixed(meanError, 2), last: format.signed(lastError, 2) },
  });
  return best === worst ? [who.only(told(best))] : [who.best(told(best)), who.worst(told(worst))];
}

/** What the curves say about the customers, and where they say what cannot be. */
export function findingSentences(seen: Seen): readonly string[] {
  return [...retentionSentences(seen), ...durationSentence(seen), ...absurdities(seen), ...lifetimeSentences(seen)];
}

/** What was observed of retention, and what explains it. */
export function retentionSentences({ text, format, observedRetention, populationWay }: Told): readonly string[] {
  const { findings } = text;
  const known = observedRetention.filter(Number.isFinite);
  const [first, last] = [known[0] ?? NaN, known.at(-1) ?? NaN];
  const ends = { first: format.percent(first, 1), last: format.percent(last, 1) };
  if (last - first < -apart) return [findings.falling(ends)];
  if (last - first <= apart) return [findings.level(ends)];
  return [findings.rising(ends), populationWay.model === 'constant' ? findings.alike : findings.leaving];
}

function durationSentence({ text, format, chosen }: Seen): readonly string[] {
  const { c = 1 } = chosen.parameters;
  if (Math.abs(c - 1) < 0.005) return [];
  return [c > 1 ? text.findings.ageing(format.fixed(c, 2)) : text.findings.settling(format.fixed(c, 2))];
}

function absurdities({ text, format, ways, ranking }: Seen): readonly string[] {
  const { findings } = text;
  return ways.flatMap((way) => {
    if (way.model === 'constant') {
      const wrong = ranking.find(({ model }) => model === 'constant')?.lastError ?? 0;
      return wrong < -1 ? [findings.constantLow(format.percent(way.retention(1), 1))] : [];
    }
    if (way.model !== 'linear' && way.model !== 'quadratic') return [];
    const name = text.models[way.model];
    const [empty, rising] = [emptyAt(way), risingAt(way)];
    return [
      ...(empty === null ? [] : [findings.belowNobody({ model: name, t: format.whole(empty) })]),
      ...(rising === null || way.model === 'linear' ? [] : [findings.comingBack({ model: name, t: format.whole(rising) })]),
    ];
  });
}

function lifetimeSentences({ text, format, lifetime, newLifetime, survived, chosen }: Seen): readonly string[] {
  const { findings } = text;
  if (lifetime === null || newLifetime === null || survived === 0) return [];
  const told = { s: format.whole(survived), then: format.fixed(lifetime, 2), now: format.fixed(newLifetime, 2) };
  return chosen.model === 'constant' ? [findings.sameLifetime(told)] : [findings.lifetime(told)];
}

/** What the third parameter is worth; none where it cannot be fitted. */
export function thirdSentences({ text, format, third, verdicts, held }: Seen): readonly string[] {
  const words = text.third;
  if (third === null) return [words.none];
  const told = {
    ...{
      c: withError(third.c, third.standardError, format),
      gain: format.fixed(third.gain, 2),
      ratio: format.fixed(third.ratio, 2),
      critical: format.fixed(critical, 2),
    },
    aicc: third.aiccChange === null ? null : format.fixed(Math.abs(third.aiccChange), 1),
    lower: third.aiccChange !== null && third.aiccChange < 0,
  };
  const errors = (['sbg', 'bdw'] as const).map((model) => verdicts.find((one) => one.model === model)?.meanError ?? null);
  return [
    words.gain(told),
    words.verdict[third.worth],
    ...(held === 0 ? [] : [words.heldOut({ sbg: format.fixed(errors[0] ?? null, 2), bdw: format.fixed(errors[1] ?? null, 2) })]),
  ];
}

/** How the estimation of the chosen model ended. */
export function endingSentences({ text, format, chosen }: Seen): readonly string[] {
  const { ending } = text;
  const model = text.models[chosen.model];
  const { alpha, beta } = chosen.parameters;
  if (alpha === undefined || beta === undefined) {
    return [chosen.model === 'constant' ? ending.closedRate(model) : ending.closedSquares(model)];
  }
  const steps = format.whole(chosen.steps);
  if (chosen.ended === 'converged') return [ending.converged({ model, steps }), ending.errors];
  if (chosen.ended === 'failed') return [ending.failed({ model, steps, slope: chosen.gradient.toExponential(1) })];
  const together = alpha + beta;
  const why = together > large ? ending.likeOne : together < nearNothing ? ending.twoKinds : ending.edge;
  return [ending.limit({ model, steps }), why];
}

/** α + β above which customers hardly differ, and below which they differ as much as can be. */
const large = 1e4;
const nearNothing = 1e-4;
