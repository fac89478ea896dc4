import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/exercise/judge.ts';
import { withAttempt } from '../../src/exercise/keep-progress.ts';
import type { NumericItem, Pack } from '../../src/exercise/pack.ts';
import type { Attempt, Progress } from '../../src/exercise/progress.ts';
import { readAnswer } from '../../src/exercise/read-answer.ts';
import { toleranceOf } from '../../src/exercise/tolerance.ts';
import { typedAnswer } from '../../src/exercise/trials.ts';
import { coursePack as pack, itemOf, start, variant } from './course-pack.ts';

const at = '2026-11-29T08:05:00.000Z';

/** An item whose right answer is the drawn number `x`. */
const asked = (digits: number, more: Partial<NumericItem['answer']> = {}): NumericItem => ({
  id: 'x',
  type: 'numeric',
  prompt: 'x?',
  answer: { value: { formula: 'x' }, digits, ...more },
});

function answered(item: NumericItem, x: number, raw: string): Attempt {
  const one: Pack = { ...pack, items: [item] };
  const attempt = judge({ pack: one, item, variant: { seed: 1, numbers: { x } }, progress: start, raw, shown: null, at });
  if (!attempt.ok) throw new Error(JSON.stringify(attempt.error));
  return attempt.value;
}

const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true });
/** Numbers that lie half-way between two that can be typed, as prices and rates often do. */
const halfway = fc
  .tuple(fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: 0, max: 4 }))
  .map(([n, places]) => Number(`${2 * n + 1}5e-${places + 1}`));
const digits = fc.integer({ min: 0, max: 4 });
const tolerance = fc.constantFrom<Partial<NumericItem['answer']>>(
  {},
  { tolerance: { share: 1e-9 } },
  { tolerance: { share: 0.01 } },
  { tolerance: { amount: 1e-9 } },
);

describe('a correctly rounded answer', () => {
  it('is never refused', () => {
    fc.assert(
      fc.property(fc.oneof(amount, halfway), digits, tolerance, (x, places, more) => {
        const item = asked(places, more);
        expect(answered(item, x, x.toFixed(places)).verdict).toBe('correct');
        expect(answered(item, x, typedAnswer(item, x)).verdict).toBe('correct');
        expect(answered(item, x, String(x)).verdict).toBe('correct');
      }),
      { numRuns: 2000 },
    );
  });

  it('of a percentage is never refused, with its sign or without', () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), digits, tolerance, (x, places, more) => {
        const item = asked(places, { unit: 'percent', ...more });
        const typed = typedAnswer(item, x);
        expect(answered(item, x, typed).verdict).toBe('correct');
        expect(answered(item, x, `${typed}%`).verdict).toBe('correct');
        expect(answered(item, x, `${typed} ％`).verdict).toBe('correct');
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused two units of the last digit away', () => {
    fc.assert(
      fc.property(amount, digits, fc.constantFrom(-2, 2), (x, places, units) => {
        const item = asked(places);
        expect(answered(item, x, (Number(x.toFixed(places)) + units * 10 ** -places).toFixed(places)).verdict).not.toBe('correct');
      }),
      { numRuns: 2000 },
    );
  });

  it('is half a unit of the last digit, of the percentage where one is asked for, or what the item allows beyond', () => {
    expect(toleranceOf(asked(2), 450)).toBe(0.005);
    expect(toleranceOf(asked(0), 450)).toBe(0.5);
    expect(toleranceOf(asked(1, { unit: 'percent' }), 0.8)).toBe(0.0005);
    expect(toleranceOf(asked(2, { tolerance: { share: 0.01 } }), -450)).toBe(4.5);
    expect(toleranceOf(asked(2, { tolerance: { share: 1e-6 } }), 450)).toBe(0.005);
    expect(toleranceOf(asked(2, { tolerance: { amount: 3 } }), 450)).toBe(3);
    expect(toleranceOf(asked(1, { unit: 'percent', tolerance: { amount: 2 } }), 0.8)).toBe(0.02);
  });
});

describe('a slip', () => {
  it('is a share typed where a percentage is asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999 }), (thousandths) => {
        const attempt = answered(asked(1, { unit: 'percent' }), thousandths / 1000, `${thousandths / 1000}`);
        expect(attempt).toMatchObject({ verdict: 'mistake', mistake: 'times-100', credit: 0 });
      }),
    );
  });

  it('is the decimal mark of another country', () => {
    expect(answered(asked(0), 1234, '1.234')).toMatchObject({ verdict: 'mistake', mistake: 'decimal-mark', value: 1.234 });
    expect(answered(asked(3), 1.234, '1,234')).toMatchObject({ verdict: 'mistake', mistake: 'decimal-mark', value: 1234 });
    expect(answered(asked(2), 1234.5, '1.234,5').verdict).toBe('unread');
  });
});

it('an earlier answer goes on, whatever it was', () => {
  const [clp, share] = [itemOf('numeric', 'clp'), itemOf('numeric', 'share')];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (cents) => {
      const own = cents / 100;
      const first = judge({ pack, item: clp, variant, progress: start, raw: own.toFixed(2), shown: null, at });
      if (!first.ok) throw new Error();
      const isSlip = first.value.mistake === 'times-100';
      const progress: Progress = withAttempt(start, clp, first.value);
      const raw = (((own - 340) / own) * 100).toFixed(1);
      const attempt = judge({ pack, item: share, variant, progress, raw, shown: null, at });
      expect(attempt).toMatchObject(isSlip ? { value: { carried: false } } : { value: { verdict: 'correct', credit: 1 } });
    }),
    { numRuns: 1000 },
  );
});

describe('whatever reaches it from outside', () => {
  const circle: Record<string, unknown> = {};
  circle['params'] = circle;
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const trap = (): never => {
    throw new Error('trap');
  };
  const hostile: readonly unknown[] = [
    ...[circle, revoked.proxy, Symbol('x'), 10n, () => '450', new Date(0), new Map(), /x/, Object.create(null) as unknown],
    { toString: trap, valueOf: trap, toJSON: trap },
    { params: Object.defineProperty({}, 'retention', { get: trap, enumerable: true }) },
    new Proxy([], { get: trap, ownKeys: trap }),
    JSON.parse('{"__proto__":{"params":{}},"params":{"__proto__":{"retention":1}}}'),
    ...['9'.repeat(1e6), '💣'.repeat(1e4), '\u0000', '<img src=x onerror=alert(1)>', '=1+1', 'constructor', '__proto__'],
    ...[['__proto__'], ['constructor'], [['r']], [{ toString: trap }], Array.from({ length: 1e5 }, () => 'r')],
  ];

  it.each(pack.items.map((item) => [item.id, item] as const))('is judged without a throw: %s', (_, item) => {
    for (const raw of hostile) {
      const attempt = judge({ pack, item, variant, progress: start, raw, shown: null, at });
      expect(attempt.ok && ['unread', 'recorded'].includes(attempt.value.verdict)).toBe(true);
      expect(JSON.stringify(attempt).length).toBeLessThan(70_000);
    }
    fc.assert(
      fc.property(fc.anything({ withObjectString: true, withNullPrototype: true, withSparseArray: true, withBigInt: true }), (raw) => {
        const attempt = judge({ pack, item, variant, progress: start, raw, shown: null, at });
        expect(attempt.ok).toBe(true);
      }),
    );
  });

  it('a number is read or refused, and never anything that is not finite', () => {
    const pieces = fc.constantFrom(
      '1',
      '0',
      '.',
      ',',
      '-',
      '%',
      '万',
      '亿',
      'k',
      'e',
      ' ',
      '元',
      '８',
      '（',
      '(',
      ')',
      '￥',
      '约',
      '个月',
      'percent',
      '/',
      '年',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
        ),
        fc.constantFrom('number' as const, 'percent' as const),
        (typed, unit) => {
          const reading = readAnswer(typed, unit, ['元/年', '', '%', '1']);
          expect(!reading.ok || (Number.isFinite(reading.value.value) && Number.isFinite(reading.value.shown))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
