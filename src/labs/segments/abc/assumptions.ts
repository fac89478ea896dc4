import { assumptionsOf, type WordsOf } from '../../../controls/assumptions.ts';
import { abcClassesSpecification, type AbcParams } from '../../../model/abc-classes/specification.ts';
import type { Assumption } from '../../../state/sheet.svelte.ts';
import { scaleOf } from '../segment-view.svelte.ts';
import type { AbcView } from './abc-view.svelte.ts';

/** What the ABC classes rest on. */
export const assumptions = (view: AbcView): readonly Assumption[] => [
  { label: view.abc.controls.basis, value: view.basisLabel },
  ...assumptionsOf(view.settings, abcClassesSpecification.parameters, scaleOf(view), words(view)),
];

const words = ({ abc: { controls } }: AbcView) =>
  ({
    cuts: { label: controls.cuts, percent: true, unit: '%' },
    top: { label: controls.top, percent: true },
    ties: { label: controls.ties, words: controls.tieRules },
  }) satisfies WordsOf<AbcParams>;
