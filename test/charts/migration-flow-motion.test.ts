import { describe, expect, it } from 'vitest';
import { FlowPlayer, type FlowStage } from '../../src/charts/flow-player.svelte.ts';
import { migrationFlowLayout } from '../../src/charts/migration-flow-layout.ts';
import { particleCounts, particleLimit, particlePath, particlesAt, particleUnit } from '../../src/charts/migration-flow-particles.ts';
import { shownStocks, turnover } from '../../src/charts/migration-flow-stock.ts';
import { trackPoint } from '../../src/charts/migration-flow-track.ts';
import { cohort, falling } from './migration-flow-fixtures.ts';

const data = cohort();
const layout = migrationFlowLayout(data, { width: 1100, em: 13 });

describe('stocks between two periods', () => {
  it('are the period’s at its start and the next one’s at its end', () => {
    expect(shownStocks(data.cells, 2, 0)).toEqual(data.cells.map(({ customers }) => customers[2]));
    expect(shownStocks(data.cells, 2, 1)).toEqual(data.cells.map(({ customers }) => customers[3]));
  });

  it('lose and gain nobody on the way', () => {
    for (const progress of [0, 0.1, 0.37, 0.5, 0.93, 1]) {
      expect(shownStocks(data.cells, 4, progress).reduce((a, b) => a + b, 0)).toBeCloseTo(1000, 9);
    }
  });

  it('stand still after the last period', () => {
    expect(shownStocks(data.cells, 12, 0.5)).toEqual(data.cells.map(({ customers }) => customers[12]));
  });
});

describe('travelling dots', () => {
  it('are the same at the same moment', () => {
    expect(particlesAt(layout, data.flows, 1, 0.4)).toEqual(particlesAt(layout, data.flows, 1, 0.4));
  });

  it('are none before the step and none after it', () => {
    for (const progress of [0, 1]) expect(particlesAt(layout, data.flows, 1, progress)).toEqual({ purchase: [], onward: [] });
  });

  it('are in proportion to the customers, and never too many', () => {
    expect(particleUnit(data.flows)).toBe(10);
    expect(particleCounts([300, 700], 10)).toEqual([30, 70]);
    for (const flows of [data.flows, cohort({ chances: falling(60), arriving: 777, periods: 40 }).flows]) {
      const unit = particleUnit(flows);
      for (let t = 0; t < 40; t++) {
        const counts = particleCounts(
          [...flows.toFirst, ...flows.onward].map((series) => series[t] ?? 0),
          unit,
        );
        expect(counts.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(particleLimit);
        expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('stay within their arrow’s width', () => {
    const [self] = layout.back;
    const reach = layout.thickness(300) / 2;
    for (const { x, y } of particlesAt(layout, data.flows, 0, 0.5).purchase) {
      const near = Array.from({ length: 400 }, (_, k) => trackPoint(self!.track, k / 400, 0));
      const away = Math.min(...near.map((p) => Math.hypot(layout.plane.x + p.along - x, layout.plane.y - p.across - y)));
      expect(away).toBeLessThan(reach);
    }
  });

  it('are one path of points', () => {
    expect(
      particlePath([
        { x: 1.234, y: 5 },
        { x: 2, y: 3 },
      ]),
    ).toBe('M1.2,5h0M2,3h0');
  });

  it('have a unit without flows too', () => {
    expect(particleUnit({ toFirst: [], onward: [] })).toBe(1);
  });
});

describe('the arrows’ turnover', () => {
  it('happens in the last part of a step only', () => {
    expect([0, 0.5, 0.8, 1].map(turnover)).toEqual([0, 0, 0, 1]);
  });
});

/** A stage whose frames come when the test says so. */
function stageAt(wishes: { reduced?: boolean } = {}) {
  let waiting: ((now: number) => void) | null = null;
  let now = 0;
  const world = { hidden: false };
  const stage: FlowStage = {
    nextFrame: (call) => {
      waiting = call;
      return () => (waiting = null);
    },
    prefersReducedMotion: () => wishes.reduced ?? false,
    isHidden: () => world.hidden,
  };
  const run = (seconds: number) => {
    for (let left = seconds * 50; left > 0 && waiting !== null; left--) {
      const call: (now: number) => void = waiting;
      waiting = null;
      call((now += 20));
    }
  };
  return { stage, run, world, isWaiting: () => waiting !== null };
}

describe('the player', () => {
  const start = (course: { last: number; reducedMotion?: boolean }, wishes = {}) => {
    const world = stageAt(wishes);
    return { ...world, player: new FlowPlayer(() => ({ secondsPerPeriod: 2, ...course }), world.stage) };
  };

  it('plays to the last period, stops there, and begins again from the first', () => {
    const { player, run, isWaiting } = start({ last: 3 });
    player.play();
    run(3);
    expect([player.period, player.playing]).toEqual([1, true]);
    expect(player.progress).toBeCloseTo(0.49, 2);
    run(10);
    expect([player.period, player.progress, player.playing, player.atEnd, isWaiting()]).toEqual([3, 0, false, true, false]);
    player.play();
    expect([player.period, player.playing]).toEqual([0, true]);
  });

  it('pauses where it is', () => {
    const { player, run, isWaiting } = start({ last: 3 });
    player.play();
    run(1);
    player.pause();
    const { progress } = player;
    run(5);
    expect([player.progress, player.playing, isWaiting()]).toEqual([progress, false, false]);
    expect(progress).toBeGreaterThan(0.4);
  });

  it('stops when the page is hidden', () => {
    const { player, run, world } = start({ last: 3 });
    player.play();
    run(1);
    world.hidden = true;
    run(1);
    expect(player.playing).toBe(false);
  });

  it('shows whole periods, one a second, where motion is to be reduced', () => {
    for (const { player, run } of [start({ last: 5 }, { reduced: true }), start({ last: 5, reducedMotion: true })]) {
      player.play();
      const seen = new Set<number>();
      for (let k = 0; k < 20; k++) {
        run(0.1);
        seen.add(player.progress);
      }
      expect([player.period, [...seen]]).toEqual([1, [0]]);
      run(1);
      expect(player.period).toBe(2);
      player.stepForward();
      expect([player.period, player.playing]).toEqual([3, false]);
    }
  });

  it('travels one step forward and stops; a second press finishes it', () => {
    const { player, run } = start({ last: 5 });
    player.stepForward();
    run(1);
    expect([player.period, player.playing]).toEqual([0, true]);
    player.stepForward();
    expect(player.period).toBe(1);
    run(5);
    expect([player.period, player.progress, player.playing]).toEqual([2, 0, false]);
  });

  it('steps back to the start of the step, then to the one before, and not below the first', () => {
    const { player, run } = start({ last: 5 });
    player.goTo(2);
    player.play();
    run(1);
    player.stepBack();
    expect([player.period, player.progress, player.playing]).toEqual([2, 0, false]);
    player.stepBack();
    expect(player.period).toBe(1);
    player.restart();
    player.stepBack();
    expect(player.period).toBe(0);
  });

  it('never shows a period past the last one, wherever that moves', () => {
    const course = { last: 10 };
    const { stage } = stageAt();
    const player = new FlowPlayer(() => course, stage);
    player.goTo(9);
    course.last = 4;
    expect([player.period, player.progress, player.atEnd]).toEqual([4, 0, true]);
  });
});
