import { bareSvgText } from '../charts/export-picture.ts';
import type { DrawnPicture } from '../state/sheet.svelte.ts';

/** A chart as it goes to paper: an address of its own drawing, black on white, and its size in px. */
export interface PrintedPicture {
  readonly title: string;
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** It takes the whole width. */
  readonly isAcross: boolean;
}

/** Px that a chart is laid out in to go across the whole page. */
const across = 1080;
/** Px where charts stand beside each other: two in a row, or three where they are many. */
const beside = (charts: number) => (charts > mostInPairs ? 400 : 540);
const mostInPairs = 4;
/** Frames after which a chart has measured its new room and drawn itself. */
const settling = 4;

type ReadPictures = () => Promise<readonly DrawnPicture[]>;

/**
 * Draws charts at the width of paper, whatever width the screen has, and leaves the screen as it was. What turns upright in a narrow
 * place goes across the page, unless it is one of several that share its place.
 * @param place where they are drawn
 * @param read  the charts as they are at that moment
 */
export async function printedPictures(place: HTMLElement | null, read: ReadPictures): Promise<readonly PrintedPicture[]> {
  const drawn = (await read()).filter(({ svg }) => svg !== null).length;
  if (place === null || drawn === 0) return [];
  const before = place.style.width;
  try {
    if (drawn === 1) return await printedAt(across, place, read);
    const narrow = await printedAt(beside(drawn), place, read);
    if (!narrow.some(isUpright)) return narrow;
    const wide = await printedAt(across, place, read);
    return narrow.map((picture) => (isUpright(picture) ? (wide.find(({ title }) => title === picture.title) ?? picture) : picture));
  } finally {
    place.style.width = before;
  }
}

const isUpright = ({ width, height }: PrintedPicture): boolean => height > width;

async function printedAt(width: number, place: HTMLElement, read: ReadPictures): Promise<readonly PrintedPicture[]> {
  place.style.width = `${width}px`;
  for (let frame = 0; frame < settling; frame++) await nextFrame();
  return (await read()).flatMap((picture) => printed(picture, width));
}

function printed({ title, svg }: DrawnPicture, room: number): readonly PrintedPicture[] {
  if (svg === null) return [];
  const { width, height } = svg.viewBox.baseVal;
  const isAcross = room === across && width > across / 2;
  const text = bareSvgText(svg, { title, description: svg.getAttribute('aria-label') ?? title });
  return [{ title, width, height, isAcross, address: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}` }];
}

/** A page in the background has no frames; there a moment has to do. */
const nextFrame = () =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 250);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
