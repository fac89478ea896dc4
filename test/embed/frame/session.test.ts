import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { methodSchemas, sensitive, type MethodName } from '../../../src/embed/frame/message-schema.ts';
import type { Answer, Happening } from '../../../src/embed/frame/messages.ts';
import { methodsOf, type Joined } from '../../../src/embed/frame/methods.ts';
import { Session, type Line, type Methods } from '../../../src/embed/frame/session.ts';
import type { Workbench } from '../../../src/state/workbench.svelte.ts';
import { practicePack } from '../../labs/exercises/practice-pack.ts';
import { started } from '../../state/environment.ts';

const everyMethod = Object.keys(methodSchemas) as readonly MethodName[];

/** A port that keeps what is said over it. */
class Kept implements Line {
  readonly said: (Answer | Happening)[] = [];
  onmessage: ((event: MessageEvent) => void) | null = null;
  closed = false;

  postMessage(message: unknown): void {
    this.said.push(message as Answer | Happening);
  }

  close(): void {
    this.closed = true;
  }

  answerTo(n: number): Answer | undefined {
    return this.said.find((one): one is Answer => one.k === 'res' && one.n === n);
  }
}

interface Talk {
  readonly line: Kept;
  readonly session: Session;
  readonly ask: (m: string, p?: unknown) => Promise<Answer>;
}

function talk(workbench: Workbench, trusted = true, permission = vi.fn(() => Promise.resolve(false))): Talk {
  const line = new Kept();
  const joined = {
    ...{ workbench, permission, origin: 'https://a.example', opening: { wanted: null, course: null } },
    ...{ heights: { confirmed: () => undefined }, tell: () => undefined, wantResults: () => undefined, leave: () => undefined },
    pictures: () => Promise.reject(new Error('no pictures here')),
    target: { dispatchEvent: () => true, querySelectorAll: () => [], querySelector: () => null },
  } as unknown as Joined;
  const session = new Session(line, methodsOf(joined), { trusted, now: () => 0 });
  let count = 0;
  const ask = async (m: string, p?: unknown) => {
    const n = ++count;
    await session.hear(structuredClone({ k: 'req', n, m, ...(p !== undefined && { p }) }));
    const answer = line.answerTo(n);
    if (answer === undefined) throw new Error(`no answer to ${m}`);
    return answer;
  };
  return { line, session, ask };
}

const refusal = (answer: Answer) => (answer.ok ? null : answer.e);
const payload = (answer: Answer) => (answer.ok ? (answer.p as Readonly<Record<string, unknown>>) : null);

describe('the methods', () => {
  it('read and set parameters, one step of undo each', async () => {
    const workbench = await started();
    const { ask } = talk(workbench);
    expect(payload(await ask('setParams', { params: { g1: 20 } }))).toMatchObject({ params: { g1: 20 } });
    expect(workbench.shown.scenario.params.g1).toBe(20);
    expect(payload(await ask('undo'))).toEqual({ undo: false, redo: true });
    expect(workbench.shown.scenario.params.g1).toBe(24);
    await ask('redo');
    expect(workbench.shown.scenario.params.g1).toBe(20);
  });

  it('refuse a value out of range with its place, and change nothing', async () => {
    const workbench = await started();
    const { ask } = talk(workbench);
    const before = workbench.shown.scenario;
    expect(refusal(await ask('setParams', { params: { g1: -1 } }))).toMatchObject({ code: 'range', path: 'params.g1' });
    expect(refusal(await ask('setParams', { params: { nothing: 1 } }))?.code).toBe('refused');
    workbench.settings.capabilities.limitTask({ parts: null, lock: ['g1'], hide: [] });
    expect(refusal(await ask('setParams', { params: { g1: 22 } }))?.code).toBe('locked');
    expect(workbench.shown.scenario).toBe(before);
  });

  it('a state goes out and comes in again as it was', async () => {
    const workbench = await started();
    const { ask } = talk(workbench);
    await ask('setState', {
      state: { lifecurve: 1, model: 'retention', params: { retention: 0.8, profit: 7, discountRate: 0.1, periods: 5 } },
    });
    const state = payload(await ask('getState'))?.['state'];
    expect(state).toMatchObject({ model: 'retention', params: { retention: 0.8, profit: 7 } });
    await ask('reset');
    expect(workbench.shown.scenario.model).toBe('life-curve');
    await ask('setState', { state });
    expect(payload(await ask('getState'))?.['state']).toEqual(state);
  });

  it('a state that cannot be opened leaves everything as it is', async () => {
    const workbench = await started();
    const { ask } = talk(workbench);
    const before = workbench.shown.scenario;
    for (const state of [{ lifecurve: 1, model: 'none' }, { lifecurve: 99, model: 'retention' }, '1.damaged', 'x', {}]) {
      expect(refusal(await ask('setState', { state }))?.code).toBe('refused');
    }
    expect(workbench.shown.scenario).toBe(before);
    expect(workbench.messages.map(({ kind }) => kind)).not.toContain('link-refused');
  });

  it('a new default is what a reset goes back to', async () => {
    const workbench = await started();
    const { ask } = talk(workbench);
    const state = { lifecurve: 1, model: 'retention', params: { retention: 0.6, profit: 7, discountRate: 0.1, periods: 5 } };
    await ask('setState', { state, asDefault: true });
    await ask('setParams', { params: { retention: 0.9 } });
    await ask('reset');
    expect(workbench.shown.scenario.params.retention).toBe(0.6);
  });

  it('results are the model’s own', async () => {
    const workbench = await started();
    const { ask } = talk(workbench);
    const results = payload(await ask('getResults', { ids: ['clp'] }))?.['results'];
    expect(results).toEqual({ clp: workbench.lifeCurve.run.clp });
  });

  it('take a whole exercise as the text of a script element, and the name of one', async () => {
    const workbench = await started();
    const { ask } = talk(workbench);
    const document = { ...practicePack, 'x-notes': 'long '.repeat(1000) };
    expect(payload(await ask('init', { exercise: `\n  ${JSON.stringify(document, null, 2)}\n` }))).toMatchObject({
      exercise: 'test.practice',
    });
    expect(payload(await ask('init', { exercise: ' crm-life-curve/headroom\n' }))).toMatchObject({ exercise: 'crm-life-curve' });
    expect(workbench.messages.map(({ kind }) => kind)).toEqual(['engine-on-page']);
  });

  it('an exercise that cannot be opened is not what a reset goes back to', async () => {
    const workbench = await started();
    const { ask } = talk(workbench);
    expect(payload(await ask('init', { exercise: 'no-such-pack' }))).toMatchObject({ exercise: null });
    await ask('setParams', { params: { g1: 20 } });
    await ask('reset');
    expect(workbench.shown.scenario.params.g1).toBe(24);
    expect(workbench.messages.filter(({ kind }) => kind === 'pack-missing')).toHaveLength(1);
  });

  it('say what is missing', async () => {
    const { ask } = talk(await started());
    expect(refusal(await ask('getAnswers'))?.code).toBe('unavailable');
    expect(refusal(await ask('nothing'))?.code).toBe('unknown-method');
    expect(refusal(await ask('constructor'))?.code).toBe('unknown-method');
    expect(refusal(await ask('setParams', { params: 3 }))).toMatchObject({ code: 'invalid', path: 'params' });
    expect(refusal(await ask('setState', { state: 'x'.repeat(2_000_000) }))?.code).toBe('too-large');
  });
});

describe('what leaves the page', () => {
  it('no row and no customer’s name goes out unasked', async () => {
    const workbench = await started();
    const [customer] = workbench.current.customers;
    if (customer === undefined) throw new Error('no customer');
    await workbench.openCustomer(customer);
    const { ask } = talk(workbench);
    const text = JSON.stringify([
      await ask('getState'),
      await ask('flush'),
      await ask('getResults'),
      await ask('snapshot', { format: 'json' }),
    ]);
    expect(text).not.toContain(customer.id);
    expect(text).not.toContain('history');
  });

  it('rows go only when the person allows it', async () => {
    const workbench = await started();
    const permission = vi.fn(() => Promise.resolve(false));
    const { ask } = talk(workbench, true, permission);
    expect(refusal(await ask('requestRows', { why: 'to compare' }))?.code).toBe('declined');
    expect(permission).toHaveBeenCalledWith({ origin: 'https://a.example', why: 'to compare', figures: workbench.shown.rowCount });
    permission.mockResolvedValue(true);
    const state = payload(await ask('requestRows'))?.['state'];
    expect(state).toMatchObject({ data: { history: Array.from(workbench.lifeCurve.subject.history) } });
  });

  it('a page that the address does not name gets nothing that a learner wrote', async () => {
    const permission = vi.fn(() => Promise.resolve(true));
    const { ask, session, line } = talk(await started(), false, permission);
    for (const method of sensitive) expect(refusal(await ask(method))?.code).toBe('forbidden');
    expect(permission).not.toHaveBeenCalled();
    session.tell('score', { raw: 1, min: 0, max: 1, scaled: 1, passed: true, complete: true });
    session.tell('canUndo', { undo: true, redo: false });
    expect(line.said.filter(({ k }) => k === 'evt').map((one) => 'm' in one && one.m)).toEqual(['canUndo']);
  });

  it('a language and colours of the page around are not kept', async () => {
    const workbench = await started();
    const before = await Promise.all(['language', 'theme'].map((key) => workbench.store.readSetting(key)));
    await talk(workbench).ask('init', { lang: 'zh', theme: { name: 'dark' } });
    expect(workbench.settings.language).toBe('zh-CN');
    expect(workbench.settings.theme).toBe('dark');
    expect(await Promise.all(['language', 'theme'].map((key) => workbench.store.readSetting(key)))).toEqual(before);
  });
});

describe('a closed or crowded line', () => {
  it('hears and says nothing more once it is closed', async () => {
    const { session, line } = talk(await started());
    session.close();
    await session.hear({ k: 'req', n: 1, m: 'getState' });
    session.tell('error', { code: 'uncaught', message: 'late' });
    expect(line.said).toEqual([]);
    expect(line.closed).toBe(true);
  });

  it('answers that it is busy beyond 64 requests at a time', async () => {
    const line = new Kept();
    let release: () => void = () => undefined;
    const held = new Promise<null>((done) => {
      release = () => {
        done(null);
      };
    });
    const methods = Object.fromEntries(everyMethod.map((name) => [name, () => held])) as unknown as Methods;
    const session = new Session(line, methods, { trusted: true, now: () => 0 });
    const all = Array.from({ length: 70 }, (_, n) => session.hear({ k: 'req', n, m: 'run' }));
    release();
    await Promise.all(all);
    const busy = line.said.filter((one) => one.k === 'res' && !one.ok && one.e.code === 'busy');
    expect(busy).toHaveLength(6);
    expect(line.said).toHaveLength(70);
  });
});

const word = fc.oneof(
  fc.constantFrom(...everyMethod, '__proto__', 'constructor', 'toString', ''),
  fc.string({ maxLength: 12 }),
  fc.string({ minLength: 200, maxLength: 300 }),
);
const oddNumber = fc.constantFrom(NaN, Infinity, -Infinity, -0, 1.5, 2 ** 60);
const anything = fc.anything({ withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: false, maxDepth: 4 });
const hostile = fc.oneof(
  anything,
  fc.record({ k: fc.constantFrom('req', 'res', 'evt'), n: fc.oneof(fc.integer(), oddNumber), m: word, p: anything }, { requiredKeys: [] }),
  fc.record({
    k: fc.constant('req'),
    n: fc.integer(),
    m: fc.constantFrom('setState', 'setParams', 'submit'),
    p: fc.record({ state: anything, params: anything, raw: anything }),
  }),
  fc.record({ k: fc.constant('req'), n: fc.integer(), m: word, p: fc.dictionary(word, anything) }),
);

/** What a port would deliver; null for what it would not. */
function delivered(message: unknown): { readonly message: unknown } | null {
  try {
    return { message: structuredClone(message) };
  } catch {
    return null;
  }
}

describe('hostile messages', () => {
  it('10,000 of them never throw, are each answered if they are requests, and leave the store as it was', async () => {
    const workbench = await started();
    const { session, line } = talk(workbench, false);
    const contents = async () => JSON.stringify([await workbench.store.listDatasets(), await workbench.store.listScenarios()]);
    const before = await contents();
    const scenarios = new Set<string>();
    for (const message of fc.sample(hostile, { numRuns: 10_000, seed: 6 })) {
      const arrived = delivered(message);
      if (arrived === null) continue;
      line.said.length = 0;
      await session.hear(arrived.message);
      const { k, n } = Object(arrived.message) as { readonly k?: unknown; readonly n?: unknown };
      const isRequest = k === 'req' && Number.isSafeInteger(n);
      expect(line.said.filter((one) => one.k === 'res')).toHaveLength(isRequest ? 1 : 0);
      scenarios.add(workbench.shown.scenario.model);
    }
    expect(await contents()).toBe(before);
    expect([...scenarios]).toEqual(['life-curve']);
  });
});
