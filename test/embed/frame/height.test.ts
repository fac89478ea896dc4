import { beforeEach, describe, expect, it } from 'vitest';
import { HeightReports } from '../../../src/embed/frame/height.ts';

let height: number;
let time: number;
let reported: number[];
let inside: boolean[];
let ranAway: number;
let waiting: (() => void)[];
let heights: HeightReports;

beforeEach(() => {
  [height, time, ranAway] = [300, 0, 0];
  [reported, inside, waiting] = [[], [], []];
  heights = new HeightReports({
    measured: () => height,
    soon: (run) => waiting.push(run),
    now: () => time,
    scroll: (scrolls) => inside.push(scrolls),
    report: (px) => reported.push(px),
    runaway: () => ranAway++,
  });
});

function draw(px = height): void {
  height = px;
  heights.changed();
  for (const run of waiting.splice(0)) run();
}

describe('reports of the height', () => {
  it('say a whole number of pixels, growing and shrinking', () => {
    for (const px of [300.2, 816.4, 216]) draw(px);
    expect(reported).toEqual([301, 817, 216]);
  });

  it('are one a picture, however often something changed', () => {
    heights.changed();
    heights.changed();
    expect(waiting).toHaveLength(1);
    draw();
    expect(reported).toEqual([300]);
  });

  it('are not said for a pixel', () => {
    for (const px of [300, 301, 299, 302]) draw(px);
    expect(reported).toEqual([300, 302]);
  });

  it('end, and the content scrolls inside, where it grows because its frame grows', () => {
    for (let k = 0; k < 40; k++) {
      time += 16;
      draw(height + 10);
    }
    expect(ranAway).toBe(1);
    expect(reported).toHaveLength(21);
    expect(inside.at(-1)).toBe(true);
    heights.confirmed(10_000);
    expect(inside.at(-1)).toBe(true);
  });

  it('go on where it grows slowly, or shrinks between', () => {
    for (let k = 0; k < 60; k++) {
      time += 150;
      draw(height + 10);
    }
    draw(100);
    for (let k = 0; k < 60; k++) {
      time += 16;
      draw(k % 10 === 9 ? 100 : height + 10);
    }
    expect(ranAway).toBe(0);
    expect(reported).toHaveLength(121);
  });

  it('let the content scroll inside until the frame is as high', () => {
    draw(800);
    expect(inside).toEqual([]);
    heights.confirmed(600);
    expect(inside.at(-1)).toBe(true);
    heights.confirmed(800);
    expect(inside.at(-1)).toBe(false);
  });

  it('give the scrolling back at the end', () => {
    draw(800);
    heights.confirmed(800);
    heights.end();
    expect(inside.at(-1)).toBe(true);
    draw(900);
    expect(reported).toEqual([800]);
  });
});
