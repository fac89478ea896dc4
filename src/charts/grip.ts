import type { Range } from './stepping.ts';

/** A handle where it stands in the chart, px. `curve` and `edge` move sideways, `level` up and down. */
export interface GripPoint extends Range {
  readonly id: string;
  readonly shape: 'curve' | 'level' | 'edge';
  readonly x: number;
  readonly y: number;
  readonly value: number;
  /** Accessible name, and the value in words. */
  readonly label: string;
  readonly valueText: string;
  readonly locked: boolean;
  /** What it turns, where its id is not that parameter's name. */
  readonly parameter?: string | undefined;
}

/** Width, height and rounding of a handle in an exported picture, in font sizes. */
const drawn = { curve: [0.9, 0.9, 0.45], level: [0.9, 0.9, 0.22], edge: [0.55, 1.15, 0.27] } as const;

/** A handle's box in an exported picture, as the attributes of a rectangle. */
export function standing({ shape, x, y }: Pick<GripPoint, 'shape' | 'x' | 'y'>, em: number) {
  const [width, height, rx] = [drawn[shape][0] * em, drawn[shape][1] * em, drawn[shape][2] * em];
  return { x: x - width / 2, y: y - height / 2, width, height, rx };
}

/** Where a key takes the hand among many handles: across the direction in which they move; null for no other handle. */
export function neighbourStep(key: string, shape: GripPoint['shape']): -1 | 1 | null {
  const [back, on] = shape === 'level' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  return key === back ? -1 : key === on ? 1 : null;
}
