import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/theme.css', import.meta.url), 'utf8');
const pairs = new Map(
  [...css.matchAll(/--lc-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [a, b] = [one, other].map((name) => luminance(pairs.get(name)?.[theme] ?? '#777777'));
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
}

const stages = ['exploration', 'formation', 'stability', 'decline'];
const tints = stages.map((stage) => `${stage}-tint`);
const texts: readonly (readonly [string, string])[] = [
  ...['bg', 'panel', 'raised', 'hover', ...tints].flatMap((ground) => [['ink', ground] as const, ['ink-soft', ground] as const]),
  ...[...tints, 'panel', 'accent-soft'].map((ground) => ['accent-ink', ground] as const),
  ...stages.flatMap((stage) => [[stage, `${stage}-tint`] as const, [stage, 'raised'] as const]),
  ...['good', 'caution', 'bad'].flatMap((tone) => [[tone, `${tone}-soft`] as const, [tone, 'panel'] as const]),
  ...['accent', 'good', 'caution', 'bad'].map((tone) => ['ink', `${tone}-soft`] as const),
  ['on-accent', 'accent-ink'],
];
const strokes: readonly (readonly [string, string])[] = [
  ...[...tints, 'panel'].map((ground) => ['accent', ground] as const),
  ['edge', 'panel'],
  ['focus', 'panel'],
  ['focus', 'bg'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(texts)('text %s on %s has a contrast of 4.5', (text, ground) => {
    expect(pairs.has(text) && pairs.has(ground)).toBe(true);
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(strokes)('lines in %s on %s have a contrast of 3', (line, ground) => {
    expect(pairs.has(line) && pairs.has(ground)).toBe(true);
    expect(contrast(line, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
