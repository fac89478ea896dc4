import { withoutComments } from './report-file.ts';
import { printStyle, reportStyle } from './report-style.ts';

/** What fits on Letter and on A4 alike between the margins, px. */
const tallest = (258 / 25.4) * 96;
/** Charts are drawn so much smaller before a report takes a second page, or so much larger where they have a page for themselves. */
const scales = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42];
const freeScales = [1.3, 1.2, 1.1, ...scales];
/** Three charts in a row are small already: below this scale nobody reads them. Two in a row are moved into three before they get there. */
const least = 0.8;

/** Makes whatever prints the page print this instead, until it is put away. */
export function putOnPaper(page: HTMLElement): () => void {
  const paper = document.createElement('div');
  paper.className = 'lc-print';
  const copy = withoutComments(page);
  paper.append(copy);
  document.body.append(paper);
  fit(copy);
  page.className = copy.className;
  page.style.cssText = copy.style.cssText;
  return () => paper.remove();
}

/** On one page where its charts can still be read there; else what the numbers rest on has a second one. */
function fit(page: HTMLElement): void {
  const rest = page.querySelector('.rest');
  const whole = () => page.getBoundingClientRect().height;
  const first = () => (rest === null ? whole() : rest.getBoundingClientRect().top - page.getBoundingClientRect().top);
  const legible = (one: number) => one >= least;
  if (fits(page, page.querySelector('.many') === null ? scales : scales.filter(legible), whole)) return;
  page.classList.add('long');
  if (fits(page, freeScales.filter(legible), first)) return;
  page.classList.add('narrow');
  fits(page, freeScales, first);
}

/** Takes the largest of the scales at which a part is no higher than a page; the last one where none is. */
function fits(page: HTMLElement, given: readonly number[], height: () => number): boolean {
  return given.some((scale) => {
    page.style.setProperty('--lc-charts', String(scale));
    return height() <= tallest;
  });
}

/** Takes the report's style into the document, without an inline style, until it is put away. */
export function dressed(): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(reportStyle + printStyle);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
