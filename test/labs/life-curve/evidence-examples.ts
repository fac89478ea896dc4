import { findings, type Evidence, type Finding, type FindingKind } from '../../../src/labs/life-curve/findings.ts';
import type { LifeCurveParams } from '../../../src/model/life-curve/model.ts';
import type { Spread } from '../../../src/model/similar-customers/borrowed.ts';
import { nothingKnown } from './course-customers.ts';

export const spread = (least: number, median: number, most: number): Spread => ({
  ...{ least, median, most, lower: (least + median) / 2, upper: (median + most) / 2, sd: null, count: 5 },
});
/** A young customer whose ceiling and g1 are lent by five who ended close together. */
export const growing: Evidence = {
  ...{ ...nothingKnown, shape: 'growth', points: 18, r2: 0.97, scatter: 0.3, shapeLead: 4, clpError: 12 },
  ...{ ceiling: 'borrowed', lentCeiling: spread(19.6, 20, 20.4), lentG1: spread(23, 24, 25) },
};
/** A customer in decline, by its own long history. */
export const declining: Evidence = {
  ...{ ...nothingKnown, shape: 'full', points: 36, r2: 0.99, scatter: 0.2, shapeLead: 11 },
  ...{ ceiling: 'estimated', g1Error: 0.4, g2Error: 0.3, clpError: 1 },
};

/** The finding of one kind, where it is there. */
export const found = <K extends FindingKind>(kind: K, params: LifeCurveParams, evidence: Evidence) =>
  findings(params, evidence).find((one): one is Extract<Finding, { kind: K }> => one.kind === kind);
