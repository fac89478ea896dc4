import { afterEach, expect, it, vi } from 'vitest';
import { DensityPicture } from '../../src/charts/quadrant-density.svelte.ts';
import { xyScale } from '../../src/charts/xy-scale.ts';

const plot = { x: 10, y: 10, width: 80, height: 80 };
const plane = { plot, x: xyScale('linear', [0, 1], [10, 90]), y: xyScale('linear', [0, 1], [90, 10]) };
const wish = (count: number) => {
  const x = new Float64Array(count).fill(0.5);
  return { x, y: x, plane, box: { x: 0, y: 0, width: 100, height: 100 }, ratio: 1, radius: 1 };
};

/** A page without canvases: what is found is found all the same. */
function withoutCanvas() {
  const createElement = vi.fn(() => ({ getContext: () => null }));
  vi.stubGlobal('document', { createElement });
  return createElement;
}
afterEach(() => {
  vi.unstubAllGlobals();
});

it('of several densities asked for at once only the newest is found', async () => {
  const masks = withoutCanvas();
  const picture = new DensityPicture();
  for (const count of [10, 20, 30]) picture.ask(wish(count));
  expect(picture.shown).toBeNull();
  await vi.waitFor(() => expect(picture.shown?.places.known).toBe(30));
  expect(masks).toHaveBeenCalledTimes(1);
});

it('a density that nobody wants any more is not begun, and the next one is', async () => {
  withoutCanvas();
  const picture = new DensityPicture();
  picture.ask(wish(10));
  picture.ask(null);
  await Promise.resolve();
  await Promise.resolve();
  expect(picture.shown).toBeNull();
  picture.ask(wish(7));
  await vi.waitFor(() => expect(picture.shown?.places.known).toBe(7));
});

it('a new density takes the place of the one shown only when it is whole', async () => {
  withoutCanvas();
  const picture = new DensityPicture();
  picture.ask(wish(5));
  await vi.waitFor(() => expect(picture.shown?.places.known).toBe(5));
  picture.ask(wish(300_000));
  expect(picture.shown?.places.known).toBe(5);
  await vi.waitFor(() => expect(picture.shown?.places.known).toBe(300_000));
});
