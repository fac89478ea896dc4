/** Words that go with a picture out of the app. */
export interface PictureText {
  readonly title: string;
  readonly description: string;
  /** Printed under the picture: where it comes from. */
  readonly source: string;
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

const namespace = 'http://www.w3.org/2000/svg';

/**
 * A chart as a file that stands alone: every style written out, a background, a title, a description and a source line.
 * Parts marked `data-export="skip"` (the crosshair) are left out.
 */
export function svgText(svg: SVGSVGElement, text: PictureText): string {
  const { width, height } = svg.viewBox.baseVal;
  const style = getComputedStyle(svg);
  const em = parseFloat(style.fontSize);
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inlineStyles(svg, copy);
  for (const skipped of copy.querySelectorAll('[data-export="skip"]')) skipped.remove();
  const total = Math.ceil(height + 1.8 * em);
  setAttributes(copy, { xmlns: namespace, width, height: total, viewBox: `0 0 ${width} ${total}` });
  const background = element('rect', { width, height: total, fill: backgroundOf(svg) });
  const source = element('text', { x: 0.4 * em, y: height + em, 'font-size': 0.85 * em, fill: style.color }, text.source);
  source.setAttribute('font-family', style.fontFamily);
  copy.prepend(element('title', {}, text.title), element('desc', {}, text.description), background);
  copy.append(source);
  return new XMLSerializer().serializeToString(copy);
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
  for (let node: Element | null = start; node !== null; node = node.parentElement) {
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
