import { watchFailures } from './errors.ts';
import { watchExits } from './focus.ts';
import { greet } from './handshake.ts';
import { Happenings } from './happenings.svelte.ts';
import { HeightReports } from './height.ts';
import type { Surroundings } from './host-page.ts';
import type { Tell } from './messages.ts';
import { methodsOf, ready } from './methods.ts';
import { Session } from './session.ts';

/** Lets the page around this frame speak with the app, if it answers the greeting. */
export function join(surroundings: Surroundings): void {
  const { hosts } = surroundings.workbench.settings.presentation;
  const greeting = { id: nonce(), app: __APP_VERSION__, hosts };
  greet(window, greeting, (port, origin) => {
    talk(surroundings, port, { origin, trusted: hosts.includes(origin) });
  });
}

/** 128 bits; `randomUUID` is missing where the page came over plain http. */
const nonce = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

function talk(surroundings: Surroundings, port: MessagePort, { origin, trusted }: { readonly origin: string; readonly trusted: boolean }) {
  const { workbench, target } = surroundings;
  const tell: Tell = (name, payload) => {
    session.tell(name, payload);
  };
  const heights = new HeightReports({
    measured: () => target.getBoundingClientRect().height,
    soon: (run) => void requestAnimationFrame(run),
    now: () => performance.now(),
    scroll: scrollInside,
    report: (px) => tell('height', { px, min: Math.min(px, leastHeight) }),
    runaway: () => tell('log', { action: 'height-runaway', data: null }),
  });
  const leave = () => {
    for (const end of endings) end();
    session.close();
  };
  const wantResults = () => {
    happenings.wantResults();
  };
  const methods = methodsOf({ ...surroundings, heights, origin, trusted, tell, wantResults, leave });
  const session = new Session(port, methods, { trusted, now: Date.now });
  tell('ready', ready({ workbench }));
  const happenings = new Happenings(workbench, tell);
  const endings = [
    () => happenings.end(),
    watchExits(target, tell),
    watchFailures(tell),
    watchHeight(workbench.settings.presentation.fit === 'height', target, heights),
  ];
}

/** px below which the app is of no use. */
const leastHeight = 320;

function scrollInside(inside: boolean): void {
  document.documentElement.style.overflowY = inside ? '' : 'hidden';
}

function watchHeight(wanted: boolean, target: HTMLElement, heights: HeightReports): () => void {
  if (!wanted) return () => undefined;
  const observer = new ResizeObserver(() => heights.changed());
  observer.observe(target);
  return () => {
    observer.disconnect();
    heights.end();
  };
}
