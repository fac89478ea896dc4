import { describe, expect, it } from 'vitest';
import { drawnWidth, onwardWords, shownMoves } from '../../src/charts/migration-flow-arrows.ts';
import { moved } from '../../src/charts/migration-flow-data.ts';
import { migrationFlowLayout, type MigrationFlowLayout } from '../../src/charts/migration-flow-layout.ts';
import { planeX, planeY } from '../../src/charts/migration-flow-plane.ts';
import { inside, overlap, type Rectangle } from '../../src/charts/rectangle.ts';
import { cohort, falling, type Cohort } from './migration-flow-fixtures.ts';

const em = 13;
const layoutOf = (width: number, of: Cohort = {}, size = em) => migrationFlowLayout(cohort(of), { width, em: size });
const texts = (layout: MigrationFlowLayout): readonly (Rectangle & { readonly key: string })[] => [
  ...layout.texts.map(({ key, box }) => ({ key, ...box })),
  ...layout.legend.keys.map((key) => ({ key: key.kind, x: key.x, y: key.y - em, width: key.width, height: 1.3 * em * key.lines.length })),
];

const cases: readonly (readonly [string, number, Cohort, number])[] = [
  ['the handbook’s cohort, 280 px', 280, {}, 13],
  ['the handbook’s cohort, 350 px', 350, {}, 13],
  ['the handbook’s cohort, 350 px on a projector', 350, {}, 20],
  ['the handbook’s cohort, 700 px', 700, {}, 13],
  ['the handbook’s cohort, 700 px on a projector', 700, {}, 20],
  ['the handbook’s cohort, 1100 px', 1100, {}, 13],
  ['the handbook’s cohort, 1800 px on a projector', 1800, {}, 20],
  ['arriving buyers, 350 px', 350, { arriving: 1000 }, 13],
  ['arriving buyers, 1100 px', 1100, { arriving: 1000 }, 13],
  ['one cell, 280 px', 280, { chances: [0.4], gate: null }, 13],
  ['one cell, 1800 px', 1800, { chances: [0.4], gate: 0 }, 13],
  ['twelve cells, 350 px', 350, { chances: falling(12) }, 13],
  ['twelve cells, 1100 px', 1100, { chances: falling(12) }, 13],
  ['sixty cells, 350 px', 350, { chances: falling(60), gate: 30 }, 13],
  ['sixty cells, 1100 px', 1100, { chances: falling(60), gate: 30 }, 13],
  ['everybody buys, 700 px', 700, { chances: [1, 1] }, 13],
  ['nobody buys, 700 px', 700, { chances: [0, 0, 0], gate: null }, 13],
];

describe.each(cases)('the picture of migration, %s', (_, width, of, size) => {
  const layout = layoutOf(width, of, size);
  const whole = { x: -0.01, y: -0.01, width: layout.width + 0.02, height: layout.height + 0.02 };

  it('keeps every text and box inside', () => {
    for (const box of [...texts(layout), ...layout.boxes.map(({ outline }) => outline)])
      expect([box, inside(box, whole)]).toEqual([box, true]);
  });

  it('lets no text touch another, nor a box', () => {
    const all = texts(layout);
    const touching = all.flatMap((a, k) => all.slice(k + 1).flatMap((b) => (overlap(a, b) ? [`${a.key} ${b.key}`] : [])));
    const onBoxes = all.filter((text) => layout.boxes.some(({ outline }) => overlap(text, outline)));
    expect([touching, onBoxes]).toEqual([[], []]);
  });

  it('keeps the ways back apart, and inside', () => {
    layout.back.forEach(({ cell, tip }, k) => {
      const outer = layout.back[k + 1];
      const widest = (of: number) => layout.thickness(Math.max(...(cohortOf.flows.toFirst[of] ?? [])));
      if (outer !== undefined) expect(tip.across - outer.tip.across).toBeGreaterThanOrEqual((widest(cell) + widest(outer.cell)) / 2 - 1e-9);
    });
    for (const { track } of layout.back) {
      for (const { along, across } of track.points) {
        const at = { x: planeX(layout.plane, along, across), y: planeY(layout.plane, along, across), width: 0, height: 0 };
        expect(inside(at, whole)).toBe(true);
      }
    }
  });

  const cohortOf = cohort(of);

  it('fits the largest stock of a buying cell into its box', () => {
    for (const { customers, purchase } of cohortOf.cells) {
      if (purchase !== null) expect(layout.thickness(Math.max(...customers))).toBeLessThanOrEqual(layout.reach + 1e-9);
    }
  });
});

describe('the direction of the row', () => {
  it('is down at 350 px, within them', () => {
    const layout = layoutOf(350);
    expect([layout.vertical, layout.width]).toEqual([true, 350]);
    const tops = layout.boxes.map(({ outline }) => outline.y);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(new Set(layout.boxes.map(({ outline }) => outline.x)).size).toBe(1);
  });

  it('is across at 700 and 1100 px', () => {
    for (const width of [700, 1100]) expect([layoutOf(width).vertical, layoutOf(width).width]).toEqual([false, width]);
  });

  it('is across for twelve cells on a desk, and scrolls for sixty', () => {
    expect([layoutOf(1100, { chances: falling(12) })].map(({ vertical, width }) => [vertical, width])).toEqual([[false, 1100]]);
    const many = layoutOf(1100, { chances: falling(60) });
    expect(many.vertical).toBe(false);
    expect(many.width).toBeGreaterThan(1100);
  });
});

describe('the arrows', () => {
  const data = cohort();
  const layout = migrationFlowLayout(data, { width: 1100, em });

  it('are as wide as they carry customers, on the scale of the stocks', () => {
    const [arrow] = layout.back;
    const at = (period: number) => layout.thickness(shownMoves(arrow!, data.flows, period, 0));
    expect(at(0) / at(1)).toBeCloseTo(300 / 90, 10);
    expect(layout.thickness(1000)).toBeCloseTo(at(0) / 0.3, 10);
  });

  it('grow into those of the next step', () => {
    const [arrow] = layout.back;
    expect(shownMoves(arrow!, data.flows, 0, 1)).toBe(moved(data.flows.toFirst, 0, 1));
    expect(shownMoves(arrow!, data.flows, 0, 0.5)).toBeCloseTo(195, 10);
  });

  it('stay visible with few customers, and vanish with none', () => {
    expect(drawnWidth(layout, 0.01)).toBeGreaterThan(1);
    expect(drawnWidth(layout, 0)).toBe(0);
  });

  it.each([280, 350, 700, 1100])('at %d px have the words of the onward ones clear of all others', (width) => {
    const at = migrationFlowLayout(data, { width, em });
    for (const arrow of at.onward) {
      for (let t = 0; t < 13; t++) {
        const place = onwardWords(at, arrow, at.thickness(moved(data.flows.onward, arrow.cell, t)));
        const across = at.vertical ? at.measures.onwardLine : at.measures.atOnward;
        const box = at.vertical
          ? { x: place.x, y: place.y - em, width: across, height: 1.25 * em }
          : { x: place.x - across / 2, y: place.y - 2.2 * em, width: across, height: 2.4 * em };
        for (const text of texts(at)) expect([text.key, arrow.cell, t, overlap(text, box)]).toEqual([text.key, arrow.cell, t, false]);
      }
    }
  });
});

describe('the gate', () => {
  it('stands between the last cell with spending and the next', () => {
    for (const width of [350, 1100]) {
      const { gate, boxes, vertical } = layoutOf(width);
      const at = vertical ? gate!.line.y : gate!.line.x;
      const [before, behind] = [boxes[2]!.outline, boxes[3]!.outline];
      expect(at).toBeGreaterThan(vertical ? before.y + before.height : before.x + before.width);
      expect(at).toBeLessThan(vertical ? behind.y : behind.x);
    }
  });

  it.each([280, 350, 600, 700, 1100, 1800])('crosses no text at %d px', (width) => {
    for (const of of [{}, { chances: falling(12) }]) {
      const layout = layoutOf(width, of);
      const { x, y, width: across, height } = layout.gate!.line;
      const line = { x: x - 1, y: y - 1, width: across + 2, height: height + 2 };
      expect(layout.texts.filter(({ box }) => overlap(box, line)).map(({ key }) => key)).toEqual([]);
    }
  });

  it('is left out where there is none, or nothing behind it', () => {
    expect(layoutOf(1100, { gate: null }).gate).toBeNull();
    expect(layoutOf(1100, { gate: 4 }).gate).toBeNull();
  });
});
