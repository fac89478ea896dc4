import { moved, type FlowMoves } from './migration-flow-data.ts';
import type { FlowArrow, MigrationFlowLayout } from './migration-flow-layout.ts';
import { smooth } from './migration-flow-stock.ts';
import { trackPoint } from './migration-flow-track.ts';
import { planeX, planeY } from './migration-flow-plane.ts';

/** A travelling dot; its centre in px. */
export interface Particle {
  readonly x: number;
  readonly y: number;
}

/** No more dots than this at a time, whatever the number of customers. */
export const particleLimit = 150;

/** Share of a step that one dot takes for its way; the dots of an arrow leave one after the other in the rest. */
const travelling = 0.58;
/** The golden ratio's fraction spreads dots over an arrow's width evenly and without a pattern. */
const golden = 0.618033988749895;

/** Customers whom one dot stands for: a round number, the same in every period. */
export function particleUnit({ toFirst, onward }: FlowMoves): number {
  const periods = Math.max(0, ...[...toFirst, ...onward].map(({ length }) => length));
  let busiest = 0;
  for (let t = 0; t < periods; t++) {
    const total = [...toFirst, ...onward].reduce((sum, series) => sum + (series[t] ?? 0), 0);
    busiest = Math.max(busiest, total);
  }
  const least = busiest / particleLimit;
  if (!(least > 0)) return 1;
  const decade = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((step) => step * decade >= least) ?? 10) * decade;
}

/** Dots of each arrow in a step: rounded in a running sum, so that together they are as many as all customers make. */
export function particleCounts(flows: readonly number[], unit: number): readonly number[] {
  let sum = 0;
  return flows.map((flow) => {
    const before = Math.round(sum / unit);
    sum += flow;
    return Math.round(sum / unit) - before;
  });
}

/** The dots on their way at a moment of a step, of customers who buy and of those who do not. */
export function particlesAt(layout: MigrationFlowLayout, flows: FlowMoves, period: number, progress: number) {
  const arrows = [...layout.back, ...layout.onward];
  const moves = arrows.map((arrow) => moved(arrow.kind === 'purchase' ? flows.toFirst : flows.onward, arrow.cell, period));
  const counts = particleCounts(moves, layout.particle.unit);
  const of = (kind: FlowArrow['kind']) =>
    arrows.flatMap((arrow, k) =>
      arrow.kind === kind ? onArrow(layout, arrow, counts[k] ?? 0, layout.thickness(moves[k] ?? 0), progress) : [],
    );
  return { purchase: of('purchase'), onward: of('onward') };
}

function onArrow(layout: MigrationFlowLayout, arrow: FlowArrow, count: number, width: number, progress: number): readonly Particle[] {
  const found: Particle[] = [];
  const room = Math.max(0, width - 2 * layout.particle.radius);
  for (let k = 0; k < count; k++) {
    const left = ((k + 0.5) / count) * (1 - travelling);
    const share = (progress - left) / travelling;
    if (share <= 0 || share >= 1) continue;
    const sideways = ((((k + 1) * golden) % 1) - 0.5) * room;
    const { along, across } = trackPoint(arrow.track, smooth(share), sideways + (arrow.kind === 'onward' ? width / 2 : 0));
    found.push({ x: planeX(layout.plane, along, across), y: planeY(layout.plane, along, across) });
  }
  return found;
}

/** All dots as one path of points, which round caps make visible: one attribute a frame. */
export const particlePath = (particles: readonly Particle[]): string =>
  particles.map(({ x, y }) => `M${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}h0`).join('');
