import { assumptionsOf, type WordsOf } from '../../../controls/assumptions.ts';
import { abcClassesSpecification, type AbcParams } from '../../../model/abc-classes/specification.ts';
import type { Assumption } from '../../../state/sheet.svelte.ts';
import { scaleOf } from '../segment-view.svelte.ts';
import type { AbcView } from './abc-view.svelte.ts';
import { classLetter } from './class-looks.ts';

/** What the ABC classes rest on. */
export const assumptions = (view: AbcView): readonly Assumption[] => [
  { label: view.abc.controls.basis, value: view.basisLabel },
  ...cutsOf(view),
  ...assumptionsOf(view.settings, abcClassesSpecification.parameters, scaleOf(view), words(view)),
];

/** Where each class ends, as its slider calls it. */
const cutsOf = ({ abc: { controls }, cuts, format, settings }: AbcView): readonly Assumption[] =>
  settings.capabilities.isHidden('cuts')
    ? []
    : cuts.map((cut, place) => ({ label: controls.cut(classLetter(place)), value: format.percent(cut) }));

const words = ({ abc: { controls } }: AbcView) =>
  ({
    // Written one by one above.
    cuts: null,
    top: { label: controls.top, percent: true },
    ties: { label: controls.ties, words: controls.tieRules },
  }) satisfies WordsOf<AbcParams>;
