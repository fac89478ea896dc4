import { mount, unmount } from 'svelte';
import { labModels } from '../../state/labs.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import ReportDialog from './ReportDialog.svelte';

/** Opens the report of the lab over the page, as soon as the lab is there. */
export async function showReport(workbench: Workbench, target: HTMLElement): Promise<void> {
  await labShown(workbench);
  const props = $state({ workbench, open: true, onclose });
  const dialog = mount(ReportDialog, { target, props });
  function onclose() {
    props.open = false;
    void unmount(dialog);
  }
}

/** Until the lab on the screen can say what it shows; a screen without numbers never does. */
function labShown(workbench: Workbench): Promise<void> {
  return new Promise((resolve) => {
    const end = $effect.root(() => {
      $effect(() => {
        if (workbench.sheets.sheet === null && labModels[workbench.lab].length > 0) return;
        resolve();
        queueMicrotask(() => end());
      });
    });
  });
}
