import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Names } from '../../src/exercise/formula.ts';
import { functions, namesIn, readFormula, reservedWords } from '../../src/exercise/formula-syntax.ts';

const names: Names = { r: 0.8, d: 0.1, m: 120, zero: 0 };

function valueOf(formula: string, known: Names = names): number {
  const value = evaluate(formula, known);
  if (!value.ok) throw new Error(JSON.stringify(value.error));
  return value.value;
}

function faultOf(formula: string, known: Names = names): string {
  const value = evaluate(formula, known);
  if (value.ok) throw new Error(`${formula} = ${value.value}`);
  return 'column' in value.error ? `${value.error.code} ${value.error.column}` : value.error.code;
}

describe('a formula', () => {
  it.each([
    ['m * r / (1 + d - r)', 320],
    ['2 + 3 * 4 - 5', 9],
    ['2 - 3 - 4', -5],
    ['12 / 3 / 2', 2],
    ['-2 ^ 2', -4],
    ['2 ^ 3 ^ 2', 512],
    ['2 ^ -1', 0.5],
    ['(2 + 3) * 4', 20],
    ['--3', 3],
    ['+3', 3],
    ['1.5e2 + .5', 150.5],
    ['3 < 4', 1],
    ['3 >= 4', 0],
    ['3 = 3', 1],
    ['3 != 3', 0],
    ['1 + 1 = 2 and not 3 < 2', 1],
    ['0 or 0.1', 1],
    ['not 0 and 0', 0],
    ['abs(-3) + min(4, 2, 3) + max(1, 5)', 10],
    ['round(1.005, 2)', 1.01],
    ['round(-2.5)', -3],
    ['round(1234, -2)', 1200],
    ['floor(-1.5) + ceil(1.2)', 0],
    ['sqrt(16) + ln(exp(2)) + log10(1000)', 9],
    ['pow(2, 10)', 1024],
    ['if(r > 0.5, 1, 2)', 1],
    ['if(r > 0.5, m, 1 / zero)', 120],
    ['zero = 0 or 1 / zero > 1', 1],
    ['zero != 0 and 1 / zero > 1', 0],
  ])('%s is %d', (formula, value) => {
    expect(valueOf(formula)).toBeCloseTo(value, 12);
  });

  it.each([
    ['', 'formula 1'],
    ['1 +', 'formula 4'],
    ['1 2', 'formula 3'],
    ['(1', 'formula 3'],
    ['1)', 'formula 2'],
    ['m $ r', 'formula 3'],
    ['3 < 4 < 5', 'formula 7'],
    ['m(3)', 'formula 1'],
    ['min()', 'formula 5'],
    ['if(1, 2)', 'formula 8'],
    ['round', 'formula 6'],
    ['and', 'formula 1'],
    ['1e999', 'formula 1'],
    ['1..2', 'formula 3'],
    ['"a"', 'formula 1'],
    ['m.x', 'formula 2'],
    ['m[0]', 'formula 2'],
    ['客户', 'formula 1'],
    [`1${' + 1'.repeat(200)}`, 'formula 501'],
    ['('.repeat(60) + '1' + ')'.repeat(60), 'formula 42'],
    ['-'.repeat(60) + '1', 'formula 42'],
    ['not '.repeat(60) + '1', 'formula 165'],
  ])('%s cannot be read', (formula, fault) => {
    expect(faultOf(formula)).toBe(fault);
  });

  it.each([
    '1 / zero',
    'zero / zero',
    'sqrt(-1)',
    'ln(0)',
    '10 ^ 400',
    '(-8) ^ 0.5',
    '0 ^ -1',
    'exp(1000)',
    'round(1, 0.5)',
    'round(1, 99)',
  ])('%s has no finite value', (formula) => {
    expect(faultOf(formula)).toBe('no-number');
  });

  it('that is not finite on the way is never hidden by a comparison', () => {
    expect(faultOf('1 / zero > 5')).toBe('no-number');
    expect(faultOf('not (zero / zero)')).toBe('no-number');
  });

  it('offers the name that was meant', () => {
    expect(evaluate('retentoin * 2', { retention: 0.8 })).toEqual({
      ok: false,
      error: { code: 'unknown-name', path: [], got: 'retentoin', suggestion: 'retention' },
    });
  });

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])('knows no name %s that every object inherits', (name) => {
    expect(faultOf(name)).toBe('unknown-name');
  });

  it('says which names it uses, each once', () => {
    const node = readFormula('if(a > b, max(a, -c), not d ^ 2)');
    expect(node.ok && namesIn(node.value)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('has no function that a name could be', () => {
    expect(reservedWords).toEqual(expect.arrayContaining(['and', 'or', 'not', ...Object.keys(functions)]));
  });
});

/** A formula with as many parentheses as it takes, and what JavaScript makes of it. */
const { formula: anyFormula } = fc.letrec<{ formula: readonly [string, number] }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.integer({ min: 0, max: 1000 }).map((value) => [String(value), value] as const),
    fc.constantFrom(...Object.entries(names)),
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/', '<', '=', 'and', 'or'), tie('formula'))
      .map(([[left, a], operator, [right, b]]) => [`(${left}) ${operator} (${right})`, applied(operator, a, b)] as const),
    tie('formula').map(([inner, a]) => [`-(${inner})`, -a] as const),
    fc.tuple(tie('formula'), tie('formula')).map(([[left, a], [right, b]]) => [`max(${left}, ${right})`, Math.max(a, b)] as const),
  ),
}));

function applied(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '<':
      return Number.isFinite(a) && Number.isFinite(b) ? Number(a < b) : NaN;
    case '=':
      return Number.isFinite(a) && Number.isFinite(b) ? Number(a === b) : NaN;
    case 'and':
      return a === 0 ? 0 : Number.isFinite(a) && Number.isFinite(b) ? Number(b !== 0) : NaN;
    default:
      return Number.isFinite(a) && a !== 0 ? 1 : Number.isFinite(a) && Number.isFinite(b) ? Number(b !== 0) : NaN;
  }
}

describe('any formula', () => {
  it('comes to what JavaScript computes, or to a fault where that is not finite', () => {
    fc.assert(
      fc.property(anyFormula, ([formula, expected]) => {
        fc.pre(formula.length <= 500);
        const value = evaluate(formula, names);
        if (value.ok) expect(value.value).toBe(expected === 0 ? 0 : expected);
        else expect(value.error.code === 'formula' || !Number.isFinite(expected) || formula.includes('/')).toBe(true);
      }),
    );
  });

  it('of whatever characters is read or refused, and never comes to anything but a finite number', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('1', '.', 'e', 'r', '(', ')', ',', '+', '-', '*', '/', '^', '<', '=', '!', ' ', 'and', 'not', 'if', 'min'),
        fc.string(),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const value = evaluate(parts.join(''), names);
        expect(value.ok ? Number.isFinite(value.value) : ['formula', 'unknown-name', 'no-number'].includes(value.error.code)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
