import type { Scenario } from '../../src/scenario/scenario.ts';
import { dwyerClaims } from './dwyer-claims.ts';
import { leavingClaims } from './leaving-claims.ts';
import { lifeCurveClaims } from './life-curve-claims.ts';
import { abcClaims } from './abc-claims.ts';
import { clustersClaims } from './clusters-claims.ts';
import { matrixClaims } from './matrix-claims.ts';
import { churnClaims } from './churn-claims.ts';
import { tiersClaims } from './tiers-claims.ts';
import { relationshipClaims } from './relationship-claims.ts';
import { rfmClaims } from './rfm-claims.ts';

/** What each note says beyond the parameters, with the number it must be. Digits of the text decide the precision. */
export type Claims = Readonly<Record<string, (scenario: Scenario) => Readonly<Record<string, number>>>>;

export const claims: Claims = {
  ...lifeCurveClaims,
  ...dwyerClaims,
  ...leavingClaims,
  ...relationshipClaims,
  ...abcClaims,
  ...clustersClaims,
  ...matrixClaims,
  ...churnClaims,
  ...tiersClaims,
  ...rfmClaims,
};
