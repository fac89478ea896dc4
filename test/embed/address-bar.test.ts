import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AddressBar } from '../../src/embed/address-bar.ts';
import { content } from '../../src/embed/hash.ts';
import { catalogueScenario } from '../../src/scenario/catalogue.ts';
import { decodeScenario } from '../../src/scenario/link.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const first = catalogueScenario('course-case-1') as Scenario;
const turnedTo = (g1: number): Scenario => ({ ...first, params: { ...first.params, g1 } });

let written: string[];
let bar: AddressBar;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  written = [];
  bar = new AddressBar((hash) => written.push(hash));
});
afterEach(() => {
  vi.useRealTimers();
});

/** Waits for the encoding, which takes turns of its own, until that many hashes are written. */
const untilWritten = (count: number) => vi.waitFor(() => expect(written).toHaveLength(count), { interval: 1 });

async function scenarioIn(hash: string | undefined): Promise<Scenario> {
  const wanted = content(hash ?? '');
  const opened = wanted?.kind === 'payload' ? await decodeScenario(wanted.payload) : null;
  if (!opened?.ok) throw new Error('not opened');
  return opened.value.scenario;
}

describe('the address bar', () => {
  it('shows the scenario after a pause, in a form that opens it again', async () => {
    bar.write(turnedTo(21));
    await vi.advanceTimersByTimeAsync(299);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await untilWritten(1);
    expect((await scenarioIn(written[0])).params).toMatchObject({ g1: 21 });
    expect(bar.isOwn(written[0] ?? '')).toBe(true);
    expect(bar.isOwn('#s=1.else')).toBe(false);
  });

  it('writes the last of many values, once a pause', async () => {
    for (const g1 of [20, 21, 22]) bar.write(turnedTo(g1));
    await vi.advanceTimersByTimeAsync(300);
    await untilWritten(1);
    expect((await scenarioIn(written[0])).params.g1).toBe(22);
    bar.write(turnedTo(23));
    bar.write(turnedTo(19));
    await vi.advanceTimersByTimeAsync(300);
    await untilWritten(2);
    expect((await scenarioIn(written[1])).params.g1).toBe(19);
    await vi.advanceTimersByTimeAsync(3000);
    expect(written).toHaveLength(2);
  });

  it('never holds rows', async () => {
    const history = Array.from({ length: 300 }, (_, index) => index + 0.125);
    const scenario = { ...first, id: null, data: { inline: { history }, reference: null } };
    bar.write(scenario);
    await vi.advanceTimersByTimeAsync(300);
    await untilWritten(1);
    expect((await scenarioIn(written[0])).data.inline).toEqual({});
  });

  it('goes on after the part that makes links could not be loaded', async () => {
    vi.doMock('../../src/scenario/link.ts', () => {
      throw new Error('the network is gone');
    });
    bar.write(turnedTo(21));
    await vi.advanceTimersByTimeAsync(300);
    await vi.dynamicImportSettled();
    vi.doUnmock('../../src/scenario/link.ts');
    expect(written).toEqual([]);
    bar.write(turnedTo(22));
    await vi.advanceTimersByTimeAsync(300);
    await untilWritten(1);
    expect((await scenarioIn(written[0])).params).toMatchObject({ g1: 22 });
  });
});
