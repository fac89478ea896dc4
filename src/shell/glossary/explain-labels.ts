import { mount } from 'svelte';
import type { Workbench } from '../../state/workbench.svelte.ts';
import LabelTerms from './LabelTerms.svelte';

/** From now on the labels of the screen open the entries of the glossary. */
export async function explainLabels(workbench: Workbench): Promise<void> {
  await workbench.settings.learn('glossary');
  mount(LabelTerms, { target: document.body, props: { workbench } });
}
