import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds serious or worse, as `rule: first place`. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  // The page's own policy forbids foreign scripts; axe comes in through the debugger instead.
  await page.evaluate(axe.source);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Elements whose own text is wider than their box and not allowed to scroll. */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#app *')]
      .filter((element) => {
        const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
        const { overflowX, position } = getComputedStyle(element);
        if (!hasText || element.closest('.visually-hidden, svg, select') || overflowX === 'auto' || position === 'absolute') return false;
        return element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      })
      .map((element) => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`),
  );
