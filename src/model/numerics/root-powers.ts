import { ln2High, ln2Low } from './binary-power.ts';

/** 2^(j/128), j = 0..127, as the nearest double and what it lacks, together about 106 bits. */
export const rootHead = new Float64Array(128);
export const rootTail = new Float64Array(128);

/** 128/ln 2, and its inverse in two parts of which the first times a whole number below 2²¹ is exact. */
export const rootsPerUnit = 184.664965233787316;
export const rootHigh = ln2High / 128;
export const rootLow = ln2Low / 128;

/**
 * e^r − 1 − r, six terms of the series of e^r.
 * @param r |r| ≤ ln 2/256; error below 4e-22
 */
export const growthBeyond = (r: number): number => r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)))));

const bits = 120n;
const one = 1n << bits;

let root = 2n * one;
for (let halving = 0; halving < 7; halving++) root = squareRoot(root * one);
for (let j = 0, power = one; j < 128; j++, power = (power * root) >> bits) {
  const head = Number(power);
  rootHead[j] = head / Number(one);
  rootTail[j] = Number(power - BigInt(head)) / Number(one);
}

/** Newton's steps from above, in whole numbers and so the same in every engine. */
function squareRoot(square: bigint): bigint {
  let from = 2n * one;
  for (;;) {
    const next = (from + square / from) >> 1n;
    if (next >= from) return from;
    from = next;
  }
}
