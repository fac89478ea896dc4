import { tick } from 'svelte';

/**
 * Does something that may take away what was pressed, or lock it: the focus goes on in `to` then. Whoever went elsewhere meanwhile stays
 * there.
 */
export async function keepingFocus(act: () => void | Promise<void>, to: () => HTMLElement | undefined): Promise<void> {
  const before = document.activeElement;
  await act();
  await tick();
  if (before === null || before === document.body) return;
  const isGone = !before.isConnected || before.matches(':disabled');
  const now = document.activeElement;
  if (isGone && (now === null || now === document.body || now === before)) to()?.focus({ preventScroll: true });
}
