import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/model/numerics/exp.ts';
import { expm1 } from '../../../src/model/numerics/expm1.ts';
import { log } from '../../../src/model/numerics/log.ts';
import { log1p } from '../../../src/model/numerics/log1p.ts';
import { uniform } from '../../../src/model/random/uniform.ts';
import { elementaryDigest } from './elementary-digest.ts';

const points = 3000;
const around = (low: number, high: number, purpose: number) =>
  Array.from({ length: points }, (_, i) => low + (high - low) * uniform(9, i, 0, purpose));
/** Of all sizes between two powers of two, of both signs. */
const sizes = (from: number, to: number) =>
  around(from, to, 7).map((e, i) => (i % 2 ? 1 : -1) * 2 ** Math.floor(e) * (1 + uniform(9, i, 1, 0)));

describe('against whole numbers of 300 bits, in units of the last place', () => {
  it.each([
    ['exp', exp, expReference, [...around(-708, 709.7, 1), ...around(-1, 1, 2), ...sizes(-40, 0)], 0.53],
    ['exp below 2⁻¹⁰²²', exp, expReference, around(-745, -708, 3), 1],
    ['expm1', expm1, expm1Reference, [...around(-40, 709.7, 1), ...around(-1, 1, 2), ...around(-0.02, 0.02, 3), ...sizes(-60, 2)], 0.53],
  ] as const)('%s is right', (name, f, reference, inputs, most) => {
    let worst = 0;
    for (const x of inputs) worst = Math.max(worst, Math.abs(error(f(x), reference(x))));
    expect(worst, name).toBeLessThan(most);
  });

  it.each([
    ['log', log, 0n, [...around(0, 4, 1), ...around(0.99, 1.01, 2), ...sizes(-1074, 1023).map(Math.abs), ...around(0.4, 1.6, 3)]],
    ['log1p', log1p, one, [...around(-1, 4, 1), ...around(-0.02, 0.02, 2), ...sizes(-60, -1), ...sizes(0, 200).map(Math.abs)]],
  ] as const)('%s is right', (name, f, more, inputs) => {
    let worst = 0;
    for (const x of inputs) worst = Math.max(worst, Math.abs(logError(f(x), x, more)));
    expect(worst, name).toBeLessThan(0.53);
  });
});

describe('the elementary functions', () => {
  it.each([
    [
      exp,
      [
        [0, 1],
        [-0, 1],
        [Infinity, Infinity],
        [-Infinity, 0],
        [709.79, Infinity],
        [-745.14, 0],
        [-745.13, 5e-324],
        [NaN, NaN],
      ],
    ],
    [
      expm1,
      [
        [0, 0],
        [-0, -0],
        [Infinity, Infinity],
        [-Infinity, -1],
        [710, Infinity],
        [-50, -1],
        [5e-324, 5e-324],
        [1e-300, 1e-300],
        [NaN, NaN],
      ],
    ],
    [
      log,
      [
        [1, 0],
        [0, -Infinity],
        [-0, -Infinity],
        [Infinity, Infinity],
        [-1, NaN],
        [-Infinity, NaN],
        [NaN, NaN],
      ],
    ],
    [
      log1p,
      [
        [0, 0],
        [-0, -0],
        [-1, -Infinity],
        [-1.5, NaN],
        [Infinity, Infinity],
        [-Infinity, NaN],
        [5e-324, 5e-324],
        [1e-300, 1e-300],
        [NaN, NaN],
      ],
    ],
  ] as const)('are exact at their ends: %o', (f, pairs) => {
    for (const [x, y] of pairs) expect(f(x), `${f.name}(${x})`).toBe(y);
  });

  it.each([exp, expm1, log, log1p])('rise: %o', (f) => {
    for (let place = 0; place < 2000; place++) {
      let x = uniform(3, place, 0, 0) * (place % 3 === 0 ? 0.01 : 3) + (f === log ? 0.5 : -0.5) * uniform(3, place, 0, 1);
      for (let step = 0; step < 20; step++) {
        const next = x + 3e-16 * Math.abs(x);
        if (next > x) expect(f(next)).toBeGreaterThanOrEqual(f(x));
        x = next;
      }
    }
  });

  it('have the bits they had', () => {
    expect(elementaryDigest()).toBe(323270021);
  });
});

/** A positive number as significand/2^300 times 2^exponent. */
interface Reference {
  readonly fixed: bigint;
  readonly exponent: number;
}

const bits = 300n;
const one = 1n << bits;
const ln2 = 2n * inverseTangent(one / 3n);

/** e^x = 2^n·e^r, e^r by its series after eight halvings of r. */
function expReference(x: number): Reference {
  const fixed = fixedOf(x);
  const n = fixed / ln2;
  const r = (fixed - n * ln2) >> 8n;
  let sum = 0n;
  for (let term = one, k = 1n; term !== 0n && term !== -1n; term = ((term * r) >> bits) / k, k += 1n) sum += term;
  for (let square = 0; square < 8; square++) sum = (sum * sum) >> bits;
  return { fixed: sum, exponent: Number(n) };
}

function expm1Reference(x: number): Reference {
  const { fixed, exponent } = expReference(x);
  return { fixed: shifted(fixed, exponent) - one, exponent: 0 };
}

/** (y − reference) in units of the last place of y. */
function error(y: number, { fixed, exponent }: Reference): number {
  const { whole, power } = partsOf(y);
  return Number(whole * one - shifted(fixed, exponent - power)) / 2 ** 300;
}

/** (y − ln(more + x)): y − ln(e^y) is nothing, and so it is ln(e^y/(more + x)). */
function logError(y: number, x: number, more: bigint): number {
  const { fixed, exponent } = expReference(y);
  const { whole, power } = partsOf(x);
  const there = more === 0n ? shifted(whole * one, power - exponent) : shifted(whole * one, power - exponent) + shifted(one, -exponent);
  const off = 2n * inverseTangent(((fixed - there) * one) / (fixed + there));
  return Number(shifted(off, -partsOf(y).power)) / 2 ** 300;
}

function inverseTangent(x: bigint): bigint {
  let sum = 0n;
  for (let power = x, n = 1n; power / n !== 0n; power = (power * x * x) / one / one, n += 2n) sum += power / n;
  return sum;
}

/** A double as a whole number of 53 bits times a power of two. */
function partsOf(x: number): { readonly whole: bigint; readonly power: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const upper = view.getBigUint64(0);
  const exponent = Number((upper >> 52n) & 2047n);
  const fraction = (upper & ((1n << 52n) - 1n)) | (exponent > 0 ? 1n << 52n : 0n);
  return { whole: x < 0 ? -fraction : fraction, power: Math.max(exponent, 1) - 1075 };
}

const fixedOf = (x: number): bigint => shifted(partsOf(x).whole * one, partsOf(x).power);

const shifted = (x: bigint, places: number): bigint => (places >= 0 ? x << BigInt(places) : x >> BigInt(-places));
