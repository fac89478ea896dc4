import { afterEach, expect, it, vi } from 'vitest';
import { reportContent } from '../../../src/shell/report/report-content.ts';
import { everything } from '../../../src/state/capabilities.svelte.ts';
import { started } from '../../state/environment.ts';

afterEach(() => vi.unstubAllGlobals());

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

it('its main numbers are those of its pictures and findings, also where a worker answered while they were drawn', async () => {
  vi.stubGlobal('location', new URL('https://example.org/lifecurve/'));
  const workbench = await started();
  await workbench.settings.learn('sharing');
  let clp = 'of a preview';
  workbench.sheets.hold(() => ({
    ...{ question: 'Worth?', subtitle: clp, headlines: [{ label: 'CLP', value: clp }], announcement: '', pictures: null },
    report: () => {
      clp = 'of everybody';
      return { findings: [clp], assumptions: [], pictures: [] };
    },
  }));
  expect(await reportContent(workbench)).toMatchObject({
    ...{ subtitle: 'of everybody', headlines: [{ label: 'CLP', value: 'of everybody' }], findings: ['of everybody'] },
  });
});
