import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { greet, type FrameWindow } from '../../../src/embed/frame/handshake.ts';

const id = 'a-nonce';
const parent = { said: [] as { readonly message: unknown; readonly target: string }[], postMessage: say };
function say(message: unknown, target: string): void {
  parent.said.push({ message, target });
}

/** A window whose messages a test sends. */
class Window implements FrameWindow {
  readonly parent = parent;
  readonly #listeners = new Set<(event: MessageEvent) => void>();

  addEventListener(_type: 'message', listener: (event: MessageEvent) => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'message', listener: (event: MessageEvent) => void): void {
    this.#listeners.delete(listener);
  }

  setInterval(handler: () => void, ms: number): number {
    return setInterval(handler, ms) as unknown as number;
  }

  clearInterval(timer: number): void {
    clearInterval(timer);
  }

  hear(event: { readonly data: unknown; readonly source?: unknown; readonly origin?: string; readonly ports?: readonly unknown[] }): void {
    const whole = { source: parent, origin: 'https://a.example', ports: [port], ...event };
    for (const listener of this.#listeners) listener(whole as unknown as MessageEvent);
  }
}

const port = { name: 'port' };
const welcome = { lifecurve: 1, type: 'welcome', id, version: 1 };
let frame: Window;
let taken: { readonly port: unknown; readonly origin: string }[];
const begin = (hosts: readonly string[] = []) =>
  greet(frame, { id, app: '1.0.0', hosts }, (given, origin) => taken.push({ port: given, origin }));

beforeEach(() => {
  vi.useFakeTimers();
  frame = new Window();
  taken = [];
  parent.said = [];
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the greeting', () => {
  it('is said at once, every 250 ms, and no longer than 20 s', () => {
    begin();
    expect(parent.said).toEqual([{ message: { lifecurve: 1, type: 'hello', id, versions: [1], app: '1.0.0' }, target: '*' }]);
    vi.advanceTimersByTime(1000);
    expect(parent.said).toHaveLength(5);
    vi.advanceTimersByTime(60_000);
    expect(parent.said).toHaveLength(80);
  });

  it('ends with the first welcome that is right, and takes no second one', () => {
    begin();
    frame.hear({ data: welcome });
    frame.hear({ data: welcome });
    expect(taken).toEqual([{ port, origin: 'https://a.example' }]);
    vi.advanceTimersByTime(5000);
    expect(parent.said).toHaveLength(1);
  });

  it.each([
    ['another window', { data: welcome, source: {} }],
    ['no window', { data: welcome, source: null }],
    ['another nonce', { data: { ...welcome, id: 'other' } }],
    ['no nonce', { data: { ...welcome, id: undefined } }],
    ['another version', { data: { ...welcome, version: 2 } }],
    ['no port', { data: welcome, ports: [] }],
    ['two ports', { data: welcome, ports: [port, port] }],
    ['null', { data: null }],
    ['a text', { data: JSON.stringify(welcome) }],
    ['a list', { data: [welcome] }],
    ['somebody else’s message', { data: { type: 'webpackOk' } }],
  ])('passes over %s', (_name, event) => {
    begin();
    frame.hear(event);
    expect(taken).toEqual([]);
    frame.hear({ data: welcome });
    expect(taken).toHaveLength(1);
  });

  it('takes only a listed origin where there is a list', () => {
    begin(['https://b.example', 'https://c.example']);
    frame.hear({ data: welcome });
    frame.hear({ data: welcome, origin: 'https://b.example.evil.example' });
    expect(taken).toEqual([]);
    frame.hear({ data: welcome, origin: 'https://c.example' });
    expect(taken).toEqual([{ port, origin: 'https://c.example' }]);
  });
});
