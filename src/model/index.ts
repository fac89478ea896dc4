import type { Model } from './definition.ts';
import { lifeCurve } from './life-curve/model.ts';

/** Every model, one line each, by the name a document calls it. */
export const models = {
  'life-curve': lifeCurve,
} as const satisfies Readonly<Record<string, Model>>;

export type ModelName = keyof typeof models;
