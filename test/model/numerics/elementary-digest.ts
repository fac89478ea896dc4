import { exp } from '../../../src/model/numerics/exp.ts';
import { expm1 } from '../../../src/model/numerics/expm1.ts';
import { log } from '../../../src/model/numerics/log.ts';
import { log1p } from '../../../src/model/numerics/log1p.ts';
import { uniform } from '../../../src/model/random/uniform.ts';
import { normalQuantile } from '../../../src/model/random/normal-quantile.ts';

/**
 * One word for the bits of 20,000 values of each elementary function over its range, small arguments and large: the same in every
 * engine, or else the functions differ.
 */
export function elementaryDigest(): number {
  const value = new Float64Array(1);
  const words = new Uint32Array(value.buffer);
  let digest = 0x811c9dc5;
  const add = (x: number): void => {
    value[0] = x;
    for (const word of words) digest = Math.imul(digest ^ word, 0x01000193);
  };
  for (let i = 0; i < 20_000; i++) {
    const u = uniform(1, i, 0, 0);
    const wide = uniform(1, i, 0, 1) * 1500 - 750;
    const small = (uniform(1, i, 0, 2) - 0.5) * u * u * u;
    add(exp(i % 2 ? wide : small * 20));
    add(expm1(i % 2 ? wide : small * 20));
    add(log(i % 2 ? exp(wide) : 1 + small));
    add(log1p(i % 2 ? exp(wide) : small));
    add(normalQuantile(u));
  }
  return digest >>> 0;
}
