import { flushSync, mount, unmount } from 'svelte';
import { printPage } from '../../controls/print-page.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { dressed, putOnPaper } from './paper.ts';
import { reportContent } from './report-content.ts';
import ReportPage from './ReportPage.svelte';

/** Prints the report of the lab on the screen; false where it has none, or the page may not print. */
export async function printReport(workbench: Workbench): Promise<boolean> {
  const { settings } = workbench;
  await settings.learn('sharing');
  const content = await reportContent(workbench);
  if (typeof content === 'string') return false;
  const target = document.createElement('div');
  const report = mount(ReportPage, { target, props: { settings, content, onpage: () => undefined } });
  flushSync();
  const page = target.querySelector('article');
  if (page === null) throw new Error('the report has no page');
  const endings = [dressed(), putOnPaper(page)];
  const isPrinted = await printPage();
  for (const end of endings) end();
  await unmount(report);
  return isPrinted;
}
