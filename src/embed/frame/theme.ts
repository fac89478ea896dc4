/** What a page around asks the frame to look like, as CSS says it. */
export interface HostTheme {
  readonly accent?: string | undefined;
  readonly bg?: string | undefined;
  readonly fg?: string | undefined;
  readonly font?: string | undefined;
  readonly radius?: string | undefined;
  readonly density?: string | undefined;
}

/** Red, green and blue, 0..255. */
export type Colour = readonly [number, number, number];

/** What becomes of it: tokens to set, and what is refused because it could not be read on its ground. */
export interface CheckedTheme {
  readonly tokens: Readonly<Record<string, string>>;
  /** Of the ground; null where it stays. */
  readonly scheme: 'light' | 'dark' | null;
  readonly refused: readonly string[];
}

const leastContrast = 4.5;

/**
 * Takes of a theme what can be read.
 * @param colourOf the colour that a text of CSS means; null for none or one that is seen through
 * @param present  the frame's own ground and ink
 */
export function checkedTheme(
  wanted: HostTheme,
  colourOf: (css: string) => Colour | null,
  present: { readonly bg: Colour; readonly fg: Colour },
): CheckedTheme {
  const refused: string[] = [];
  const read = (name: 'accent' | 'bg' | 'fg') => {
    const css = wanted[name];
    const colour = css === undefined ? null : colourOf(css);
    if (css !== undefined && colour === null) refused.push(name);
    return colour;
  };
  const [bg, fg, accent] = [read('bg'), read('fg'), read('accent')];
  const ground = bg ?? present.bg;
  const ink = fg ?? (bg === null ? present.fg : onto(bg));
  const legible = contrast(ground, ink) >= leastContrast;
  if (!legible) refused.push(...(['bg', 'fg'] as const).filter((name) => wanted[name] !== undefined));
  const shownGround = legible ? ground : present.bg;
  const accentLegible = accent !== null && contrast(shownGround, accent) >= leastContrast;
  if (accent !== null && !accentLegible) refused.push('accent');
  return {
    tokens: {
      ...(legible && (bg !== null || fg !== null) && groundTokens(ground, ink)),
      ...(accentLegible && accentTokens(accent)),
      ...measures(wanted, refused),
    },
    scheme: legible && bg !== null ? (luminance(bg) > 0.18 ? 'light' : 'dark') : null,
    refused: [...new Set(refused)],
  };
}

const groundTokens = (bg: Colour, fg: Colour) => ({
  ...{ '--lc-bg': written(bg), '--lc-panel': written(bg), '--lc-raised': written(bg) },
  ...{ '--lc-ink': written(fg), '--lc-ink-soft': written(fg) },
});

const accentTokens = (accent: Colour) => ({
  ...{ '--lc-accent': written(accent), '--lc-accent-ink': written(accent), '--lc-on-accent': written(onto(accent)) },
});

const densities: Readonly<Record<string, string>> = { compact: '6px', normal: '12px', wide: '18px' };

function measures({ font, radius, density }: HostTheme, refused: string[]): Readonly<Record<string, string>> {
  const tokens: Record<string, string> = {};
  const take = (name: string, given: string | undefined, token: string, value: string | null) => {
    if (given === undefined) return;
    if (value === null) refused.push(name);
    else tokens[token] = value;
  };
  take('font', font, '--lc-font', font !== undefined && /^[\p{L}\p{N}\s,'"-]{1,300}$/u.test(font) ? font : null);
  take('radius', radius, '--lc-radius', radius !== undefined && /^\d{1,2}(?:\.\d+)?(?:px|em|rem)?$/.test(radius) ? withUnit(radius) : null);
  take('density', density, '--lc-gap', densities[density ?? ''] ?? null);
  return tokens;
}

const withUnit = (length: string): string => (/\d$/.test(length) ? `${length}px` : length);
const written = ([r, g, b]: Colour): string => `rgb(${r} ${g} ${b})`;
const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];
/** Black or white, whichever is read better; one of them always has a contrast above 4.5. */
const onto = (ground: Colour): Colour => (contrast(ground, white) >= contrast(ground, black) ? white : black);

/** Of WCAG 2, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** The colour of a computed style, `rgb(1, 2, 3)`; null where it is seen through or written otherwise. */
export function computedColour(style: string): Colour | null {
  const [, r, g, b, alpha = '1'] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(style) ?? [];
  return r === undefined || Number(alpha) < 1 ? null : [Number(r), Number(g), Number(b)];
}
