import type { OwnName } from './control-places.ts';

/** What the panel shows first, each in its own place. */
export const firstShown = [
  ...(['retention', 'winBack', 'valueDelivered', 'problemRate', 'recovery', 'alternatives', 'acquisitionCost'] as const),
] satisfies readonly OwnName[];

/** The other parameters under their headings. */
export const groups = {
  satisfaction: [
    ...(['expectation', 'ownExpectation', 'encounterNoise', 'satisfactionSmoothing', 'problemDrop'] as const),
    ...(['trustAtEntry', 'trustForFormation', 'trustGain', 'trustLoss', 'leastExploration'] as const),
  ],
  reactions: ['switchingCost', 'switchingCostTime', 'reactions', 'reactionWeights', 'voiceCost', 'recoveredSatisfaction'],
  staying: ['retentionWeights', 'satisfactionReference', 'trustReference', 'switchingCostReference'],
  curve: ['h1', 'v', 'N', 'lambda', 'h2'],
  sizes: ['sizeSpread', 'exploration', 'g1', 'g1Spread', 'g1Least'],
  indirect: ['indirectBenefit', 'indirectBenefitLag', 'retentionSpend'],
  decline: ['declineHazard'],
} as const satisfies Readonly<Record<string, readonly OwnName[]>>;

export type GroupName = keyof typeof groups;
export const groupNames = Object.keys(groups) as readonly GroupName[];

/** What `rates` does not read: satisfaction, trust, switching cost and what people make of a problem. @source handbook 7 */
const behaviourOnly: ReadonlySet<string> = new Set<OwnName>([
  ...groups.satisfaction,
  ...groups.reactions,
  ...groups.staying,
  ...(['valueDelivered', 'problemRate', 'recovery', 'alternatives'] as const),
]);

/** Whether a parameter, or an effect of a measure, does anything in a setting of detail. */
export const matters = (name: string, detail: 'behaviour' | 'rates'): boolean => detail === 'behaviour' || !behaviourOnly.has(name);
