import { describe, expect, it } from 'vitest';
import { stageAt, stageBands, stageSpans } from '../../src/charts/stage-bands.ts';
import { textWidth } from '../../src/charts/text-width.ts';

const names = {
  exploration: ['Exploration 考察期', 'Exploration', '考察'],
  formation: ['Formation 形成期'],
  stability: ['Stability'],
  decline: ['Decline'],
};
const whole = { g0: 6, g1: 24, g2: 60, lifeEnd: 70 };

describe('stage bands', () => {
  it('follow one another without a gap up to the end of life', () => {
    const spans = stageSpans(whole, 100);
    expect(spans.map(({ stage }) => stage)).toEqual(['exploration', 'formation', 'stability', 'decline']);
    spans.slice(1).forEach((span, k) => expect(span.from).toBe(spans[k]?.to));
    expect(spans.at(-1)?.to).toBe(70);
  });

  it('end with the picture', () => {
    expect(stageSpans(whole, 40).map(({ to }) => to)).toEqual([6, 24, 40]);
  });

  it('are only decline for a curve without growth', () => {
    expect(stageSpans({ g0: null, g1: null, g2: 34, lifeEnd: 40.9 }, 41)).toEqual([{ stage: 'decline', from: 34, to: 40.9 }]);
  });

  it('name the longest wording that fits, then a shorter one, then none', () => {
    const first = (scale: number) => stageBands(stageSpans(whole, 100), names, 10, (t) => t * scale)[0]?.lines;
    expect(first(40)).toEqual(['Exploration 考察期']);
    expect(first(16)).toEqual(['Exploration']);
    expect(first(6)).toEqual(['考察']);
    expect(first(4)).toEqual([]);
  });

  it('break a name over two lines rather than drop it', () => {
    const bands = stageBands(stageSpans({ ...whole, g0: null, g1: 30 }, 100), names, 10, (t) => t * 2.9);
    expect(bands[0]?.lines).toEqual(['Formation', '形成期']);
  });

  it('never hold a name wider than themselves', () => {
    for (let scale = 0.5; scale < 40; scale += 0.5) {
      for (const band of stageBands(stageSpans(whole, 100), names, 13, (t) => t * scale)) {
        for (const line of band.lines) expect(textWidth(line, 13)).toBeLessThan(band.width);
      }
    }
  });

  it('know the stage of an age', () => {
    const spans = stageSpans(whole, 100);
    expect([0, 6, 7, 60, 61, 71].map((t) => stageAt(spans, t))).toEqual([
      'exploration',
      'exploration',
      'formation',
      'stability',
      'decline',
      null,
    ]);
  });
});
