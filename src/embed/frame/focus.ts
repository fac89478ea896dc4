import type { Tell } from './messages.ts';

const stops =
  'a[href], button:not(:disabled), input:not(:disabled):not([type=hidden]), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

/** What the Tab key reaches in an element, in its order. */
function stopsIn(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(stops)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }),
  );
}

/** Puts the focus on the first control, or on the last. */
export function enter(root: HTMLElement, mode: 'forward' | 'reverse'): boolean {
  const found = stopsIn(root).at(mode === 'forward' ? 0 : -1);
  found?.focus();
  return found !== undefined && document.activeElement === found;
}

/**
 * Tells when the focus is about to leave at either end, or when Escape was pressed and nothing had a use for it.
 * @returns a function that ends it
 */
export function watchExits(root: HTMLElement, tell: Tell): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    // What the browser itself closes by the key is still open now.
    if (event.key === 'Escape' && document.querySelector('dialog[open], :popover-open') === null) tell('focusExit', { mode: 'escape' });
    if (event.key !== 'Tab') return;
    const mode = event.shiftKey ? 'reverse' : 'forward';
    if (stopsIn(root).at(mode === 'forward' ? -1 : 0) === document.activeElement) tell('focusExit', { mode });
  };
  addEventListener('keydown', press);
  return () => {
    removeEventListener('keydown', press);
  };
}
