/** The parts of a screen that an address, a host, an exercise or a scene can leave out. */
export const parts = ['params', 'chart', 'table', 'formula', 'exercise', 'compare', 'sweep', 'data', 'share', 'undo'] as const;
export type Part = (typeof parts)[number];
