import { short } from './curve-path.ts';
import { quadrantOrder, type QuadrantScatterData } from './quadrant-scatter-data.ts';
import { notThere, type PlacedPoints } from './quadrant-scatter-points.ts';
import type { SeriesDash, SeriesTone } from './xy-chart-data.ts';
import type { LegendEntry } from './xy-legend.ts';
import { dotPath } from './xy-paths.ts';

/** Shapes by category, as the legend's swatches know them: dot, triangle, square, diamond, ring. */
export const shapes: readonly SeriesDash[] = ['dashed', 'dash-dotted', 'long-dashed', 'dotted', 'solid'];

const ring = shapes.indexOf('solid');

/** A tone and a shape: how a point is drawn. */
export interface Look {
  readonly tone: SeriesTone;
  /** Index of `shapes`. */
  readonly shape: number;
}

/** All looks that occur, and which of them a quadrant and a category make together. */
export interface Looks {
  readonly all: readonly Look[];
  /** By quadrant + 4 × category. */
  readonly of: Uint8Array;
}

export function pointLooks({
  quadrants,
  categories = [],
  colour = 'quadrant',
}: Pick<QuadrantScatterData, 'quadrants' | 'categories' | 'colour'>): Looks {
  const all: Look[] = [];
  const of = new Uint8Array(4 * Math.max(1, categories.length));
  for (let code = 0; code < of.length; code++) {
    const category = categories[code >> 2];
    const quadrant = quadrants[quadrantOrder[code & 3] ?? 'lowLow'];
    const look = { tone: colour === 'category' && category ? category.tone : quadrant.tone, shape: (code >> 2) % shapes.length };
    const known = all.findIndex(({ tone, shape }) => tone === look.tone && shape === look.shape);
    of[code] = known < 0 ? all.push(look) - 1 : known;
  }
  return { all, of };
}

/** The look of every point; a code that is no category looks like the first. */
export function lookCodes({ quadrant }: PlacedPoints, category: ArrayLike<number> | null, looks: Looks): Uint8Array {
  const codes = new Uint8Array(quadrant.length);
  const most = looks.of.length >> 2;
  for (let k = 0; k < codes.length; k++) {
    const where = quadrant[k] ?? notThere;
    const what = category === null ? 0 : (category[k] ?? 0);
    codes[k] = where === notThere ? notThere : (looks.of[where + 4 * (what >= 0 && what < most ? what : 0)] ?? 0);
  }
  return codes;
}

/** Of colours by look those by quadrant, where there are no categories. */
export const lookColours = ({ of }: Looks, colours: readonly string[]): readonly string[] =>
  quadrantOrder.map((_, code) => colours[of[code] ?? 0] ?? '#000000');

/** Radius of a point, px: smaller where there are many. */
export const pointRadius = (known: number, em: number): number =>
  em * Math.max(0.055, Math.min(0.26, 0.26 * (500 / Math.max(1, known)) ** 0.22));

/** Shapes weigh alike: a triangle of a dot's radius looks smaller. */
export const shapeRadius = (shape: number, radius: number): number =>
  shape === 0 ? radius : shape === ring ? 1.05 * radius : 1.1 * radius;

/** The legend's entries: shapes, and their tones where these have a meaning. */
export const categoryEntries = ({
  categories = [],
  colour = 'quadrant',
}: Pick<QuadrantScatterData, 'categories' | 'colour'>): readonly LegendEntry[] =>
  categories.map(({ label, tone }, code) => ({
    ...{ id: `${code}`, label, kind: 'dots', faint: false, ending: false },
    dash: shapes[code % shapes.length] ?? 'dashed',
    tone: colour === 'category' ? tone : 'ink',
  }));

/** All points of one look as a path, for a picture that leaves the screen. */
export function lookPath(
  points: Pick<PlacedPoints, 'px' | 'py'>,
  codes: Uint8Array,
  look: number,
  { shape }: Look,
  radius: number,
): string {
  let path = '';
  const dash = shapes[shape] ?? 'dashed';
  const size = shapeRadius(shape, radius);
  for (let k = 0; k < codes.length; k++) {
    if (codes[k] !== look) continue;
    const [x, y] = [points.px[k] ?? 0, points.py[k] ?? 0];
    // A dot is the round end of a line without length: a third of the text of a circle.
    path += shape === 0 ? `M${short(x)},${short(y)}h0` : dotPath(x, y, size, dash);
  }
  return path;
}

export const isRing = (shape: number): boolean => shape === ring;
