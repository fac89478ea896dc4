import { mount, unmount } from 'svelte';
import type { TourStop } from '../../embed/frame/host-page.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import Tour from './Tour.svelte';

/** Points at places of the screen one after the other, in place of what was pointed at before. */
export async function tour({ settings }: Workbench, target: HTMLElement, stops: readonly TourStop[]): Promise<void> {
  end();
  if (stops.length === 0) return;
  await settings.learn('embedding');
  end();
  const shown = mount(Tour, { target, props: { settings, stops, onend: () => end() } });
  end = () => {
    end = nothing;
    void unmount(shown);
  };
}

const nothing = () => undefined;
let end: () => void = nothing;
