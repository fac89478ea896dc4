/** Gives the focus to the page's main part where it was lost with what had it; whoever is elsewhere stays there. */
export function focusMain(): void {
  if (document.hasFocus() && document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
}
