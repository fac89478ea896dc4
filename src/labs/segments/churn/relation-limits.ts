import { relationRules, usualLimits, type RelationLimits, type RelationRule } from '../../../model/purchases/relation.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../scenario/json.ts';

/** The limits that belong to the trade relations alone; those of silence are the warning's. */
export const limitNames = ['formerAfter', 'newFor', 'complaints', 'complaintsFor'] as const;
export type LimitName = (typeof limitNames)[number];
export type OwnLimits = Pick<RelationLimits, LimitName>;

/** What the controls of a limit offer; all are whole numbers. */
export const limitRanges: Readonly<
  Record<LimitName, { readonly min: number; readonly max: number; readonly slider: readonly [number, number] }>
> = {
  formerAfter: { min: 0, max: 36_500, slider: [30, 730] },
  newFor: { min: 0, max: 36_500, slider: [0, 365] },
  complaints: { min: 1, max: 1000, slider: [1, 10] },
  complaintsFor: { min: 0, max: 36_500, slider: [0, 365] },
};

/** The limits that a scenario keeps, the usual ones where it keeps none. */
export function limitsIn(kept: Json | undefined): OwnLimits {
  const own: JsonObject = isJsonObject(kept) ? kept : {};
  return Object.fromEntries(limitNames.map((name) => [name, limitIn(own[name], name)])) as OwnLimits;
}

/** Only what differs from the usual limits; null where nothing does. */
export function keptLimits(limits: OwnLimits): JsonObject | null {
  const own = limitNames.filter((name) => limits[name] !== usualLimits[name]).map((name) => [name, limits[name]] as const);
  return own.length === 0 ? null : Object.fromEntries(own);
}

/** The rules with the warning's own line for a long silence. */
export const rulesWith = (limits: OwnLimits, warning: { readonly ratio: number; readonly leastGaps: number }): readonly RelationRule[] =>
  relationRules({ ...limits, silence: warning.ratio, gaps: warning.leastGaps });

function limitIn(value: Json | undefined, name: LimitName): number {
  const { min, max } = limitRanges[name];
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : usualLimits[name];
}
