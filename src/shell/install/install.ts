import { mount, unmount } from 'svelte';
import { serviceWorkerUrl } from '../../../workers/trusted-workers.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import UpdateNotice from './UpdateNotice.svelte';

/** Lets the browser keep the app's files, so that it starts without the network; and says when there are newer ones. */
export async function install(workbench: Workbench): Promise<void> {
  await workbench.settings.learn('menu');
  const registration = await registered();
  if (registration == null) return;
  const look = () => {
    // Without a controller it is the first one, which takes nothing's place.
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) offer(workbench, registration);
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}

/** Null where the browser keeps nothing: blocked site data, a private window, plain http. Some that are told to keep nothing say nothing. */
async function registered(): Promise<ServiceWorkerRegistration | null | undefined> {
  try {
    return await navigator.serviceWorker.register(serviceWorkerUrl(), { scope: './', updateViaCache: 'none' });
  } catch {
    return null;
  }
}

let isOffered = false;

/** A newer version waits until somebody wants it: what is on the screen is never swapped by itself. */
function offer({ settings }: Workbench, registration: ServiceWorkerRegistration): void {
  const target = document.getElementById('main');
  if (target === null || isOffered) return;
  isOffered = true;
  const notice = mount(UpdateNotice, {
    target,
    ...(target.firstElementChild !== null && { anchor: target.firstElementChild }),
    props: {
      settings,
      onupdate() {
        takeOver(registration);
      },
      ondismiss() {
        isOffered = false;
        void unmount(notice);
      },
    },
  });
}

/** The newest that waits; where another tab has let it in already, it is only shown. */
function takeOver({ waiting }: ServiceWorkerRegistration): void {
  const reload = () => {
    location.reload();
  };
  if (waiting === null) {
    reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', reload);
  waiting.postMessage('take over');
}
