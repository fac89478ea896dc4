const labels = '[data-term]';
const marked = '[data-term][role=button]';

interface Marking {
  /** Whether a label speaks of a term. */
  readonly isTerm: (label: string) => boolean;
  /** Name of the mark beside a label that is a button already. */
  readonly ask: (label: string) => string;
  /** A marked label was pressed. */
  readonly onpress: (label: string, from: HTMLElement) => void;
}

/** What a label says: its own words, or those of the button that it stands beside. */
const saidBy = (element: HTMLElement): string => (element.dataset.term ?? '') || element.textContent.trim();

/**
 * Makes every label below an element that speaks of a term a button, now and whenever labels come or change. A label is a span with
 * `data-term`; it stays the span that it is, so that whoever drew it can go on writing in it.
 * @returns what ends it
 */
export function markLabels(root: HTMLElement, { isTerm, ask, onpress }: Marking): () => void {
  function mark(element: HTMLElement) {
    const label = saidBy(element);
    if (element.closest('.visually-hidden') !== null || !isTerm(label)) clear(element);
    else {
      for (const [name, value] of [
        ['role', 'button'],
        ['tabindex', '0'],
        ['aria-haspopup', 'dialog'],
      ] as const)
        element.setAttribute(name, value);
      if (element.dataset.term !== '') element.ariaLabel = ask(label);
    }
  }

  const observer = new MutationObserver((changes) => {
    for (const element of touched(changes)) mark(element);
  });

  function press(event: Event) {
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>(marked) : null;
    if (from === null || (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ')) return;
    // The click would go on to the field whose label this is, the key would scroll.
    event.preventDefault();
    onpress(saidBy(from), from);
  }

  for (const element of root.querySelectorAll<HTMLElement>(labels)) mark(element);
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributeFilter: ['data-term'] });
  root.addEventListener('click', press);
  root.addEventListener('keydown', press);
  return () => {
    observer.disconnect();
    root.removeEventListener('click', press);
    root.removeEventListener('keydown', press);
    for (const element of root.querySelectorAll<HTMLElement>(marked)) clear(element);
  };
}

function clear(element: HTMLElement): void {
  for (const name of ['role', 'tabindex', 'aria-haspopup', 'aria-label']) element.removeAttribute(name);
}

/** The labels in which something changed, or which came. */
function touched(changes: readonly MutationRecord[]): ReadonlySet<HTMLElement> {
  const found = new Set<HTMLElement>();
  for (const { target, addedNodes } of changes) {
    const around = (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>(labels);
    if (around) found.add(around);
    for (const node of addedNodes) {
      if (!(node instanceof HTMLElement)) continue;
      if (node.matches(labels)) found.add(node);
      for (const element of node.querySelectorAll<HTMLElement>(labels)) found.add(element);
    }
  }
  return found;
}
