import { addressOf, inQuery, isSandboxed, wishesOf } from './wishes.ts';
import type { Answer, EventName, Happening, Hello, Welcome } from '../frame/messages.ts';

type Plain = Readonly<Record<string, unknown>>;

interface Pending {
  readonly done: (value: unknown) => void;
  readonly failed: (reason: unknown) => void;
}

const elsewhere = ['src', 'sandbox', 'model', 'hash', 'max-height', 'params'];
/** ms for a frame to say that it is there, and for it to save before it goes. */
const patience = 60_000;
const farewell = 1000;

const sheet = new CSSStyleSheet();
sheet.replaceSync(
  ':host{display:block;position:relative}:host([hidden]){display:none}iframe{display:block;width:100%;height:560px;border:0}',
);
const ownFolder = new URL('.', (document.currentScript as HTMLScriptElement | null)?.src ?? document.baseURI).href;

/** The workbench in a frame, as an element: attributes say what a query says, properties and methods speak with what is in it. */
class WorkbenchElement extends HTMLElement {
  static readonly observedAttributes = [...inQuery, ...elsewhere];
  readonly #shadow = this.attachShadow({ mode: 'open' });
  #frame: HTMLIFrameElement | null = null;
  #sight: IntersectionObserver | null = null;
  #port: MessagePort | null = null;
  #greeted = '';
  #timer = 0;
  #count = 0;
  readonly #pending = new Map<number, Pending>();
  #state: unknown = null;
  #params: unknown = null;
  #results: Plain = {};
  #exercise: unknown;
  #answers: unknown;
  #ready: Pending | null = null;
  /** Resolves with what the frame says of itself when it can be spoken with; rejects where it never answers. */
  whenReady: Promise<unknown> = this.#anew();

  connectedCallback(): void {
    this.#shadow.adoptedStyleSheets = [sheet];
    if (!this.hasAttribute('tabindex')) this.tabIndex = -1;
    addEventListener('message', this.#hear);
    addEventListener('pagehide', this.#flush);
    this.#shadow.replaceChildren(slot('poster'));
    if (this.getAttribute('loading') === 'eager') {
      this.#open();
      return;
    }
    this.#sight = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) this.#open();
      },
      { rootMargin: '400px' },
    );
    this.#sight.observe(this);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
    removeEventListener('pagehide', this.#flush);
    this.#sight?.disconnect();
    this.#hangUp();
    this.#frame = null;
    void this.#anew();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || this.#frame === null) return;
    if (name === 'params') void this.#whenever(() => this.setParams(this.#written()));
    else if (name === 'lang' && after !== null) void this.#whenever(() => this.call('init', { lang: after }));
    else if (name !== 'max-height') this.#reload();
  }

  /** Whoever waits for the frame before waits for this one. */
  #anew(): Promise<unknown> {
    const before = this.#ready;
    const ready = new Promise<unknown>((done, failed) => {
      this.#ready = { done, failed };
    });
    ready.catch(() => undefined);
    before?.done(ready);
    return (this.whenReady = ready);
  }

  #reload(): void {
    this.#hangUp();
    void this.#anew();
    this.#frame?.remove();
    this.#open();
  }

  #hangUp(): void {
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = null;
    this.#greeted = '';
    for (const { failed } of this.#pending.values()) failed(new Error('The frame is gone.'));
    this.#pending.clear();
  }

  #open(): void {
    this.#sight?.disconnect();
    const frame = document.createElement('iframe');
    frame.setAttribute('part', 'frame');
    frame.title = this.title || 'Lifecurve';
    frame.allow = 'fullscreen; clipboard-write; screen-wake-lock';
    frame.referrerPolicy = 'no-referrer';
    if (isSandboxed(this)) frame.setAttribute('sandbox', 'allow-scripts allow-downloads');
    frame.src = addressOf(this, ownFolder).href;
    this.#frame = frame;
    this.#shadow.append(frame);
    // One that waits for a press says nothing before it.
    if (this.hasAttribute('play')) return;
    this.#timer = window.setTimeout(() => {
      this.#shadow.replaceChildren(slot('fallback'));
      this.#failed(new Error('The frame did not answer.'));
    }, patience);
  }

  readonly #hear = (event: MessageEvent): void => {
    const hello = event.data as Partial<Hello> | null;
    const { contentWindow = null } = this.#frame ?? {};
    if (contentWindow === null || event.source !== contentWindow || hello?.type !== 'hello') return;
    const { origin } = addressOf(this, ownFolder);
    if (hello.lifecurve !== 1 || typeof hello.id !== 'string' || hello.id === this.#greeted) return;
    if (!isSandboxed(this) && event.origin !== origin) return;
    this.#hangUp();
    this.#greeted = hello.id;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }: MessageEvent<Answer | Happening>) => this.#take(data);
    const welcome: Welcome = { lifecurve: 1, type: 'welcome', id: hello.id, version: 1 };
    contentWindow.postMessage(welcome, isSandboxed(this) || origin === 'null' ? '*' : origin, [port2]);
    this.#shadow.querySelector('slot')?.remove();
    this.#emit('message', { way: 'in', message: hello });
    void this.#begin();
  };

  async #begin(): Promise<void> {
    const port = this.#port;
    try {
      const params = this.#written();
      const ready = await this.call('init', wishesOf(this, params, this.#exercise, this.#answers));
      if (!this.hasAttribute('model') && this.hasAttribute('params')) await this.setParams(params);
      this.#ready?.done(ready);
    } catch (reason) {
      // Another frame, or the same one loaded again, may be beginning by now.
      if (port === this.#port) this.#failed(reason);
    }
  }

  /** What the attribute `params` says; nothing, and an event, where it is not JSON. */
  #written(): object {
    try {
      return JSON.parse(this.getAttribute('params') ?? '{}') as object;
    } catch (reason) {
      this.#emit('error', { message: `params: ${String(reason)}` });
      return {};
    }
  }

  #failed(reason: unknown): void {
    this.#ready?.failed(reason);
    this.#emit('error', { message: String(reason) });
  }

  #take(message: Answer | Happening): void {
    this.#emit('message', { way: 'in', message });
    if (message.k === 'evt') {
      this.#happened(message.m, message.p as Plain);
      return;
    }
    const pending = this.#pending.get(message.n);
    this.#pending.delete(message.n);
    if (message.ok) pending?.done(message.p);
    else pending?.failed(Object.assign(new Error(message.e.message), message.e));
  }

  #happened(name: EventName, detail: Plain): void {
    if (name === 'change') this.#state = detail['state'];
    if (name === 'params') this.#params = detail['params'];
    if (name === 'result') this.#results = { ...this.#results, [detail['id'] as string]: detail['value'] };
    if (name === 'height') this.#grow(detail['px'] as number);
    if (name === 'focusExit' && detail['mode'] === 'escape') this.focus();
    this.#emit(name, detail);
  }

  #grow(px: number): void {
    if (this.#frame === null) return;
    const height = Math.min(px, parseFloat(this.getAttribute('max-height') ?? '') || px);
    this.#frame.style.height = `${height}px`;
    this.#say('height.ack', { px: height });
  }

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(`lifecurve-${name.toLowerCase()}`, { bubbles: true, composed: true, detail }));
  }

  readonly #flush = (): void => {
    this.#say('flush', { unloading: true });
  };

  /** Without waiting for an answer. */
  #say(method: string, payload?: object): void {
    void this.call(method, payload).catch(() => undefined);
  }

  /** Asks the frame for anything of the protocol. */
  call(method: string, payload: object = {}): Promise<unknown> {
    const port = this.#port;
    if (port === null) return Promise.reject(new Error('Not there yet: await whenReady.'));
    const request = { k: 'req', n: ++this.#count, m: method, p: payload };
    this.#emit('message', { way: 'out', message: request });
    return new Promise((done, failed) => {
      this.#pending.set(request.n, { done, failed });
      port.postMessage(request);
    });
  }

  getState = async (): Promise<unknown> => ((await this.call('getState')) as Plain)['state'];
  setState = (state: unknown, options: object = {}): Promise<unknown> => this.call('setState', { state, ...options });
  setParams = (params: object): Promise<unknown> => this.call('setParams', { params });
  getResults = async (ids?: readonly string[]): Promise<unknown> => ((await this.call('getResults', { ids })) as Plain)['results'];
  snapshot = (options: object): Promise<unknown> => this.call('snapshot', options);

  /** Lets the frame save, for a second at the most, and takes the element away. */
  async close(): Promise<void> {
    await Promise.race([this.call('flush').catch(() => undefined), new Promise((done) => setTimeout(done, farewell))]);
    this.remove();
  }

  /** The last state that the frame told; null before. */
  get state(): unknown {
    return this.#state;
  }

  set state(state: unknown) {
    void this.#whenever(() => this.setState(state));
  }

  get params(): unknown {
    return this.#params;
  }

  set params(params: unknown) {
    void this.#whenever(() => this.setParams(params as object));
  }

  /** Numbers by name, as far as the frame told them. */
  get results(): Plain {
    return this.#results;
  }

  get exercise(): unknown {
    return this.#exercise;
  }

  set exercise(exercise: unknown) {
    this.#exercise = exercise;
    if (this.#port !== null) void this.#whenever(() => this.call('init', { exercise }));
  }

  /** What the page kept of a learner's progress, for the frame to go on with. */
  get answers(): unknown {
    return this.#answers;
  }

  set answers(answers: unknown) {
    this.#answers = answers;
  }

  /** What cannot be done is told by an event, because a property has nobody to tell. */
  async #whenever(act: () => Promise<unknown>): Promise<void> {
    try {
      await this.whenReady;
      await act();
    } catch (reason) {
      this.#emit('error', { message: String(reason) });
    }
  }
}

function slot(name: string): HTMLSlotElement {
  const made = document.createElement('slot');
  made.name = name;
  made.setAttribute('part', name);
  return made;
}

if (!customElements.get('lifecurve-workbench')) customElements.define('lifecurve-workbench', WorkbenchElement);

export type { WorkbenchElement };
