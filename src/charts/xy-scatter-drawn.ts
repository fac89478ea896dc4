import { notThere } from './quadrant-scatter-points.ts';
import type { XYScatterData } from './xy-scatter-data.ts';

/** More points than these hide one another, and placing and painting them takes time. */
export const mostDrawn = 200_000;
/** Its multiples spread evenly and keep no time with any order of the points. */
const golden = (Math.sqrt(5) - 1) / 2;

/** Places of the points that are drawn: of too many, evenly chosen ones. */
export function drawnPoints(category: Uint8Array, most = mostDrawn): Uint32Array {
  const stride = Math.max(1, category.length / most);
  const drawn = new Uint32Array(Math.min(category.length, Math.ceil(most)));
  let count = 0;
  for (let j = 0; j < drawn.length; j++) {
    const place = stride === 1 ? j : Math.min(category.length - 1, Math.floor((j + ((j * golden) % 1)) * stride));
    if (category[place] !== notThere) drawn[count++] = place;
  }
  return drawn.subarray(0, count);
}

/** The values of some points. */
export function drawnValues(values: XYScatterData['x'], drawn: Uint32Array): Float64Array {
  const some = new Float64Array(drawn.length);
  for (let j = 0; j < drawn.length; j++) some[j] = values[drawn[j] ?? 0] ?? NaN;
  return some;
}

/** The categories of some points; `notThere` for one without a place. */
export function drawnCodes(category: Uint8Array, drawn: Uint32Array, px: Float32Array): Uint8Array {
  const codes = new Uint8Array(drawn.length);
  for (let j = 0; j < drawn.length; j++) codes[j] = Number.isNaN(px[j]) ? notThere : (category[drawn[j] ?? 0] ?? notThere);
  return codes;
}
