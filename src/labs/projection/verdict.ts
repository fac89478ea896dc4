import { correctedInformation } from '../../model/estimation/corrected-information.ts';
import { heldOutError, meanAbsolute } from '../../model/retention-projection/held-out.ts';
import type { Projection } from '../../model/retention-projection/projection.ts';
import type { ProjectionModel } from '../../model/retention-projection/specification.ts';

/** How one model did. */
export interface Verdict {
  readonly model: ProjectionModel;
  readonly parameters: Projection['parameters'];
  readonly standardErrors: Projection['standardErrors'];
  readonly logLikelihood: number | null;
  readonly aicc: number | null;
  /** Percentage points over what was held out; null where nothing is. */
  readonly meanError: number | null;
  /** Projected minus observed at the last one. */
  readonly lastError: number | null;
  /** Renewals to come; null where they have no finite value. */
  readonly lifetime: number | null;
}

export function verdictOf(way: Projection, survivors: Float64Array, seen: number, lifetime: number | null): Verdict {
  const errors = heldOutError(way, survivors, seen);
  const { model, parameters, standardErrors, logLikelihood } = way;
  const estimated = Object.keys(parameters).length;
  return {
    ...{ model, parameters, standardErrors, logLikelihood, lifetime },
    aicc: logLikelihood === null ? null : correctedInformation(logLikelihood, estimated, survivors[0] ?? NaN),
    meanError: meanAbsolute(errors),
    lastError: errors.at(-1) ?? null,
  };
}

/** The models from the one nearest to what was held out to the farthest; empty where nothing was. */
export const ranked = (verdicts: readonly Verdict[]): readonly (Verdict & { readonly meanError: number })[] =>
  verdicts
    .flatMap((verdict) => (verdict.meanError === null ? [] : [{ ...verdict, meanError: verdict.meanError }]))
    .sort((a, b) => a.meanError - b.meanError);

/** What the third parameter of the beta-discrete-Weibull brought over the sBG. */
export interface ThirdParameter {
  readonly c: number;
  readonly standardError: number | null;
  /** Gain of log-likelihood, and twice that: χ² with one degree of freedom if c were 1. */
  readonly gain: number;
  readonly ratio: number;
  /** AICc of the beta-discrete-Weibull minus that of the sBG; null where there is none. */
  readonly aiccChange: number | null;
  /** Whether ratio and AICc both speak for it, neither does, or they differ. */
  readonly worth: 'yes' | 'no' | 'open';
}

/** The value that χ² with one degree of freedom exceeds in one case of twenty. */
export const critical = 3.841458820694124;

export function thirdParameter(verdicts: readonly Verdict[]): ThirdParameter | null {
  const [sbg, bdw] = (['sbg', 'bdw'] as const).map((model) => verdicts.find((one) => one.model === model));
  if (sbg?.logLikelihood == null || bdw?.logLikelihood == null) return null;
  const gain = Math.max(0, bdw.logLikelihood - sbg.logLikelihood);
  const aiccChange = sbg.aicc === null || bdw.aicc === null ? null : bdw.aicc - sbg.aicc;
  const [byRatio, byAicc] = [2 * gain > critical, aiccChange === null ? 2 * gain > critical : aiccChange < 0];
  return {
    c: bdw.parameters.c ?? NaN,
    standardError: bdw.standardErrors.c ?? null,
    gain,
    ratio: 2 * gain,
    aiccChange,
    worth: byRatio && byAicc ? 'yes' : byRatio || byAicc ? 'open' : 'no',
  };
}
