import { protocolVersion, type Hello } from './messages.ts';

/** ms between two greetings, and for how long there are any. */
const pause = 250;
const patience = 20_000;

/** The window that the app is in, as far as greeting takes it. */
export interface FrameWindow {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  setInterval(handler: () => void, ms: number): number;
  clearInterval(id: number): void;
}

interface Greeting {
  /** Nobody else can know it beforehand. */
  readonly id: string;
  readonly app: string;
  /** Origins that may answer; any where there are none. */
  readonly hosts: readonly string[];
}

/**
 * Greets the page around the frame until it answers with a port; whatever else arrives is passed over.
 * @param onport takes the port, and the origin of the page that it comes from
 * @returns      a function that ends the greeting
 */
export function greet(frame: FrameWindow, { id, app, hosts }: Greeting, onport: (port: MessagePort, origin: string) => void): () => void {
  const hello: Hello = { lifecurve: protocolVersion, type: 'hello', id, versions: [protocolVersion], app };
  let left = patience / pause;
  const timer = frame.setInterval(say, pause);
  function say() {
    if (left-- > 0) frame.parent.postMessage(hello, '*');
    else frame.clearInterval(timer);
  }
  function end() {
    frame.clearInterval(timer);
    frame.removeEventListener('message', hear);
  }
  function hear(event: MessageEvent) {
    const port = event.source === frame.parent && isWelcome(event.data, id) ? onlyPort(event) : null;
    if (port === null || (hosts.length > 0 && !hosts.includes(event.origin))) return;
    end();
    onport(port, event.origin);
  }
  frame.addEventListener('message', hear);
  say();
  return end;
}

function isWelcome(data: unknown, id: string): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { lifecurve, type, id: said, version } = data as Readonly<Record<string, unknown>>;
  return lifecurve === protocolVersion && type === 'welcome' && said === id && version === protocolVersion;
}

const onlyPort = ({ ports }: MessageEvent): MessagePort | null => (ports.length === 1 ? (ports[0] ?? null) : null);
