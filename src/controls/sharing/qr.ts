import { encode } from 'uqr';

/** A code as a drawing: dark squares as one path in a field of `size` × `size`, its quiet margin included. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/** Modules of quiet margin that the standard asks for. */
const margin = 4;
/** Bytes that the largest code holds at error correction M. */
const mostBytes = 2331;
/** Characters from which a code gets too fine for a phone that reads it from a projector. */
const dense = 1200;

export const isDense = (link: string): boolean => link.length > dense;

/** The QR code of a link with error correction M; null for a link that no code holds. */
export function qrDrawing(link: string): QrDrawing | null {
  if (new TextEncoder().encode(link).length > mostBytes) return null;
  const { size, data } = encode(link, { ecc: 'M', boostEcc: false, border: margin });
  return { size, path: data.flatMap(rowPath).join('') };
}

/** A rectangle for each run of dark modules in a row. */
function rowPath(row: readonly boolean[], y: number): readonly string[] {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x] === true) x++;
    if (x > start) runs.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
  }
  return runs;
}

/** A file of its own. */
export const qrSvg = ({ size, path }: QrDrawing, title: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${8 * size}" height="${8 * size}" shape-rendering="crispEdges"><title>${escaped(title)}</title><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>\n`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A picture file; null where the browser makes none. */
export async function qrPng({ size, path }: QrDrawing): Promise<Blob | null> {
  const scale = Math.max(4, Math.ceil(1200 / size));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * scale;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
