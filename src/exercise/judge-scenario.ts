import type { Columns } from '../model/definition.ts';
import type { Fault } from '../model/fault.ts';
import { ok, type Result } from '../model/result.ts';
import { canonicalScenario } from '../scenario/canonical.ts';
import { isJsonObject, type Json, type JsonObject } from '../scenario/json.ts';
import { readDocument } from '../scenario/parse.ts';
import { runScenario, type ScenarioRun } from '../scenario/run.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { outputAt, valueOf } from './compute.ts';
import { curveDistance, type CurveDistance } from './curve-distance.ts';
import type { Names } from './formula.ts';
import { judgement, type Judgement } from './judgement.ts';
import type { Condition, CurveItem, StateItem } from './pack.ts';
import { placeOf } from './place.ts';
import type { RawAnswer } from './progress.ts';
import { namesFor, type Question } from './question.ts';
import { scenarioWith } from './revealed-answer.ts';

/** Numbers are equal within this share of the larger, where a condition does not say: what formulas and models leave of rounding. */
const equal = 1e-9;

/** All conditions of the goal are true, or all of a mistake's. What cannot be computed is no answer. */
export function judgeState(question: Question<StateItem>, raw: Json, shown: Scenario | null): Result<Judgement, readonly Fault[]> {
  const { item } = question;
  const names = namesFor(question);
  if (!names.ok) return names;
  const answer = answered(question, raw, shown);
  if (answer === null) return ok(judgement('unread', { params: {} }));
  const { run, kept } = answer;
  const reached = (conditions: readonly Condition[]) => conditions.every((one) => isMet(question, one, run, names.value));
  if (reached(item.goal)) return ok(judgement('correct', kept));
  const mistake = item.mistakes?.find(({ when }) => reached(when));
  if (mistake === undefined) return ok(judgement('wrong', kept));
  return ok(judgement('mistake', kept, { mistake: mistake.id, credit: mistake.credit ?? 0 }));
}

/** Which conditions of the goal a scenario meets, in their order; none where it has no results, or is another lab's. */
export function conditionsMet(question: Question<StateItem>, shown: Scenario): readonly boolean[] {
  const names = namesFor(question);
  const run = runOnScreen(question, shown);
  return question.item.goal.map((one) => names.ok && run !== null && isMet(question, one, run, names.value));
}

/** What a scenario on the screen comes to, as far as it can be an answer to the item: null for another lab's. */
export function runOnScreen(question: Question<StateItem | CurveItem>, shown: Scenario): ScenarioRun | null {
  return answered(question, null, shown)?.run ?? null;
}

/** The curve lies nowhere farther from the one asked for than it may, or nearer to that of a mistake. */
export function judgeCurve(question: Question<CurveItem>, raw: Json, shown: Scenario | null): Result<Judgement, readonly Fault[]> {
  const { item } = question;
  const target = curveOf(question, item.target);
  if (!target.ok) return target;
  const answer = answered(question, raw, shown);
  const found = answer === null ? null : curveDistance(answer.run.results, target.value, item.output);
  if (answer === null || found === null) return ok(judgement('unread', { params: {} }));
  const { kept, run } = answer;
  const value = found.share;
  if (value <= item.within) return ok(judgement('correct', kept, { value }));
  const mistake = item.mistakes?.find(({ target: mistaken }) => {
    const curve = curveOf(question, mistaken);
    const distance = curve.ok ? curveDistance(run.results, curve.value, item.output) : null;
    return distance !== null && distance.share <= item.within;
  });
  return ok(judgement(mistake === undefined ? 'wrong' : 'mistake', kept, { value, mistake: mistake?.id ?? null }));
}

/** How far the curve on the screen lies from the one asked for, and where it is farthest; null where there is no such curve. */
export function distanceFromTarget(question: Question<CurveItem>, shown: Scenario): CurveDistance | null {
  const target = curveOf(question, question.item.target);
  const run = runOnScreen(question, shown);
  return target.ok && run !== null ? curveDistance(run.results, target.value, question.item.output) : null;
}

function curveOf(question: Question<CurveItem>, set: CurveItem['target']): Result<Columns, readonly Fault[]> {
  const scenario = scenarioWith(question, set);
  const run = scenario.ok ? runScenario(scenario.value) : scenario;
  return run.ok ? ok(run.value.results) : run;
}

interface Answered {
  readonly run: ScenarioRun;
  /** What is recorded, from which the scenario can be built again: parameters other than the usual ones. */
  readonly kept: RawAnswer;
}

/** The scenario that was answered with: the one on the screen, or the item's own with the parameters of the raw answer. */
function answered(question: Question<StateItem | CurveItem>, raw: Json, shown: Scenario | null): Answered | null {
  const own = scenarioWith(question, {});
  const scenario = shown ?? (own.ok ? rebuilt(own.value, raw) : null);
  // Another lab on the screen is no answer.
  if (scenario === null || (own.ok && scenario.model !== own.value.model)) return null;
  const run = runScenario(scenario);
  if (!run.ok) return null;
  const params = canonicalScenario(scenario).params as JsonObject;
  return { run: run.value, kept: own.ok && scenario.seed === own.value.seed ? { params } : { params, seed: scenario.seed } };
}

function rebuilt(own: Scenario, raw: Json): Scenario | null {
  if (!isJsonObject(raw) || !isJsonObject(raw.params)) return null;
  const read = readDocument({ ...canonicalScenario(own), params: raw.params, seed: raw.seed ?? own.seed });
  return read.ok ? read.value : null;
}

function isMet(question: Question<StateItem>, condition: Condition, run: ScenarioRun, names: Names): boolean {
  const { is, value, within } = condition;
  const got = numberIn(run, condition);
  const wanted = typeof value === 'number' ? ok(value) : valueOf(question.pack, question.item, { formula: value }, names);
  if (got === null || !wanted.ok) return false;
  const rounding = equal * Math.max(Math.abs(got), Math.abs(wanted.value));
  const above = got - wanted.value;
  switch (is) {
    case '>=':
      return above >= -(within ?? rounding);
    case '<=':
      return above <= (within ?? rounding);
    case '>':
      return above > rounding;
    case '<':
      return above < -rounding;
    case '=':
      return Math.abs(above) <= (within ?? rounding);
    default:
      return is satisfies never;
  }
}

/** The number that a condition is about; null where there is none. */
export function numberIn({ params, results }: ScenarioRun, { output, param }: Condition): number | null {
  if (output !== undefined) {
    const found = outputAt(results, output);
    return found.ok ? found.value : null;
  }
  let found: unknown = params;
  for (const step of placeOf(param ?? '') ?? []) {
    if (Array.isArray(found) && typeof step === 'number') found = found.at(step) as unknown;
    else found = isJsonObject(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }
  return typeof found === 'number' ? found : null;
}
