/**
 * When the profit of a unit is counted. Textbooks differ, and the choice moves CLP by up to a third.
 * @source handbook 2.1
 */
export const timings = ['first-unit', 'end-of-unit', 'mid-unit', 'relationship-start', 'continuous', 'none'] as const;
export type Timing = (typeof timings)[number];
