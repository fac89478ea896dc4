import { printable, type Fault } from '../model/fault.ts';
import { err, ok, type Result } from '../model/result.ts';

export type BinaryOperator = 'or' | 'and' | '<' | '<=' | '>' | '>=' | '=' | '!=' | '+' | '-' | '*' | '/' | '^';

/** A formula that was read. */
export type FormulaNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly of: FormulaNode }
  | { readonly kind: 'not'; readonly of: FormulaNode }
  | { readonly kind: 'pair'; readonly operator: BinaryOperator; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly given: readonly FormulaNode[] };

/** Functions with the least and the largest number of arguments. */
export const functions = {
  ...{ abs: [1, 1], min: [1, 8], max: [1, 8], round: [1, 2], floor: [1, 1], ceil: [1, 1] },
  ...{ sqrt: [1, 1], exp: [1, 1], ln: [1, 1], log10: [1, 1], pow: [2, 2], if: [3, 3] },
} as const satisfies Readonly<Record<string, readonly [number, number]>>;
export type FunctionName = keyof typeof functions;

/** Words that are no names of numbers. */
export const reservedWords: readonly string[] = ['and', 'or', 'not', ...Object.keys(functions)];

const longestFormula = 500;
const deepest = 40;

const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name);

interface Token {
  /** Empty at the end. */
  readonly text: string;
  /** Place in the formula, from 0. */
  readonly at: number;
}

/**
 * Reads a formula: numbers, names, + - * / ^, comparisons, `and or not`, functions, parentheses. Powers bind to the right and more
 * tightly than a sign; comparisons do not chain.
 * @returns the fault `formula` with the column, from 1, where it cannot be read on
 */
export function readFormula(text: string): Result<FormulaNode, Fault> {
  const reader = new Reader(text.slice(0, longestFormula));
  const node = reader.alternatives(0);
  reader.expect('');
  const wrong = reader.wrong ?? (text.length > longestFormula ? longestFormula : null);
  return wrong === null ? ok(node) : err({ code: 'formula', path: [], got: printable(text), column: wrong + 1 });
}

const nothing: FormulaNode = { kind: 'number', value: 0 };

/** Goes through the tokens once; after the first thing that is wrong it only finds its way out. */
class Reader {
  readonly #tokens: readonly Token[];
  #place = 0;
  /** Where reading stopped; null as long as all is well. */
  wrong: number | null = null;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  alternatives(depth: number): FormulaNode {
    return this.#pairs(['or'], () => this.#pairs(['and'], () => this.#negation(depth)));
  }

  expect(text: string): void {
    if (!this.#take(text)) this.#fail();
  }

  #negation(depth: number): FormulaNode {
    if (depth > deepest) return this.#fail();
    return this.#take('not') ? { kind: 'not', of: this.#negation(depth + 1) } : this.#comparison(depth);
  }

  #comparison(depth: number): FormulaNode {
    const left = this.#sum(depth);
    const operator = (['<', '<=', '>', '>=', '=', '!='] as const).find((known) => this.#take(known));
    return operator === undefined ? left : { kind: 'pair', operator, left, right: this.#sum(depth) };
  }

  #sum(depth: number): FormulaNode {
    return this.#pairs(['+', '-'], () => this.#pairs(['*', '/'], () => this.#signed(depth)));
  }

  #pairs(operators: readonly BinaryOperator[], part: () => FormulaNode): FormulaNode {
    let left = part();
    for (;;) {
      const operator = operators.find((known) => this.#take(known));
      if (operator === undefined) return left;
      left = { kind: 'pair', operator, left, right: part() };
    }
  }

  #signed(depth: number): FormulaNode {
    if (depth > deepest) return this.#fail();
    if (this.#take('-')) return { kind: 'sign', of: this.#signed(depth + 1) };
    if (this.#take('+')) return this.#signed(depth + 1);
    const base = this.#single(depth + 1);
    return this.#take('^') ? { kind: 'pair', operator: '^', left: base, right: this.#signed(depth + 1) } : base;
  }

  #single(depth: number): FormulaNode {
    const { text } = this.#next();
    if (/^[\d.]/.test(text)) {
      this.#place++;
      const value = Number(text);
      return Number.isFinite(value) ? { kind: 'number', value } : this.#fail(-1);
    }
    if (this.#take('(')) {
      const inner = this.alternatives(depth);
      this.expect(')');
      return inner;
    }
    if (!/^[A-Za-z_]/.test(text) || ['and', 'or', 'not'].includes(text)) return this.#fail();
    this.#place++;
    if (isFunction(text)) return this.#call(text, depth);
    return this.#next().text === '(' ? this.#fail(-1) : { kind: 'name', name: text };
  }

  #call(name: FunctionName, depth: number): FormulaNode {
    this.expect('(');
    const given = [this.alternatives(depth)];
    while (this.#take(',')) given.push(this.alternatives(depth));
    const [least, most] = functions[name];
    if (given.length < least || given.length > most) this.#fail();
    this.expect(')');
    return { kind: 'call', name, given };
  }

  #next(): Token {
    return this.#tokens[this.#place]!;
  }

  #take(text: string): boolean {
    const found = this.wrong === null && this.#next().text === text;
    if (found && text !== '') this.#place++;
    return found;
  }

  /** @param back to the token before the next one */
  #fail(back = 0): FormulaNode {
    this.wrong ??= this.#tokens[this.#place + back]!.at;
    return nothing;
  }
}

/** The pieces of a formula and an empty one at its end; a character that belongs to none is a piece that nobody expects. */
function tokensOf(text: string): readonly Token[] {
  const pattern = /\s+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[A-Za-z_]\w*|<=|>=|!=|[^\s]/gu;
  const tokens = [...text.matchAll(pattern)].map(({ 0: piece, index }) => ({ text: piece, at: index }));
  return [...tokens.filter((token) => token.text.trim() !== ''), { text: '', at: text.length }];
}

/** Names of numbers that a formula uses, each once. */
export function namesIn(node: FormulaNode): readonly string[] {
  switch (node.kind) {
    case 'number':
      return [];
    case 'name':
      return [node.name];
    case 'sign':
    case 'not':
      return namesIn(node.of);
    case 'pair':
      return [...new Set([...namesIn(node.left), ...namesIn(node.right)])];
    case 'call':
      return [...new Set(node.given.flatMap(namesIn))];
  }
}
