import { mount, unmount } from 'svelte';
import { serviceWorkerUrl } from '../../../workers/trusted-workers.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import UpdateNotice from './UpdateNotice.svelte';

/** Lets the browser keep the app's files, so that it starts without the network; and says when there are newer ones. */
export async function install(workbench: Workbench): Promise<void> {
  await workbench.settings.learn('menu');
  const registration = await registered();
  if (registration == null) return;
  if (registration.waiting !== null) offer(workbench, registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      // Without a controller it is the first one, which takes nothing's place.
      if (installing.state === 'installed' && navigator.serviceWorker.controller !== null) offer(workbench, installing);
    });
  });
}

/** Null where the browser keeps nothing: blocked site data, a private window, plain http. Some that are told to keep nothing say nothing. */
async function registered(): Promise<ServiceWorkerRegistration | null | undefined> {
  try {
    return await navigator.serviceWorker.register(serviceWorkerUrl(), { scope: './', updateViaCache: 'none' });
  } catch {
    return null;
  }
}

/** A newer version waits until somebody wants it: what is on the screen is never swapped by itself. */
function offer(workbench: Workbench, worker: ServiceWorker): void {
  const target = document.getElementById('main');
  if (target === null) return;
  const notice = mount(UpdateNotice, {
    target,
    ...(target.firstElementChild !== null && { anchor: target.firstElementChild }),
    props: {
      settings: workbench.settings,
      onupdate() {
        navigator.serviceWorker.addEventListener('controllerchange', () => {
          location.reload();
        });
        worker.postMessage('take over');
      },
      ondismiss: () => void unmount(notice),
    },
  });
}
