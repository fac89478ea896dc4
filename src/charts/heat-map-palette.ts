/** A cell's colour and that of the words on it, as CSS values that follow the theme. */
export interface HeatColours {
  readonly fill: string;
  readonly ink: string;
}

type Rgb = readonly [number, number, number];

/**
 * Evenly spaced colours from low to high for a light and a dark ground. One hue from faint to strong, or two hues (blue and
 * orange, which every kind of colour blindness tells apart) from a faint middle; the lightness alone says how far.
 */
const ramps = {
  sequential: {
    light: [[243, 246, 251], [190, 207, 236], [122, 153, 210], [63, 99, 168], [24, 42, 88]],
    dark: [[33, 41, 60], [48, 74, 128], [84, 124, 197], [147, 177, 236], [226, 236, 255]],
  },
  diverging: {
    light: [[122, 52, 0], [214, 133, 56], [246, 243, 236], [122, 153, 210], [28, 52, 112]],
    dark: [[255, 214, 165], [201, 124, 40], [44, 48, 58], [76, 118, 196], [206, 224, 255]],
  },
} as const satisfies Record<string, Record<'light' | 'dark', readonly Rgb[]>>; // prettier-ignore

export type HeatPalette = keyof typeof ramps;

/** The colours of a share of the way from low to high, 0 to 1. */
export function heatColours(share: number, palette: HeatPalette): HeatColours {
  const [light, dark] = [along(ramps[palette].light, share), along(ramps[palette].dark, share)];
  return { fill: `light-dark(${css(light)}, ${css(dark)})`, ink: `light-dark(${inkOn(light)}, ${inkOn(dark)})` };
}

function along(stops: readonly Rgb[], share: number): Rgb {
  const at = Math.max(0, Math.min(1, share)) * (stops.length - 1);
  const k = Math.min(stops.length - 2, Math.floor(at));
  const [from, to] = [stops[k] ?? black, stops[k + 1] ?? black];
  const mixed = (channel: 0 | 1 | 2) => Math.round(from[channel] + (to[channel] - from[channel]) * (at - k));
  return [mixed(0), mixed(1), mixed(2)];
}

const black: Rgb = [0, 0, 0];

const css = (rgb: Rgb): string => `rgb(${rgb.join(' ')})`;

/** Black or white, whichever stands out more; never less than 4.5 : 1. */
const inkOn = (rgb: Rgb): string => (luminance(rgb) > 0.179 ? '#000' : '#fff');

/** Relative luminance of sRGB, as WCAG 2 defines it. */
export function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => (channel <= 10 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
