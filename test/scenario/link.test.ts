import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64url } from '../../src/scenario/base64url.ts';
import { catalogueScenario } from '../../src/scenario/catalogue.ts';
import { deflated } from '../../src/scenario/deflate.ts';
import { decodeScenario, encodeScenario } from '../../src/scenario/link.ts';
import { longestPayload } from '../../src/scenario/payload.ts';
import { anyDocument, opened, shown, small, withParams } from './documents.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const plain = (document: unknown) => `0.${base64url(bytes(typeof document === 'string' ? document : JSON.stringify(document)))}`;
const packed = async (text: string) => `1.${base64url(await deflated(bytes(text)))}`;

async function faultsOf(payload: string): Promise<readonly string[]> {
  const decoded = await decodeScenario(payload);
  return decoded.ok ? [] : decoded.error.map(shown);
}

async function scenarioOf(payload: string) {
  const decoded = await decodeScenario(payload);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value.scenario;
}

describe('a link', () => {
  it('gives back every scenario exactly, to the last bit of every double', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const scenario = opened(document);
        const decoded = await decodeScenario(await encodeScenario(scenario, { rows: true }));
        expect(decoded).toStrictEqual({ ok: true, value: { scenario, notices: [] } });
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('is the same text for the same scenario', async () => {
    const [one, other] = [opened(small), opened({ ...small, unit: 'month', data: {} })];
    expect(await encodeScenario(one, { rows: false })).toBe(await encodeScenario(other, { rows: true }));
  });

  it('may be plain JSON in base64url', async () => {
    expect(await decodeScenario(plain(small))).toStrictEqual({ ok: true, value: { scenario: opened(small), notices: [] } });
  });

  it.each(['', '1', '1.', '0.', '2.abcd', '1.a', '1.****', '1.AAAA', '0.AAAA', 's=1.', plain('{"lifecurve":1'), '0._w'])(
    '%j is damaged',
    async (payload) => {
      expect(await faultsOf(payload)).toEqual([' damaged-link']);
    },
  );

  it('cut short anywhere is damaged', async () => {
    const payload = await encodeScenario(opened(small), { rows: false });
    for (let length = 0; length < payload.length; length += 7) expect(await faultsOf(payload.slice(0, length))).toEqual([' damaged-link']);
  });

  it('may not be longer than 64 kB, nor unfold to more than 512 kB', async () => {
    expect(await faultsOf(`0.${'a'.repeat(longestPayload)}`)).toEqual([' too-large']);
    const text = (length: number) => `{"lifecurve":1,"model":"life-curve","note":"${'a'.repeat(length)}"}`;
    expect(await faultsOf(await packed(text(600_000)))).toEqual([' too-large']);
    expect(await faultsOf(await packed(text(500_000)))).toEqual([]);
  });

  it('never throws, whatever its payload is', { timeout: 30_000 }, async () => {
    const good = await encodeScenario(opened(small), { rows: true });
    const garbage = fc.string({ unit: fc.constantFrom(...'ABCxyz019-_.= %中'), maxLength: 60 });
    const mutated = fc.tuple(fc.nat(good.length), garbage, fc.nat(20)).map(([at, inserted, removed]) => {
      return good.slice(0, at) + inserted + good.slice(at + removed);
    });
    const wrong = fc.json().map(plain);
    const noise = fc.uint8Array({ maxLength: 80 }).map((noisy) => `1.${base64url(noisy)}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(garbage, mutated, wrong, noise), async (payload) => {
        const decoded = await decodeScenario(payload);
        expect(decoded.ok || decoded.error.length > 0).toBe(true);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });
});

describe('rows', () => {
  const story = catalogueScenario('long-term-retention');
  if (story === null) throw new Error('no such scenario');
  const rows = [123.25, null, 77.75];

  it('are not in a link unless asked for', async () => {
    const own = opened({ ...small, id: 'mine', data: { history: rows, dataset: 'd', customer: 'c' } });
    const shared = await scenarioOf(await encodeScenario(own, { rows: false }));
    expect(shared).toStrictEqual({ ...own, data: { inline: {}, reference: { dataset: 'd', customer: 'c' } } });
    expect(await scenarioOf(await encodeScenario(own, { rows: true }))).toStrictEqual(own);
  });

  it('of the catalogue come back from the catalogue', async () => {
    const moved = { ...story, params: { ...story.params, g1: 20 } };
    const short = await encodeScenario(moved, { rows: false });
    expect(await scenarioOf(short)).toStrictEqual(moved);
    expect(short.length).toBeLessThan((await encodeScenario(moved, { rows: true })).length);
  });

  it('that differ from those of the catalogue are not taken for them', async () => {
    const changed = { ...story, data: { ...story.data, inline: { history: rows } } };
    const expected = { ...changed, id: null };
    expect(await scenarioOf(await encodeScenario(changed, { rows: true }))).toStrictEqual(expected);
    expect(await scenarioOf(await encodeScenario(changed, { rows: false }))).toStrictEqual({
      ...expected,
      data: { inline: {}, reference: null },
    });
  });
});

describe('what is wrong in a link', () => {
  const openedFrom = async (document: unknown) => {
    const decoded = await decodeScenario(plain(document));
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
    return { scenario: decoded.value.scenario, notices: decoded.value.notices.map(shown) };
  };

  it('as an unknown key is a notice, and the rest loads', async () => {
    const document = { ...withParams({ g3: 1 }), titel: 'x', title: { en: 'a', 'zh-CN': 'b', fr: 'c' }, data: { histroy: [1] } };
    expect(await openedFrom(document)).toEqual({
      scenario: opened({ ...small, title: { en: 'a', 'zh-CN': 'b' } }),
      notices: ['titel unknown-key', 'title.fr unknown-key', 'params.g3 unknown-key', 'data.histroy unknown-key'],
    });
  });

  it.each([
    [{ lambda: -1 }, { lambda: 1 }, 'params.lambda out-of-range'],
    [{ timing: 'later' }, { timing: 'first-unit' }, 'params.timing not-a-choice'],
    [{ g0: 'x' }, { g0: null }, 'params.g0 not-a-number'],
    [{ now: 1.5 }, { now: 18 }, 'params.now not-whole'],
    [{ horizon: 'auto' }, { horizon: 60 }, 'params.horizon needs-decline'],
    [{ h1: 'x' }, { h1: 0.025 }, 'params.h1 not-a-number'],
    [{ g2: 10, h2: 1 }, { g2: 24, h2: 1 }, 'params.g2 below'],
    [{ u: 3 }, { u: null }, 'params.u incomplete'],
    [{ g2: 30 }, { g2: 30, h2: 0.25 }, 'params.h2 incomplete'],
  ])('as the parameter %j falls back to %j with one notice', async (wrong, right, notice) => {
    expect(await openedFrom(withParams(wrong))).toEqual({ scenario: opened(withParams(right)), notices: [notice] });
  });

  it('as an optional part is left out', async () => {
    const document = { ...small, unit: 'week', seed: -1, view: 1, note: { en: 'x' }, data: { history: ['x'], dataset: 'd' } };
    const { scenario, notices } = await openedFrom(document);
    expect(scenario).toEqual(opened(small));
    expect(notices).toHaveLength(6);
  });

  it('as all parameters missing starts where the controls start', async () => {
    expect((await openedFrom({ lifecurve: 1, model: 'life-curve' })).scenario.params).toMatchObject({ h1: 0.025, now: 18, horizon: 60 });
  });

  it('beyond repair is refused with its faults', async () => {
    expect(await faultsOf(plain({ ...small, model: 'live-curve' }))).toEqual(['model not-a-choice']);
    expect(await faultsOf(plain({ ...small, lifecurve: 9 }))).toEqual(['lifecurve newer-version']);
    expect(await faultsOf(plain('{"view":{"__proto__":1}}'))).toEqual(['view.__proto__ unknown-key']);
    expect(await faultsOf(plain([]))).toEqual([' not-an-object']);
    expect(await faultsOf(plain({ lifecurve: 1, model: 'activity-based-costing', data: { pools: 1, use: [] } }))).toEqual([
      'data.pools not-a-list',
    ]);
  });
});
