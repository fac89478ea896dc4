import { mount, unmount } from 'svelte';
import { labTextsIn } from '../../locales/index.ts';
import type { Presentation } from '../../state/presentation.ts';
import { nearestLanguage } from '../../state/settings.svelte.ts';
import Poster from './Poster.svelte';

/** Shows a still in the app's place, and nothing else is begun, until somebody presses its button. */
export async function startPressed(target: HTMLElement, { language, theme }: Presentation): Promise<void> {
  const spoken = language ?? nearestLanguage(navigator.languages);
  const root = document.documentElement;
  root.lang = spoken;
  root.dataset.theme = theme ?? 'auto';
  const text = (await labTextsIn(spoken, 'embedding')).poster;
  const loading = target.querySelector<HTMLElement>('[data-loading]');
  if (loading !== null) loading.hidden = true;
  await new Promise<void>((resolve) => {
    const poster = mount(Poster, {
      target,
      props: {
        text,
        onstart() {
          void unmount(poster);
          if (loading !== null) loading.hidden = false;
          resolve();
        },
      },
    });
  });
}
