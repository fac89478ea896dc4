import { expect, it } from 'vitest';
import { reportContent } from '../../../src/shell/report/report-content.ts';
import { everything } from '../../../src/state/capabilities.svelte.ts';
import { started } from '../../state/environment.ts';

it('a screen without a sheet has nothing to report', async () => {
  const workbench = await started();
  await workbench.settings.learn('sharing');
  expect(await reportContent(workbench)).toBe('none');
});

it('nothing is reported while the outcome is covered, and the lab is not even asked', async () => {
  const workbench = await started();
  workbench.sheets.hold(() => {
    throw new Error('the lab was asked');
  });
  workbench.settings.capabilities.limitTask(everything, true);
  await workbench.settings.learn('sharing');
  expect(await reportContent(workbench)).toBe('veiled');
});
