import { describe, expect, it } from 'vitest';
import { jsonOf, parseJson } from '../../src/scenario/json.ts';

const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;
const code = (result: ReturnType<typeof jsonOf>) => (result.ok ? 'ok' : result.error.map((fault) => fault.code).join());

describe('parseJson', () => {
  it('says the line and the column where JSON ends', () => {
    expect(parseJson('{\n  "lifecurve": 1,\n  "model" "life-curve"\n}')).toEqual({
      ok: false,
      error: [{ code: 'syntax', path: [], line: 3, column: 11 }],
    });
  });

  it('reads a file that starts with a byte order mark', () => {
    expect(parseJson('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  });

  it('refuses a text of more than a megabyte, counted in bytes, before reading it', () => {
    expect(code(parseJson(`"${'a'.repeat(999_998)}"`))).toBe('ok');
    expect(code(parseJson(`"${'a'.repeat(999_999)}"`))).toBe('too-large');
    expect(code(parseJson(`"${'万'.repeat(400_000)}"`))).toBe('too-large');
  });
});

describe('jsonOf', () => {
  it('allows 32 levels and no more', () => {
    expect(code(jsonOf(nested(32)))).toBe('ok');
    expect(code(jsonOf(nested(33)))).toBe('too-deep');
    expect(code(jsonOf(nested(5000)))).toBe('too-deep');
  });

  it("refuses keys of JavaScript's machinery at any depth, with their place", () => {
    expect(parseJson('{"view":[{"__proto__":{"x":1}}],"constructor":1}')).toEqual({
      ok: false,
      error: [
        { code: 'unknown-key', path: ['view', 0, '__proto__'], suggestion: null },
        { code: 'unknown-key', path: ['constructor'], suggestion: null },
      ],
    });
  });

  it.each([NaN, Infinity, () => 1, Symbol('x'), 1n, new Map(), new Date(0), [undefined]])('refuses %s, which JSON cannot hold', (value) => {
    expect(code(jsonOf({ value }))).toBe('not-json');
  });

  it('ends on circles and on shared branches that would unfold without end', () => {
    const circle: unknown[] = [];
    circle.push(circle, circle);
    expect(code(jsonOf(circle))).toBe('too-deep');
    const shared = Array.from({ length: 30 }).reduce<unknown>((inner) => [inner, inner], 1);
    expect(code(jsonOf(shared))).toBe('too-large');
  });

  it('turns -0 into 0, leaves out what is undefined, and shares nothing with its source', () => {
    const source = { a: [-0], b: undefined };
    const copied = jsonOf(source);
    expect(copied).toStrictEqual({ ok: true, value: { a: [0] } });
    source.a.push(1);
    expect(copied).toStrictEqual({ ok: true, value: { a: [0] } });
  });
});
