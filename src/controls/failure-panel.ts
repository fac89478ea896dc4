import { copyText } from './copy-text.ts';
import './failure-panel.css';

declare global {
  interface WindowEventMap {
    /** What nobody caught is on the screen. */
    failure: CustomEvent<unknown>;
  }
}

/** Whatever nobody caught is shown with the version and a way to report it, in the words of index.html: never a blank page. */
addEventListener('error', (event) => {
  // Browsers report a postponed resize notification as an error without an error object; nothing is wrong.
  if (event.error === null && event.message.startsWith('ResizeObserver')) return;
  show(event.error ?? event.message);
});
addEventListener('unhandledrejection', (event) => {
  // Read after another tab brought a newer version: a message asks to load the page again.
  if (event.reason instanceof Error && event.reason.name === 'DatabaseClosedError') event.preventDefault();
  else show(event.reason);
});

function show(failure: unknown): void {
  const details = openPanel()?.querySelector('textarea');
  if (!details) return;
  const heading = `Lifecurve ${__APP_VERSION__} (${__EDITION__})\n${navigator.userAgent}`;
  details.value = `${details.value || heading}\n\n${described(failure)}`;
  dispatchEvent(new CustomEvent('failure', { detail: failure }));
}

/** Not every browser repeats in the stack what failed. */
function described(failure: unknown): string {
  const said = String(failure);
  const stack = failure instanceof Error ? (failure.stack ?? '') : '';
  return stack.includes(said) ? stack : `${said}\n${stack}`;
}

function openPanel(): Element | null {
  const open = document.querySelector('.failure');
  if (open) return open;
  const template = document.querySelector<HTMLTemplateElement>('#failure');
  if (!template) return null;
  document.body.append(template.content.cloneNode(true));
  const panel = document.querySelector('.failure');
  panel?.querySelector('[data-act=close]')?.addEventListener('click', () => {
    panel.remove();
  });
  panel?.querySelector('[data-act=copy]')?.addEventListener('click', () => {
    void copy(panel.querySelector('textarea'));
  });
  return panel;
}

/** Where the clipboard is refused, as in a sandboxed frame, the text is at least selected. */
async function copy(details: HTMLTextAreaElement | null): Promise<void> {
  details?.select();
  await copyText(details?.value ?? '');
}
