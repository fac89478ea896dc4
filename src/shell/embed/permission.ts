import { mount, unmount } from 'svelte';
import type { PermissionRequest } from '../../embed/frame/host-page.ts';
import type { Settings } from '../../state/settings.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import SendDataDialog from './SendDataDialog.svelte';

/** Asks the person whether rows may go to the page around; one question at a time. */
export async function permission({ settings }: Workbench, target: HTMLElement, request: PermissionRequest): Promise<boolean> {
  if (asking) return false;
  asking = true;
  try {
    await settings.learn('embedding');
    return await asked(settings, target, request);
  } finally {
    asking = false;
  }
}

let asking = false;

const asked = (settings: Settings, target: HTMLElement, request: PermissionRequest) =>
  new Promise<boolean>((resolve) => {
    const dialog = mount(SendDataDialog, {
      target,
      props: {
        ...{ settings, request },
        onanswer(answer: boolean) {
          void unmount(dialog);
          resolve(answer);
        },
      },
    });
  });
