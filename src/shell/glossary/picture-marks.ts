import { wordsIn } from './picture-words.ts';

const pictures = '.chart svg[role=img]';
/** Class of a mark; how it looks is written where it is used. */
const mark = 'lc-terms';

interface Marking {
  /** Whether one of these labels speaks of a term. */
  readonly areTerms: (labels: readonly string[]) => boolean;
  /** Name of a mark. */
  readonly name: string;
  /** The mark of a picture was pressed. */
  readonly onpress: (labels: readonly string[], from: HTMLElement) => void;
}

/**
 * Puts one mark beside every picture below an element whose axes and series speak of terms, now and whenever a picture comes. The words
 * of a picture are part of a drawing, in which nothing can be reached by keys, and which leaves the app as it is.
 * @returns what ends it
 */
export function markPictures(root: HTMLElement, { areTerms, name, onpress }: Marking): () => void {
  function markPicture(picture: SVGSVGElement) {
    const chart = picture.closest('.chart');
    if (chart === null || chart.querySelector(`:scope > .${mark}`) !== null || !areTerms(wordsIn(picture))) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = mark;
    button.textContent = '?';
    button.ariaLabel = button.title = name;
    button.ariaHasPopup = 'dialog';
    button.addEventListener('click', () => {
      const drawn = chart.querySelector<SVGSVGElement>('svg[role=img]');
      if (drawn !== null) onpress(wordsIn(drawn), button);
    });
    chart.append(button);
  }

  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof SVGSVGElement && node.matches(pictures)) markPicture(node);
      else if (node instanceof HTMLElement) for (const picture of node.querySelectorAll<SVGSVGElement>(pictures)) markPicture(picture);
    }
  });
  for (const picture of root.querySelectorAll<SVGSVGElement>(pictures)) markPicture(picture);
  observer.observe(root, { subtree: true, childList: true });
  return () => {
    observer.disconnect();
    for (const button of root.querySelectorAll(`.${mark}`)) button.remove();
  };
}
