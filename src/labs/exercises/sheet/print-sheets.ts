import { flushSync, mount, unmount } from 'svelte';
import { printPage } from '../../../controls/print-page.ts';
import sheetStyle from './sheet.css?inline';
import type { Sheet } from './sheets.ts';
import Sheets from './Sheets.svelte';

/**
 * Prints sheets in place of the page.
 * @returns false where the page may not print: in a frame without `allow-modals`, where `print()` does nothing
 */
export async function printSheets(sheets: readonly Sheet[]): Promise<boolean> {
  const paper = paperOf(sheets);
  document.body.append(paper.element);
  document.documentElement.dataset.sheets = '';
  const isPrinted = await printPage();
  delete document.documentElement.dataset.sheets;
  paper.element.remove();
  await paper.remove();
  return isPrinted;
}

/** The same as a page of its own, that is printed from wherever it is opened. */
export function sheetsPage(sheets: readonly Sheet[], { title, lang }: { readonly title: string; readonly lang: string }): string {
  const paper = paperOf(sheets);
  const body = new XMLSerializer().serializeToString(paper.element);
  void paper.remove();
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>`;
  return `<!doctype html><html lang="${lang}"><head>${head}<style>${sheetStyle}</style></head><body>${body}</body></html>\n`;
}

function paperOf(sheets: readonly Sheet[]) {
  const element = document.createElement('div');
  element.className = 'paper';
  const component = mount(Sheets, { target: element, props: { sheets } });
  flushSync();
  return { element, remove: () => unmount(component) };
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
