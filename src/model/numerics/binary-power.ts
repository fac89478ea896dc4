/** 2^e at place e + 1074, for −1074 ≤ e ≤ 1023: all powers of two that are doubles. By doubling: engines may round `**` as they like. */
export const binaryPower = new Float64Array(2098);
/** The place of 2⁰. */
export const unitPlace = 1074;
for (let place = 0, power = Number.MIN_VALUE; place < binaryPower.length; place++, power *= 2) binaryPower[place] = power;

/** ln 2 in two parts; the first has 32 bits, so that its products with whole numbers below 2²¹ are exact. */
export const ln2High = 0.693147180369123816;
export const ln2Low = 1.90821492927058770002e-10;
