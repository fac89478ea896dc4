import type { FlowStage } from '../../charts/flow-player.svelte.ts';

/** The whole run takes about this long, s, but no month longer than half a second. */
const wholeRun = 15;
export const secondsPerMonth = (months: number): number => Math.min(0.5, wholeRun / Math.max(1, months));

/** The browser's stage that tells after every frame that time may have passed. */
export const playingStage = (passed: () => void): FlowStage => ({
  nextFrame: (call) => {
    const handle = requestAnimationFrame((now) => {
      call(now);
      passed();
    });
    return () => cancelAnimationFrame(handle);
  },
  prefersReducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.hasAttribute('data-still'),
  isHidden: () => document.hidden,
});
