import { wrappedLines } from './text-width.ts';

/** Words that go with a picture out of the app, unseen. */
export interface PictureWords {
  readonly title: string;
  readonly description: string;
}

/** Words that go with a picture out of the app, the title printed above it. */
export interface PictureText extends PictureWords {
  /** Printed under the picture: where it comes from. */
  readonly source: string;
  /** What the source line leads to; null for nothing. */
  readonly link?: string | null;
  /** Printed below that: what the numbers rest on. */
  readonly notes?: string;
}

const copied = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
] as const;

/** Sent to a picture before it is copied. */
const beforeExport = 'beforeexport';

const namespace = 'http://www.w3.org/2000/svg';

/** Room around the picture, px. */
const margin = 16;
/** What follows this in a handle's tag is for the hand, not for paper. */
const aside = ' · ';

/**
 * A chart as a file that stands alone: every style written out and in the light palette, a background, a title, a description
 * and a source line. Parts marked `data-export="skip"` are left out, `"only"` appear, `"tag"` lose what is for the hand.
 */
export function svgText(svg: SVGSVGElement, text: PictureText): string {
  return inLight(svg, () => new XMLSerializer().serializeToString(captionedCopy(svg, text)));
}

/** {@link svgText} with nothing printed around the chart, for a page that says it all beside. */
export function bareSvgText(svg: SVGSVGElement, words: PictureWords): string {
  return inLight(svg, () => {
    const { width, height } = svg.viewBox.baseVal;
    const copy = lightCopy(svg);
    setAttributes(copy, { xmlns: namespace, width, height });
    copy.prepend(element('title', {}, words.title), element('desc', {}, words.description));
    return new XMLSerializer().serializeToString(copy);
  });
}

function lightCopy(svg: SVGSVGElement): SVGSVGElement {
  // What is drawn on a canvas puts itself into the picture now.
  svg.dispatchEvent(new Event(beforeExport));
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inlineStyles(svg, copy);
  markedParts(copy);
  return copy;
}

function captionedCopy(svg: SVGSVGElement, text: PictureText): SVGSVGElement {
  const { width, height } = svg.viewBox.baseVal;
  const copy = lightCopy(svg);
  const style = getComputedStyle(svg);
  const em = parseFloat(style.fontSize);
  const words = { 'font-family': style.fontFamily, fill: style.color };
  const head = textLines(text.title, margin, width, { ...words, 'font-size': 1.2 * em, 'font-weight': 600 });
  const top = margin + head.height + 0.5 * em;
  const foot = textLines(text.source, top + height + 0.5 * em, width, { ...words, 'font-size': 0.85 * em });
  const below = top + height + 0.5 * em + foot.height;
  const notes =
    text.notes === undefined || text.notes === ''
      ? noLines
      : textLines(text.notes, below, width, { ...words, 'font-size': 0.7 * em, opacity: 0.75 });
  const total = { width: width + 2 * margin, height: Math.ceil(below + notes.height + margin) };
  const picture = element('g', { transform: `translate(${margin},${top})` });
  picture.append(...copy.childNodes);
  setAttributes(copy, { xmlns: namespace, ...total, viewBox: `0 0 ${total.width} ${total.height}` });
  copy.append(element('title', {}, text.title), element('desc', {}, text.description));
  copy.append(
    element('rect', { ...total, fill: backgroundOf(svg) }),
    ...head.lines,
    picture,
    linked(foot.lines, text.link ?? null),
    ...notes.lines,
  );
  return copy;
}

const noLines = { lines: [], height: 0 } as const;

function linked(lines: readonly SVGElement[], link: string | null): SVGElement {
  const holder = link === null ? element('g', {}) : element('a', { href: link });
  holder.append(...lines);
  return holder;
}

/**
 * A picture file of an SVG's text.
 * @param scale px per SVG unit, 2 or 3 for print
 * @returns     null where the browser could not draw it
 */
export async function pngBlob(text: string, scale: number): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Runs with the light palette in force around a node, and puts back what was there before anything is painted. */
function inLight<T>(node: Node, run: () => T): T {
  const themed = [document.documentElement, ...hostsAbove(node)].filter((one, k) => k === 0 || one.hasAttribute('data-theme'));
  const before = themed.map((one) => one.getAttribute('data-theme'));
  for (const one of themed) one.setAttribute('data-theme', 'light');
  try {
    return run();
  } finally {
    themed.forEach((one, k) => {
      const theme = before[k] ?? null;
      if (theme === null) one.removeAttribute('data-theme');
      else one.setAttribute('data-theme', theme);
    });
  }
}

/** Elements around a node, out of shadow trees too, without the document's own. */
function hostsAbove(start: Node): readonly Element[] {
  const found: Element[] = [];
  for (let node: Node | null = start; node !== null; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element && node !== document.documentElement) found.push(node);
  }
  return found;
}

function markedParts(copy: SVGSVGElement): void {
  for (const skipped of copy.querySelectorAll('[data-export="skip"]')) skipped.remove();
  for (const only of copy.querySelectorAll('[data-export="only"]')) only.removeAttribute('visibility');
  for (const tag of copy.querySelectorAll('[data-export="tag"]')) tag.textContent = tag.textContent.split(aside)[0] ?? '';
}

/** A text broken into the lines that it needs, below a y. */
function textLines(text: string, y: number, room: number, attributes: Readonly<Record<string, string | number>>) {
  const em = Number(attributes['font-size']);
  const lines = wrappedLines(text, room, em).map((line, k) =>
    element('text', { ...attributes, x: margin, y: y + (0.95 + 1.3 * k) * em }, line),
  );
  return { lines, height: lines.length * 1.3 * em };
}

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of copied) {
    const value = style.getPropertyValue(name);
    if (value !== '') to.setAttribute(name, value);
  }
  for (const name of ['class', 'style', 'role', 'aria-label', 'aria-describedby']) to.removeAttribute(name);
  Array.from(from.children).forEach((child, index) => {
    const twin = to.children[index];
    if (twin !== undefined) inlineStyles(child, twin);
  });
}

/** The first colour behind the chart that is not transparent. */
function backgroundOf(start: Element): string {
  for (const node of [...hostsAbove(start), document.documentElement]) {
    const colour = getComputedStyle(node).backgroundColor;
    if (colour !== '' && colour !== 'transparent' && colour !== 'rgba(0, 0, 0, 0)') return colour;
  }
  return 'white';
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(namespace, name);
  setAttributes(made, attributes);
  made.textContent = text;
  return made;
}

function setAttributes(target: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
}
