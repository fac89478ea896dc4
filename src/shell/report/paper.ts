import { withoutComments } from './report-file.ts';
import { printStyle, reportStyle } from './report-style.ts';

/** What fits on Letter and on A4 alike between the margins, px. */
const tallest = (258 / 25.4) * 96;
/** Charts are drawn so much smaller before a report takes a second page. */
const scales = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42];

/** Makes whatever prints the page print this instead, until it is put away. */
export function putOnPaper(page: HTMLElement): () => void {
  const paper = document.createElement('div');
  paper.className = 'lc-print';
  const copy = withoutComments(page);
  paper.append(copy);
  document.body.append(paper);
  const scale = scales.find((one) => heightAt(copy, one) <= tallest) ?? 1;
  for (const one of [copy, page]) one.style.setProperty('--lc-charts', String(scale));
  return () => paper.remove();
}

function heightAt(page: HTMLElement, scale: number): number {
  page.style.setProperty('--lc-charts', String(scale));
  return page.getBoundingClientRect().height;
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
