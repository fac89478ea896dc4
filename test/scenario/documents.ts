import fc from 'fast-check';
import type { Fault } from '../../src/model/fault.ts';
import { jsonOf, type Json } from '../../src/scenario/json.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** Course case 1 without texts: the shortest document that says everything it must. */
export const small = {
  lifecurve: 1,
  model: 'life-curve',
  params: { h1: 0.025, v: 3.4, g1: 24, N: 2.2, now: 18, horizon: 60, discountRate: 0.0125 },
};

export const withParams = (params: object) => ({ ...small, params: { ...small.params, ...params } });

export function opened(document: unknown): Scenario {
  const scenario = parseScenario(document);
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  return scenario.value;
}

/** The faults of a document as `path code`. */
export function faultsOf(document: unknown): readonly string[] {
  const scenario = parseScenario(document);
  return scenario.ok ? [] : scenario.error.map(shown);
}

export const shown = ({ path, code }: Fault): string => `${path.join('.')} ${code}`;

const double = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 5e-324, -2.2e-308, Number.MAX_VALUE, 0.1),
);
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const free = fc.jsonValue({ maxDepth: 3 }).filter((value) => jsonOf(value).ok) as fc.Arbitrary<Json>;
const freeObject = fc
  .dictionary(fc.string({ unit: 'binary', maxLength: 5 }), fc.oneof(free, double), { maxKeys: 4 })
  .filter((value) => jsonOf(value).ok);
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.record({ en: fc.string(), 'zh-CN': fc.string({ unit: 'grapheme' }) }));

const params = fc
  .tuple(
    fc.record({ h1: within(0, 1e9), v: within(-1e9, 1e9), N: within(0, 1e9), lambda: fc.option(within(1e-3, 100)) }),
    fc.tuple(within(0, 1200), within(0, 1200), within(0, 1200)).map((ages) => ages.toSorted((a, b) => a - b)),
    fc.record({ h2: within(1e-9, 1e9), u: fc.option(within(-1e9, 1e9)) }),
    fc.record({ now: fc.nat(1200), horizon: fc.integer({ min: 1, max: 1200 }), discountRate: within(0, 10) }),
    fc.record({ timing: fc.constantFrom('first-unit', 'mid-unit', null), pastZero: fc.constantFrom('stop-at-zero', 'as-printed') }),
    fc.boolean(),
  )
  .map(([growth, [g0, g1, g2], decline, rest, choices, declines]) => ({
    ...{ ...growth, g0, g1, ...rest, ...choices },
    ...(declines ? { g2, ...decline } : {}),
  }));

const data = fc.record({ history: fc.array(fc.option(within(-1e12, 1e12)), { maxLength: 30 }), 'x-source': free }, { requiredKeys: [] });
const reference = fc.record({ dataset: fc.string(), customer: fc.string() });

/** Any valid document of the life curve, with all kinds of texts, free values and doubles in it. */
export const anyDocument = fc
  .record(
    {
      ...{ id: fc.string(), title: text, note: text, currency: fc.string(), view: freeObject, 'x-any': free, 'x-': double },
      unit: fc.constantFrom('month', 'quarter', 'year'),
      seed: fc.nat(2 ** 32 - 1).map((seed) => seed >>> 0),
      data: fc.tuple(data, fc.option(reference)).map(([inline, other]) => ({ ...inline, ...other })),
      params,
    },
    { requiredKeys: ['params'] },
  )
  .map((rest) => ({ lifecurve: 1, model: 'life-curve', ...rest }));
