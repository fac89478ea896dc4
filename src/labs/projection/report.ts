import { assumptionsOf, type WordsOf } from '../../controls/assumptions.ts';
import type { ParamsOf } from '../../model/parameters.ts';
import { retentionProjectionSpecification as specification } from '../../model/retention-projection/specification.ts';
import type { DrawnPicture, SheetReport } from '../../state/sheet.svelte.ts';
import { findingSentences } from './findings.ts';
import type { ProjectionView } from './projection-view.svelte.ts';

/** What a report of the projection lab says. */
export const reportOf = (view: ProjectionView): SheetReport => ({
  findings: findingSentences(view),
  assumptions: assumptionsOf(view.settings, specification.parameters, view.state.scenario, words(view)),
  pictures: picturesOf(view),
});

export function picturesOf(view: ProjectionView): readonly DrawnPicture[] {
  const { charts } = view.text;
  return [
    { title: charts.survival.title, svg: view.survivalPicture },
    { title: charts.retention.title, svg: view.retentionPicture },
    { title: charts.population.title, svg: view.populationPicture },
  ];
}

function words({ text, format, seen }: ProjectionView) {
  const { parameters: label } = text;
  return {
    model: { label: label.model, words: text.modelsLong },
    fitPeriods: { label: label.fitPeriods, written: format.whole(seen) },
    horizon: { label: label.horizon, unit: '' },
    survived: { label: label.survived, unit: '' },
    discountRate: { label: label.discountRate },
  } satisfies WordsOf<ParamsOf<typeof specification.parameters>>;
}
