import { assumptionsOf, type WordsOf } from '../../../controls/assumptions.ts';
import { decilesSpecification, type DecilesParams } from '../../../model/deciles/specification.ts';
import type { Assumption } from '../../../state/sheet.svelte.ts';
import { scaleOf } from '../segment-view.svelte.ts';
import type { DecilesView } from './deciles-view.svelte.ts';

/** What the deciles rest on. */
export const assumptions = (view: DecilesView): readonly Assumption[] => [
  { label: view.deciles.controls.basis, value: view.basisLabel },
  ...assumptionsOf(view.settings, decilesSpecification.parameters, scaleOf(view), words(view)),
];

const words = ({ deciles: { controls } }: DecilesView) => ({ groups: { label: controls.groups } }) satisfies WordsOf<DecilesParams>;
