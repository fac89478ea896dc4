import type { QrDrawing } from '../../../src/controls/sharing/qr.ts';

/**
 * Reads a code back from its drawing as a scanner would, by ISO/IEC 18004: format, mask, codewords, blocks, bytes. It repairs nothing,
 * so one wrong module is one wrong letter.
 */
export function readQr(drawing: QrDrawing): { readonly text: string; readonly level: string } {
  const dark = modulesOf(drawing);
  const n = dark.length;
  const version = (n - 17) / 4;
  const format = formatOf(dark);
  const mask = masks[format & 7]!;
  const bits: number[] = [];
  const fixed = fixedModules(n, version);
  for (let right = n - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < n; step++) {
      const y = ((right + 1) & 2) === 0 ? n - 1 - step : step;
      for (const x of [right, right - 1]) if (!fixed[y]![x]) bits.push(Number(dark[y]![x] !== mask(x, y)));
    }
  }
  return { text: bytesOf(dataOf(bits, version), version), level: ['M', 'L', 'H', 'Q'][format >> 3]! };
}

const margin = 4;
const eccPerBlock = [
  ...[10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26],
  ...[26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
];
const blocksOf = [
  ...[1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16],
  ...[17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
];
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function modulesOf({ size, path }: QrDrawing): readonly (readonly boolean[])[] {
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    dark[Number(y)]!.fill(true, Number(x), Number(x) + Number(length));
  return dark.slice(margin, -margin).map((row) => row.slice(margin, -margin));
}

/** Level and mask, five bits. */
function formatOf(dark: readonly (readonly boolean[])[]): number {
  const places = [
    ...Array.from({ length: 6 }, (_, i) => [8, i] as const),
    ...([
      [8, 7],
      [8, 8],
      [7, 8],
    ] as const),
    ...Array.from({ length: 6 }, (_, i) => [5 - i, 8] as const),
  ];
  const written = places.reduce((sum, [x, y], i) => sum | (Number(dark[y]![x]) << i), 0);
  return (written ^ 0x5412) >> 10;
}

function fixedModules(n: number, version: number): readonly (readonly boolean[])[] {
  const fixed = Array.from({ length: n }, () => Array.from({ length: n }, () => false));
  const mark = (x: number, y: number, width: number, height: number) => {
    for (let row = y; row < y + height; row++) fixed[row]!.fill(true, x, x + width);
  };
  for (const [x, y] of [
    [0, 0],
    [n - 8, 0],
    [0, n - 8],
  ] as const)
    mark(x, y, 8, 8);
  mark(8, 0, 1, 9);
  mark(0, 8, 9, 1);
  mark(n - 8, 8, 8, 1);
  mark(8, n - 8, 1, 8);
  mark(6, 0, 1, n);
  mark(0, 6, n, 1);
  if (version >= 7) {
    mark(n - 11, 0, 3, 6);
    mark(0, n - 11, 6, 3);
  }
  const places = alignments(version);
  const last = places.length - 1;
  for (const [i, y] of places.entries()) {
    for (const [j, x] of places.entries()) {
      const isFinder = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!isFinder) mark(x - 2, y - 2, 5, 5);
    }
  }
  return fixed;
}

function alignments(version: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, k) => version * 4 + 10 - step * (count - 2 - k))];
}

/** The data codewords in their order, out of their blocks. */
function dataOf(bits: readonly number[], version: number): readonly number[] {
  const raw = Array.from({ length: bits.length >> 3 }, (_, k) => Number.parseInt(bits.slice(8 * k, 8 * k + 8).join(''), 2));
  const [blocks, ecc] = [blocksOf[version - 1]!, eccPerBlock[version - 1]!];
  const short = blocks - (raw.length % blocks);
  const least = Math.floor(raw.length / blocks) - ecc;
  const found: number[][] = Array.from({ length: blocks }, () => []);
  let next = 0;
  for (let i = 0; i <= least; i++) for (let j = i < least ? 0 : short; j < blocks; j++) found[j]!.push(raw[next++]!);
  return found.flat();
}

function bytesOf(data: readonly number[], version: number): string {
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('');
  if (bits.slice(0, 4) !== '0100') throw new Error(`not bytes but mode ${bits.slice(0, 4)}`);
  const width = version < 10 ? 8 : 16;
  const length = Number.parseInt(bits.slice(4, 4 + width), 2);
  const from = 4 + width;
  const bytes = Array.from({ length }, (_, k) => Number.parseInt(bits.slice(from + 8 * k, from + 8 * k + 8), 2));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
