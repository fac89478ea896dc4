import type { Opening } from '../address.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { computedColour, checkedTheme, type CheckedTheme, type Colour, type HostTheme } from './theme.ts';

/** Makes files of the pictures on the screen. */
export interface Pictures {
  readonly svgText: (svg: SVGSVGElement, text: { readonly title: string; readonly description: string; readonly source: string }) => string;
  readonly pngBlob: (text: string, scale: number) => Promise<Blob | null>;
}

/** What a page around wants to have of what somebody stored, for the person to decide. */
export interface PermissionRequest {
  readonly origin: string;
  readonly why: string;
  /** Figures of a customer that would go. */
  readonly figures: number;
}

/** What the app gives the frame's part of it to work with. */
export interface Surroundings {
  readonly workbench: Workbench;
  /** The app's own element, as high as its content. */
  readonly target: HTMLElement;
  readonly opening: Opening;
  readonly pictures: () => Promise<Pictures>;
  readonly permission: (request: PermissionRequest) => Promise<boolean>;
  /** Prints; false where there is nothing of the kind, or the frame may not print. */
  readonly print: (what: Printed) => Promise<boolean>;
  /** Shows what was done: the results of the exercise that is open, or the report of the lab. */
  readonly report: () => Promise<void>;
  /** Points at places of the screen one after the other; at none of them to end it. */
  readonly tour: (stops: readonly TourStop[]) => Promise<void>;
}

/** What can be printed: the page as it is, an exercise to be answered by hand, the key to it, or what was done. */
export type Printed = 'page' | 'worksheet' | 'key' | 'report';

/** A place of the screen, and what is said of it. */
export interface TourStop {
  readonly place: HTMLElement;
  readonly title: string;
  readonly text: string;
}

/** Puts on the theme of the page around, as far as it can be read. */
export function wear(wanted: HostTheme): CheckedTheme {
  const root = document.documentElement;
  const present = { bg: tokenColour('--lc-bg') ?? ([255, 255, 255] as const), fg: tokenColour('--lc-ink') ?? ([0, 0, 0] as const) };
  const checked = checkedTheme(wanted, cssColour, present);
  for (const [token, value] of Object.entries(checked.tokens)) root.style.setProperty(token, value);
  if (checked.scheme !== null) root.style.colorScheme = checked.scheme;
  return checked;
}

const tokenColour = (token: string): Colour | null => cssColour(`var(${token})`);

/** As the browser understands it. */
function cssColour(css: string): Colour | null {
  if (/[;{}]/.test(css)) return null;
  const probe = document.createElement('span');
  probe.style.color = css;
  if (probe.style.color === '') return null;
  document.body.append(probe);
  const colour = computedColour(getComputedStyle(probe).color);
  probe.remove();
  return colour;
}

const sizes = ['--lc-font-size', '--lc-font-size-small', '--lc-font-size-chart', '--lc-font-size-figure'] as const;

/** Makes every text so many times as large. */
export function enlarge(scale: number): void {
  const root = document.documentElement;
  for (const size of sizes) root.style.removeProperty(size);
  const style = getComputedStyle(root);
  const larger = sizes.map((size) => `${parseFloat(style.getPropertyValue(size)) * scale}px`);
  sizes.forEach((size, k) => root.style.setProperty(size, larger[k] ?? ''));
}

/** What a name stands for on the screen: a part, a parameter or a result; null for nothing that is there. */
export function placeNamed(root: HTMLElement, key: string): HTMLElement | null {
  const name = CSS.escape(key);
  const found = root.querySelectorAll<HTMLElement>(`[data-parameter="${name}"], [data-output="${name}"], [data-part="${name}"]`);
  return [...found].find((one) => one.checkVisibility()) ?? null;
}
