// All that a page needs to know of the messages stands in this one file, which imports nothing, so that it can be copied.

type Plain = Readonly<Record<string, unknown>>;

/** The version of the protocol between a page and the app in a frame of it. What is added keeps it; what breaks raises it. */
export const protocolVersion = 1;

/** From the frame, every 250 ms until it is answered: who is there. */
export interface Hello {
  readonly lifecurve: typeof protocolVersion;
  readonly type: 'hello';
  /** Said anew with every load of the frame. */
  readonly id: string;
  readonly versions: readonly number[];
  readonly app: string;
}

/** The page's answer, with the one port that everything else goes over. */
export interface Welcome {
  readonly lifecurve: typeof protocolVersion;
  readonly type: 'welcome';
  readonly id: string;
  readonly version: number;
}

/** Asks the frame for something. */
export interface Request {
  readonly k: 'req';
  readonly n: number;
  readonly m: string;
  readonly p?: unknown;
}

export type Answer =
  | { readonly k: 'res'; readonly n: number; readonly ok: true; readonly p: unknown }
  | { readonly k: 'res'; readonly n: number; readonly ok: false; readonly e: Refusal };

/** Something that happened in the frame; `t` in ms since 1970. */
export interface Happening {
  readonly k: 'evt';
  readonly m: EventName;
  readonly p: unknown;
  readonly t: number;
}

export interface Refusal {
  readonly code:
    | ('unknown-method' | 'invalid' | 'too-large' | 'busy' | 'forbidden' | 'declined')
    | ('range' | 'locked' | 'refused' | 'unavailable' | 'failed');
  /** For people, in the frame's language where it is about a value. */
  readonly message: string;
  /** `params.retention` */
  readonly path?: string;
}

/** What a frame tells the page around it. */
export interface Events {
  readonly ready: {
    readonly app: string;
    readonly features: readonly string[];
    readonly models: readonly string[];
    readonly exercise: string | null;
  };
  /** px that the content needs, and the least with which it can be used. */
  readonly height: { readonly px: number; readonly min: number };
  readonly change: { readonly state: Plain; readonly reason: 'change' | 'opened'; readonly dirty: boolean };
  readonly params: { readonly model: string; readonly params: Plain };
  readonly result: { readonly id: string; readonly value: number | string | null };
  readonly answer: {
    readonly itemId: string;
    readonly raw: unknown;
    readonly value: number | null;
    readonly valid: boolean;
    readonly correct: boolean | null;
    readonly score: number;
    readonly attempt: number;
  };
  readonly score: {
    readonly raw: number;
    readonly min: 0;
    readonly max: number;
    readonly scaled: number;
    readonly passed: boolean;
    readonly complete: boolean;
  };
  readonly xapi: { readonly statement: unknown };
  readonly log: { readonly action: string; readonly data: unknown };
  readonly canUndo: { readonly undo: boolean; readonly redo: boolean };
  readonly focusExit: { readonly mode: 'forward' | 'reverse' | 'escape' };
  /** What the page or the frame's address asked for and cannot be shown, or what broke in the frame. */
  readonly error: {
    readonly code: 'link-refused' | 'scenario-missing' | 'no-lab' | 'pack-missing' | 'pack-refused' | 'uncaught';
    readonly message: string;
    /** Of the first fault: `items.0.answer` */
    readonly path?: string;
  };
}
export type EventName = keyof Events;

/** A scenario's document, or the payload of a link. */
type StateGiven = Plain | string;

interface Stop {
  /** Of a parameter, a result or a part of the screen. */
  readonly key: string;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
}

/** What each method takes. */
export interface Takes {
  readonly init: {
    readonly mode?: 'runtime' | 'authoring' | 'report' | undefined;
    readonly state?: StateGiven | undefined;
    /** A pack's document, as text or as JSON, or `<pack>/<item>` of one that comes with the app. */
    readonly exercise?: Plain | string | undefined;
    /** As `getAnswers` gave them; only from a page that the address names. */
    readonly answers?: unknown;
    readonly lang?: string | undefined;
    readonly theme?:
      | {
          readonly name?: 'auto' | 'light' | 'dark' | 'contrast' | undefined;
          readonly accent?: string | undefined;
          readonly bg?: string | undefined;
          readonly fg?: string | undefined;
          readonly font?: string | undefined;
          readonly radius?: string | undefined;
          readonly density?: string | undefined;
        }
      | undefined;
    readonly a11y?: { readonly fontScale?: number | undefined; readonly reducedMotion?: boolean | undefined } | undefined;
    readonly features?: { readonly results?: boolean | undefined } | undefined;
  };
  readonly getState: object;
  readonly setState: { readonly state: StateGiven; readonly asDefault?: boolean | undefined; readonly undoable?: boolean | undefined };
  readonly setParams: { readonly params: Plain };
  readonly getResults: { readonly ids?: readonly string[] | undefined };
  readonly run: object;
  readonly reset: object;
  readonly snapshot: {
    readonly format: 'svg' | 'png' | 'json' | 'csv';
    readonly scale?: number | undefined;
    readonly picture?: number | undefined;
  };
  readonly undo: object;
  readonly redo: object;
  readonly focusEnter: { readonly mode?: 'forward' | 'reverse' | undefined };
  /** Null ends what is pointed at. */
  readonly highlight: Omit<Stop, 'key'> & { readonly key: string | null };
  readonly tour: { readonly steps: readonly Stop[] };
  readonly print: { readonly what?: 'page' | 'worksheet' | 'key' | 'report' | undefined };
  readonly getAnswers: object;
  readonly submit: { readonly item?: string | undefined; readonly raw: string | readonly string[] | { readonly params: Plain } };
  readonly requestRows: { readonly why?: string | undefined };
  readonly 'height.ack': { readonly px: number; readonly max?: number | null | undefined };
  readonly flush: { readonly unloading?: boolean | undefined };
  readonly dispose: object;
}

/** What each method answers. */
export interface Gives {
  readonly init: Events['ready'] & {
    readonly theme: { readonly refused: readonly string[] };
    /** Whether the answers were of the exercise; null where there were none. */
    readonly resumed: boolean | null;
  };
  readonly getState: { readonly state: Plain };
  readonly setState: { readonly state: Plain };
  readonly setParams: { readonly params: Plain };
  readonly getResults: { readonly results: Plain };
  readonly run: { readonly results: Plain };
  readonly reset: { readonly state: Plain };
  /** A text, or a `data:` address of a picture. */
  readonly snapshot: { readonly format: string; readonly type: string; readonly content: string };
  readonly undo: Events['canUndo'];
  readonly redo: Events['canUndo'];
  readonly focusEnter: { readonly taken: boolean };
  readonly highlight: { readonly found: boolean };
  /** How many of the places are on the screen. */
  readonly tour: { readonly found: number };
  readonly print: { readonly printed: boolean };
  readonly getAnswers: { readonly answers: object; readonly score: object };
  readonly submit: { readonly verdict: string; readonly value: number | null; readonly credit: number };
  readonly requestRows: { readonly state: Plain };
  readonly 'height.ack': null;
  readonly flush: { readonly state: Plain };
  readonly dispose: null;
}

/** Tells the page; nobody listens before it has answered. */
export type Tell = <N extends EventName>(name: N, payload: Events[N]) => void;
