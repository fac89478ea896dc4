import * as v from 'valibot';
import { jsonOf } from '../../scenario/json.ts';
import { isMethod, methodSchemas, requestSchema, sensitive, type Input, type MethodName } from './message-schema.ts';
import type { Answer, EventName, Events, Gives, Happening, Refusal } from './messages.ts';

/** What a method does: its answer, or why there is none. */
export type Method<N extends MethodName> = (input: Input<N>) => Gives[N] | Promise<Gives[N]>;
export type Methods = { readonly [N in MethodName]: Method<N> };

/** Thrown by a method for what the page around asked wrongly. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/** A port, as far as a session takes it. */
export interface Line {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** Requests that may be under way at the same time. */
const mostPending = 64;

/** Answers what a page asks over its port and tells it what happens. Nothing that arrives makes it throw. */
export class Session {
  readonly #line: Line;
  readonly #methods: Methods;
  readonly #trusted: boolean;
  readonly #now: () => number;
  #pending = 0;
  #open = true;

  /** @param trusted the page is one of those that the address names */
  constructor(line: Line, methods: Methods, { trusted, now }: { readonly trusted: boolean; readonly now: () => number }) {
    this.#line = line;
    this.#methods = methods;
    this.#trusted = trusted;
    this.#now = now;
    line.onmessage = (event) => void this.hear(event.data);
  }

  async hear(data: unknown): Promise<void> {
    const n = numberOf(data);
    if (n === null || !this.#open) return;
    if (this.#pending >= mostPending) {
      this.#post({ k: 'res', n, ok: false, e: refusal('busy', 'Too many requests at a time.') });
      return;
    }
    this.#pending++;
    const answer = await this.#answer(data, n).catch((failure: unknown): Answer => ({ k: 'res', n, ok: false, e: saidOf(failure) }));
    this.#pending--;
    this.#post(answer);
  }

  async #answer(data: unknown, n: number): Promise<Answer> {
    const json = jsonOf(data);
    if (!json.ok)
      throw new Refused(refusal(json.error[0]?.code === 'too-large' ? 'too-large' : 'invalid', 'The message is not plain data.'));
    const request = v.safeParse(requestSchema, json.value);
    if (!request.success) throw invalid(request.issues);
    const { m, p } = request.output;
    if (!isMethod(m)) throw new Refused(refusal('unknown-method', `There is no method ${m.slice(0, 40)}.`));
    if (!this.#trusted && sensitive.includes(m)) {
      throw new Refused(refusal('forbidden', `Only a page that the address names by host= may call ${m}.`));
    }
    return { k: 'res', n, ok: true, p: (await this.#call(m, p)) ?? null };
  }

  #call(name: MethodName, given: unknown): unknown {
    const input = v.safeParse(methodSchemas[name], given);
    if (!input.success) throw invalid(input.issues);
    return (this.#methods[name] as (input: unknown) => unknown)(input.output);
  }

  tell<N extends EventName>(name: N, payload: Events[N]): void {
    if (privateEvents.includes(name) && !this.#trusted) return;
    const happening: Happening = { k: 'evt', m: name, p: payload, t: this.#now() };
    this.#post(happening);
  }

  #post(message: Answer | Happening): void {
    if (this.#open) this.#line.postMessage(message);
  }

  close(): void {
    this.#open = false;
    this.#line.onmessage = null;
    this.#line.close();
  }
}

/** What a learner did is for a page that the address names. */
const privateEvents: readonly EventName[] = ['answer', 'score', 'xapi'];

/** Of a request; null for what is none and so needs no answer. */
function numberOf(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { k, n } = data as Readonly<Record<string, unknown>>;
  return k === 'req' && Number.isSafeInteger(n) ? (n as number) : null;
}

const refusal = (code: Refusal['code'], message: string, path?: string): Refusal => ({
  code,
  message,
  ...(path !== undefined && { path }),
});

function invalid(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): Refused {
  const [issue] = issues;
  return new Refused(refusal('invalid', issue.message.slice(0, 300), v.getDotPath(issue) ?? undefined));
}

function saidOf(failure: unknown): Refusal {
  if (failure instanceof Refused) return failure.refusal;
  return refusal('failed', failure instanceof Error ? failure.message.slice(0, 300) : 'It failed.');
}
