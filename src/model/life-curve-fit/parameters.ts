/** The parameters of a life curve that a fit can estimate, in the order of every vector and matrix here. @source handbook 2.2 */
export const fitted = ['h1', 'v', 'g1', 'N', 'lambda', 'g2', 'h2'] as const;
export type FittedName = (typeof fitted)[number];
/** A curve's parameters; null where the shape has none and none is held. */
export type FittedCurve = { readonly [K in FittedName | 'u']: number | null };

/** What competes to explain a history, the simplest first. */
export const fitShapes = ['growth', 'growth-saturation', 'full'] as const;
export type FitShape = (typeof fitShapes)[number];

/** Values held fixed, by name; the others are estimated. `u` replaces P2(g2) as the start of the decline. */
export type Held = { readonly [K in FittedName | 'u']?: number | null };

/** Parameters that a shape estimates unless they are held. */
export const parametersOf: Readonly<Record<FitShape, readonly FittedName[]>> = {
  growth: ['h1', 'v'],
  'growth-saturation': ['h1', 'v', 'g1', 'N', 'lambda'],
  full: ['h1', 'v', 'g1', 'N', 'lambda', 'g2', 'h2'],
};
