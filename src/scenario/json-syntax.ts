type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or closing' | 'end';

/**
 * Where a text stops being JSON. Engines disagree on how they report this, and some do not, so the place is found here.
 * @returns the offset of the first token that cannot stand where it is; the text's length for a whole JSON text
 */
export function syntaxErrorOffset(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    offset = matchEnd(blank, text, offset);
    const tokenEnd = matchEnd(token, text, offset);
    const next: Expected | null = tokenEnd === offset ? null : step(expected, text[offset] ?? '', open);
    if (next === null) return offset;
    expected = next;
    offset = tokenEnd;
  }
}

const blank = /[ \t\n\r]*/y;
const token =
  /[{}[\],:]|"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function matchEnd(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** What may follow a token that starts with `first`; null where that token may not stand. */
function step(expected: Expected, first: string, open: string[]): Expected | null {
  if (expected.startsWith('value')) {
    if (first === '{' || first === '[') {
      open.push(first);
      return first === '{' ? 'key or }' : 'value or ]';
    }
    if (!'}],:'.includes(first)) return afterValue(open);
  }
  if (expected.startsWith('key') && first === '"') return ':';
  if (expected === ':' && first === ':') return 'value';
  if (expected === ', or closing' && first === ',') return open.at(-1) === '{' ? 'key' : 'value';
  const opening = openingOf[first];
  if (opening === undefined || opening !== open.at(-1) || !(expected.endsWith(first) || expected === ', or closing')) return null;
  open.pop();
  return afterValue(open);
}

const openingOf: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

const afterValue = (open: readonly string[]): Expected => (open.length > 0 ? ', or closing' : 'end');
