import { describe, expect, it } from 'vitest';
import { checkedTheme, computedColour, contrast, type Colour, type HostTheme } from '../../../src/embed/frame/theme.ts';

const named: Readonly<Record<string, Colour>> = {
  white: [255, 255, 255],
  black: [0, 0, 0],
  yellow: [255, 255, 0],
  navy: [0, 0, 128],
  grey: [150, 150, 150],
  cream: [255, 248, 232],
};
const light = { bg: named['white']!, fg: named['black']! };
const check = (wanted: HostTheme) => checkedTheme(wanted, (css) => named[css] ?? null, light);

describe('a theme from the page around', () => {
  it('is taken where it can be read', () => {
    const { tokens, refused, scheme } = check({ bg: 'cream', fg: 'black', accent: 'navy' });
    expect(refused).toEqual([]);
    expect(scheme).toBe('light');
    expect(tokens).toMatchObject({
      ...{ '--lc-bg': 'rgb(255 248 232)', '--lc-ink': 'rgb(0 0 0)', '--lc-accent': 'rgb(0 0 128)', '--lc-on-accent': 'rgb(255 255 255)' },
    });
  });

  it.each([
    [{ accent: 'yellow' }, ['accent']],
    [{ bg: 'white', fg: 'grey' }, ['bg', 'fg']],
    [{ bg: 'cream', fg: 'grey', accent: 'navy' }, ['bg', 'fg']],
    [{ accent: 'no colour' }, ['accent']],
  ])('is refused below 4.5 to 1: %o', (wanted, refused) => {
    expect(check(wanted).refused).toEqual(refused);
    for (const name of refused) expect(Object.keys(check(wanted).tokens)).not.toContain(`--lc-${name}`);
  });

  it('a dark ground gets light ink and dark parts', () => {
    const { tokens, scheme } = check({ bg: 'navy' });
    expect(tokens['--lc-ink']).toBe('rgb(255 255 255)');
    expect(scheme).toBe('dark');
  });

  it('takes lengths, fonts and densities, and nothing else in their place', () => {
    expect(check({ radius: '4', density: 'compact', font: "Georgia, 'Noto Serif'" }).tokens).toEqual({
      '--lc-radius': '4px',
      '--lc-gap': '6px',
      '--lc-font': "Georgia, 'Noto Serif'",
    });
    const odd = check({ radius: 'calc(1px)', density: 'tight', font: 'x; } body { display: none' });
    expect(odd).toEqual({ tokens: {}, scheme: null, refused: ['font', 'radius', 'density'] });
  });

  it('one of black and white is always read on any ground', () => {
    for (let grey = 0; grey < 256; grey++) {
      const ground: Colour = [grey, grey, grey];
      expect(Math.max(contrast(ground, [0, 0, 0]), contrast(ground, [255, 255, 255]))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('a colour that is seen through is none', () => {
    expect(computedColour('rgb(1, 2, 3)')).toEqual([1, 2, 3]);
    expect(computedColour('rgba(1, 2, 3, 0.5)')).toBeNull();
    expect(computedColour('oklch(0.5 0.1 20)')).toBeNull();
  });
});
