import { classCodes, classEnds } from '../../../model/abc-classes/classes.ts';
import { checkInput } from '../../../model/definition.ts';
import type { CustomerMeasures } from '../../../model/purchases/measures.ts';
import { relationRules, relations } from '../../../model/purchases/relation.ts';
import { err, ok, type Result } from '../../../model/result.ts';
import { groupOfCells, groupsOfCustomers } from '../../../model/rfm/groups.ts';
import { rulesOf } from '../../../model/rfm/rule-tables.ts';
import { valueMatrixSpecification, type ValueMatrixParams } from '../../../model/value-matrix/specification.ts';
import { thresholdValue } from '../../../model/value-matrix/thresholds.ts';
import { customerTypes, typeCodes } from '../../../model/value-matrix/types.ts';
import type { StoredLog } from '../../../scenario/stored-log.ts';
import type { WorkFailure } from '../../../../workers/engine.ts';
import { mostWords, usualWords } from '../attribute-columns.ts';
import { businessOf } from '../matrix/known-business.ts';
import type { OpenLog } from '../open-log.ts';

/** Divisions by rule that clusters are compared with; beside them any column of texts. */
export const ruleKinds = ['abc', 'rfm', 'matrix', 'relation'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** Customers divided by a rule, or by what a column says. */
export interface RuleDivision {
  /** Places in `segments`; what is beyond is in none. */
  readonly codes: Uint8Array;
  /** Ids of the rule's segments; of a column its words, and '' for the rarer ones. */
  readonly segments: readonly string[];
}

interface Divided {
  readonly log: OpenLog;
  readonly measures: CustomerMeasures;
  readonly asOf: number;
}

/** As the screens of these rules divide when they are first opened. The matrix is cut at the means. */
export function divisionBy(kind: RuleKind, divided: Divided, signal: AbortSignal): Promise<Result<RuleDivision, WorkFailure>> {
  return makers[kind](divided, signal);
}

/** By the word that a customer's rows have most often. */
export function divisionByColumn(log: StoredLog, name: string, asOf: number): RuleDivision | null {
  const usual = usualWords(log, name, asOf);
  return usual === null ? null : { codes: usual.codes, segments: usual.words.length < mostWords ? usual.words : [...usual.words, ''] };
}

const cuts = [0.8, 0.95];
const quantiles = 5;

async function byClass({ log, measures }: Divided, signal: AbortSignal): Promise<Result<RuleDivision, WorkFailure>> {
  const ranking = await log.compute((tasks) => tasks.ranked(measures.monetary), signal);
  if (!ranking.ok) return ranking;
  const segments = ['0', '1', '2'];
  if (ranking.value === null) return ok({ codes: new Uint8Array(log.customers), segments: [] });
  return ok({ codes: classCodes(ranking.value, classEnds(ranking.value, cuts, 'split')), segments });
}

async function byGroup({ log, measures }: Divided, signal: AbortSignal): Promise<Result<RuleDivision, WorkFailure>> {
  const { recency, frequency, monetary } = measures;
  const scored = await log.compute(
    (tasks) => tasks.scoredCells(recency, frequency, monetary, { quantiles, method: 'independent' }),
    signal,
  );
  if (!scored.ok) return scored;
  const rules = rulesOf('ten-segments', quantiles);
  return ok({ codes: groupsOfCustomers(scored.value.cells, groupOfCells(rules, quantiles)), segments: rules.map(({ id }) => id) });
}

async function byType({ log, measures }: Divided, signal: AbortSignal): Promise<Result<RuleDivision, WorkFailure>> {
  const { params } = checkInput(valueMatrixSpecification, { params: {}, data: {} }, Object.keys(valueMatrixSpecification.data));
  const business = businessOf(measures, null, 1);
  const answered = await log.compute((tasks) => tasks.estimatedValues(params as unknown as ValueMatrixParams, business), signal);
  if (!answered.ok) return answered;
  const { currentValue, growthPotential } = answered.value;
  const at = { currentValue: thresholdValue(currentValue, 'mean') ?? 0, growthPotential: thresholdValue(growthPotential, 'mean') ?? 0 };
  return ok({ codes: typeCodes(currentValue, growthPotential, at), segments: customerTypes });
}

async function byRelation({ log, asOf }: Divided, signal: AbortSignal): Promise<Result<RuleDivision, WorkFailure>> {
  const codes = await log.ask((tasks) => tasks.relations(log.id, asOf, relationRules()), signal);
  return codes.ok ? ok({ codes: codes.value, segments: relations }) : err(codes.error);
}

const makers: Readonly<Record<RuleKind, typeof byClass>> = { abc: byClass, rfm: byGroup, matrix: byType, relation: byRelation };
