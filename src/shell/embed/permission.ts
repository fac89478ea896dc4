import { mount, unmount } from 'svelte';
import type { PermissionRequest } from '../../embed/frame/host-page.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import SendDataDialog from './SendDataDialog.svelte';

/** Asks the person whether rows may go to the page around; one question at a time. */
export async function permission({ settings }: Workbench, target: HTMLElement, request: PermissionRequest): Promise<boolean> {
  if (asking) return false;
  asking = true;
  await settings.learn('embedding');
  const send = await new Promise<boolean>((resolve) => {
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
  asking = false;
  return send;
}

let asking = false;
