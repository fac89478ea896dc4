import { printable, type Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';
import { suggestion } from '../model/suggestion.ts';
import { rounded } from './decimal.ts';
import { readFormula, type BinaryOperator, type FormulaNode, type FunctionName } from './formula-syntax.ts';
import type { Formula } from './pack.ts';

/** Numbers by the names that formulas and texts call them. */
export type Names = Readonly<Record<string, number>>;

/**
 * The number that a formula comes to; a comparison is 1 or 0.
 * @returns `formula`, `unknown-name`, or `no-number` where a step has no finite value, such as a division by zero
 */
export function evaluate(formula: Formula, names: Names): Result<number, Fault> {
  const node = readFormula(formula);
  if (!node.ok) return node;
  const walk: Walk = { names, formula, fault: null };
  const value = valueOf(node.value, walk);
  return walk.fault === null ? ok(value) : err(walk.fault);
}

interface Walk {
  readonly names: Names;
  readonly formula: string;
  /** The first that was met; what is computed after it means nothing. */
  fault: Fault | null;
}

function valueOf(node: FormulaNode, walk: Walk): number {
  if (walk.fault !== null) return 0;
  const value = computed(node, walk);
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  walk.fault ??= { code: 'no-number', path: [], got: printable(walk.formula) };
  return 0;
}

function computed(node: FormulaNode, walk: Walk): number {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'name':
      return named(node.name, walk);
    case 'sign':
      return -valueOf(node.of, walk);
    case 'not':
      return valueOf(node.of, walk) === 0 ? 1 : 0;
    case 'pair':
      return paired(node.operator, node.left, node.right, walk);
    case 'call':
      return called(node.name, node.given, walk);
  }
}

function named(name: string, walk: Walk): number {
  if (Object.hasOwn(walk.names, name)) return walk.names[name]!;
  walk.fault ??= { code: 'unknown-name', path: [], got: name, suggestion: suggestion(name, Object.keys(walk.names)) };
  return 0;
}

function paired(operator: BinaryOperator, first: FormulaNode, second: FormulaNode, walk: Walk): number {
  const left = valueOf(first, walk);
  if (operator === 'or' && left !== 0) return 1;
  if (operator === 'and' && left === 0) return 0;
  const right = valueOf(second, walk);
  switch (operator) {
    case 'or':
    case 'and':
      return right === 0 ? 0 : 1;
    case '<':
      return left < right ? 1 : 0;
    case '<=':
      return left <= right ? 1 : 0;
    case '>':
      return left > right ? 1 : 0;
    case '>=':
      return left >= right ? 1 : 0;
    case '=':
      return left === right ? 1 : 0;
    case '!=':
      return left === right ? 0 : 1;
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '^':
      return power(left, right);
  }
}

function called(name: FunctionName, given: readonly FormulaNode[], walk: Walk): number {
  if (name === 'if') return chosen(given, walk);
  const values = given.map((node) => valueOf(node, walk));
  const [x = NaN, y = 0] = values;
  switch (name) {
    case 'abs':
      return Math.abs(x);
    case 'min':
      return Math.min(...values);
    case 'max':
      return Math.max(...values);
    case 'round':
      return Number.isInteger(y) && Math.abs(y) <= 15 ? rounded(x, y) : NaN;
    case 'floor':
      return Math.floor(x);
    case 'ceil':
      return Math.ceil(x);
    case 'sqrt':
      return Math.sqrt(x);
    case 'exp':
      return Math.exp(x);
    case 'ln':
      return Math.log(x);
    case 'log10':
      return Math.log10(x);
    case 'pow':
      return power(x, y);
  }
}

/** Only what is chosen is computed. */
function chosen([condition = zero, then = zero, otherwise = zero]: readonly FormulaNode[], walk: Walk): number {
  return valueOf(condition, walk) === 0 ? valueOf(otherwise, walk) : valueOf(then, walk);
}

const zero: FormulaNode = { kind: 'number', value: 0 };

const mostFactors = 100;

/** Small whole powers by multiplication, which has the same bits in every engine. */
function power(base: number, exponent: number): number {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > mostFactors) return base ** exponent;
  let product = 1;
  for (let k = 0; k < Math.abs(exponent); k++) product *= base;
  return exponent < 0 ? 1 / product : product;
}
