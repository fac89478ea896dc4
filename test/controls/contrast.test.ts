import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, type Colour } from '../../src/embed/frame/theme.ts';

const css = readFileSync(new URL('../../src/contrast.css', import.meta.url), 'utf8');
const colour = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
const tokens = new Map(
  [...css.matchAll(/--lc-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light: colour(light), dark: colour(dark) },
  ]),
);
const grounds = ['bg', 'panel', 'raised', 'accent-soft', 'good-soft', 'caution-soft', 'bad-soft'];
const texts = ['ink', 'ink-soft', 'accent-ink', 'exploration', 'formation', 'stability', 'decline', 'good', 'caution', 'bad'];
const lines = ['line', 'edge', 'accent', 'focus', 'band'];

describe.each(['light', 'dark'] as const)('high contrast, %s', (half) => {
  const between = (one: string, other: string) => {
    const [a, b] = [tokens.get(one), tokens.get(other)];
    return a && b ? contrast(a[half], b[half]) : NaN;
  };

  it.each(texts)('%s is read at 7 to 1 on every ground', (text) => {
    expect(Math.min(...grounds.map((ground) => between(text, ground)))).toBeGreaterThanOrEqual(7);
  });

  it.each(lines)('%s is seen at 4.5 to 1 on every ground', (line) => {
    expect(Math.min(...grounds.map((ground) => between(line, ground)))).toBeGreaterThanOrEqual(4.5);
  });

  it('words on the accent are read at 7 to 1', () => {
    expect(between('on-accent', 'accent-ink')).toBeGreaterThanOrEqual(7);
  });
});
