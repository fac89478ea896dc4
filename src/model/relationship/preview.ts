import type { RelationshipParams } from './specification.ts';

/** A smaller population with the same luck: its customers are the first ones of the whole. */
export interface Preview {
  readonly params: RelationshipParams;
  /** Customers of the whole for each one of the preview. */
  readonly scale: number;
}

/** @param most customers at the start of the preview */
export function previewOf(params: RelationshipParams, most: number): Preview {
  const scale = params.customers > most ? params.customers / most : 1;
  if (scale === 1) return { params, scale };
  return {
    scale,
    params: {
      ...params,
      customers: most,
      arrivals: params.arrivals / scale,
      segments: params.segments.map((segment) => ({ ...segment, arrivals: segment.arrivals === null ? null : segment.arrivals / scale })),
      // What a month costs the firm whoever is there is shared by fewer, so that the money of a preview, scaled up, is that of all.
      interventions: params.interventions.map((one) => ({ ...one, arrivals: one.arrivals / scale, monthlyCost: one.monthlyCost / scale })),
      strategy: params.strategy.map((one) => ({ ...one, monthlyCost: one.monthlyCost / scale })),
    },
  };
}
