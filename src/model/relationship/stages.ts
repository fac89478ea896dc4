/** The stages of a relationship, in their order. @source handbook 1 */
export const stages = ['exploration', 'formation', 'stability', 'decline'] as const;
export type Stage = (typeof stages)[number];
export type ByStage<T> = Readonly<Record<Stage, T>>;

/** Stages as the engine counts them. */
export const exploration = 0;
export const formation = 1;
export const stability = 2;
export const decline = 3;

/** Why somebody left: did not stay in step 4, walked out over a problem in step 3, was worn out in decline. @source handbook 7 */
export const reasons = ['churn', 'exit', 'wornOut'] as const;
export type Reason = (typeof reasons)[number];
