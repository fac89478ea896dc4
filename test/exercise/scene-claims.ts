import type { Scenario } from '../../src/scenario/scenario.ts';

/**
 * What the texts of a scene say beyond the parameters on the screen, with the number it must be; its digits decide the precision. Those
 * that are hidden are said in the notes only, because they are what the class is asked to guess.
 */
export type SceneClaims = (shown: Scenario) => {
  readonly hidden: readonly string[];
  readonly says: Readonly<Record<string, number | null | undefined>>;
};
/** By the scene's id. */
export type LabClaims = Readonly<Record<string, SceneClaims>>;

/** Percent. */
export const lost = (before: number, now: number) => 100 * (1 - now / before);
export const gained = (before: number, now: number) => 100 * (now / before - 1);
