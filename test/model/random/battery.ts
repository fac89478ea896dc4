/** A generator as the battery sees it: {@link randomBits}, or one that must fail. */
export type Bits = (seed: number, key: number, counter: number, purpose: number) => number;
/** The n-th of a sequence of whole numbers below 2³². */
export type Sequence = (n: number) => number;
/** A statistic in standard errors of what independent even bits would give. */
export type Check = (draw: Sequence) => number;

const grain = 2 ** -32;
const draws = 1 << 17;

/** A simulation's ways through the draws: month by month, customer by customer, and both in turn. */
export const paths: Readonly<Record<string, (bits: Bits) => Sequence>> = {
  'along the counter': (bits) => (n) => bits(1, 2, n, 3),
  'along the key': (bits) => (n) => bits(1, n, 2, 3),
  'month by month for key after key': (bits) => (n) => bits(1, Math.floor(n / 120), n % 120, 3),
  'all keys month after month': (bits) => (n) => bits(1, n % 1024, Math.floor(n / 1024), 3),
};

export const checks: Readonly<Record<string, Check>> = {
  ...Object.fromEntries([1, 2, 3, 4].map((power) => [`moment ${power}`, momentOf(power)])),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((lag) => [`correlation at lag ${lag}`, (draw: Sequence) => correlation(draw, (n) => draw(n + lag))]),
  ),
  'each of 32 bits': (draw) => Math.max(...Array.from({ length: 32 }, (_, bit) => Math.abs(bitExcess(draw, bit)))),
  'high nibble': (draw) => chiSquare((n) => draw(n) >>> 28, 16),
  'low nibble': (draw) => chiSquare((n) => draw(n) & 15, 16),
  'pairs of high nibbles': (draw) => chiSquare((n) => ((draw(2 * n) >>> 28) << 4) | (draw(2 * n + 1) >>> 28), 256),
  'pairs of low nibbles': (draw) => chiSquare((n) => ((draw(2 * n) & 15) << 4) | (draw(2 * n + 1) & 15), 256),
  collisions,
  'birthday spacings of high bits': (draw) => birthdaySpacings((n) => draw(n) >>> 8),
  'birthday spacings of low bits': (draw) => birthdaySpacings((n) => draw(n) & 0xffffff),
};

/** Of the uniform law on (−½, ½) times √12: odd moments 0; E x^p = 3^(p/2)/(p + 1) for even p. */
function momentOf(power: number): Check {
  const even = (p: number): number => (p % 2 ? 0 : 3 ** (p / 2) / (p + 1));
  return (draw) => {
    let sum = 0;
    for (let n = 0; n < draws; n++) sum += centred(draw(n)) ** power;
    return (sum / draws - even(power)) / Math.sqrt((even(2 * power) - even(power) ** 2) / draws);
  };
}

/** Of two sequences of mean 0 and variance 1. */
export function correlation(a: Sequence, b: Sequence): number {
  let sum = 0;
  for (let n = 0; n < draws; n++) sum += centred(a(n)) * centred(b(n));
  return sum / Math.sqrt(draws);
}

const centred = (bits: number): number => ((bits + 0.5) * grain - 0.5) * Math.sqrt(12);

function bitExcess(draw: Sequence, bit: number): number {
  let ones = 0;
  for (let n = 0; n < draws / 4; n++) ones += (draw(n) >>> bit) & 1;
  return (ones - draws / 8) / Math.sqrt(draws / 16);
}

function chiSquare(cell: Sequence, cells: number): number {
  const counts = new Float64Array(cells);
  for (let n = 0; n < draws; n++) counts[cell(n)]! += 1;
  const expected = draws / cells;
  const sum = counts.reduce((total, count) => total + (count - expected) ** 2 / expected, 0);
  return (sum - (cells - 1)) / Math.sqrt(2 * (cells - 1));
}

/** Pairs of equal 32-bit words among n: Poisson of mean n²/2³³; here 8. */
function collisions(draw: Sequence): number {
  const many = 1 << 18;
  const words = Uint32Array.from({ length: many }, (_, n) => draw(n)).sort();
  return poisson(repeats(words), many ** 2 / 2 ** 33);
}

/**
 * Marsaglia's test: of 512 birthdays in a year of 2²⁴ days the repeated spacings are Poisson of mean 512³/2²⁶ = 2; the sum over years.
 * @source G. Marsaglia, DIEHARD (1995)
 */
function birthdaySpacings(day: Sequence): number {
  const [birthdays, years] = [512, 200];
  let repeated = 0;
  for (let year = 0; year < years; year++) {
    const days = Uint32Array.from({ length: birthdays }, (_, n) => day(year * birthdays + n)).sort();
    repeated += repeats(days.map((value, n) => value - (days[n - 1] ?? 0)).sort());
  }
  return poisson(repeated, years * 2);
}

function repeats(sorted: Uint32Array): number {
  let count = 0;
  for (let n = 1; n < sorted.length; n++) count += sorted[n] === sorted[n - 1] ? 1 : 0;
  return count;
}

const poisson = (count: number, mean: number): number => (count - mean) / Math.sqrt(mean);

/** Of the mean number of output bits that change with one bit of input; the bit of the word for which it is furthest off. */
export function avalanche(bits: Bits, word: number): number {
  const trials = 400;
  let worst = 0;
  for (let bit = 0; bit < 32; bit++) {
    let flips = 0;
    for (let n = 0; n < trials; n++) {
      const place: [number, number, number, number] = [5, 40 + n, 3 * n, 1];
      const before = bits(...place);
      place[word] = (place[word] ?? 0) ^ (1 << bit);
      for (let rest = before ^ bits(...place); rest !== 0; rest &= rest - 1) flips += 1;
    }
    worst = Math.max(worst, Math.abs(flips - 16 * trials) / Math.sqrt(8 * trials));
  }
  return worst;
}
