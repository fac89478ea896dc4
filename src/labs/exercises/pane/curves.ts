import type { XYChartData, XYSeries } from '../../../charts/xy-chart-data.ts';
import { columnAt } from '../../../exercise/compute.ts';
import { distanceFromTarget } from '../../../exercise/judge-scenario.ts';
import type { CurveItem } from '../../../exercise/pack.ts';
import { scenarioWith } from '../../../exercise/revealed-answer.ts';
import { runScenario } from '../../../scenario/run.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { PaneView } from './pane-view.svelte.ts';

/** The curve asked for and the one on the screen. */
export function curvesData(view: PaneView, item: CurveItem, shown: Scenario): XYChartData {
  const { format, text, settings } = view;
  const asked = scenarioWith({ ...view.exercise.question, item }, item.target);
  const words: Readonly<Record<string, string>> = text.names;
  const unit = asked.ok ? asked.value.unit : shown.unit;
  const line = (id: 'target' | 'yours', y: readonly number[]): XYSeries => ({
    ...{ id, label: text.answer.curve[id], kind: 'line', x: y.map((_, index) => index), y },
    ...(id === 'target' ? { tone: 'soft', dash: 'dashed' } : { tone: 'accent', dash: 'solid' }),
  });
  return {
    series: [line('target', asked.ok ? columnOf(asked.value, item.output) : []), line('yours', columnOf(shown, item.output))],
    x: { title: settings.messages.terms.units[unit], format: (value) => format.whole(value), whole: true },
    y: { title: words[item.output] ?? item.output, format: (value) => format.brief(value, 4) },
  };
}

/** How far the curve on the screen is from the one asked for, in words. */
export function curveDistanceWords({ exercise, format, text, words }: PaneView, item: CurveItem, shown: Scenario): string {
  const distance = distanceFromTarget({ ...exercise.question, item }, shown);
  if (distance === null) return text.answer.apartUnknown;
  return text.answer.apart(format.percent(distance.share, 1), words.write.percent(item.within, null));
}

function columnOf(scenario: Scenario, output: string): readonly number[] {
  const run = runScenario(scenario);
  const column = run.ok ? columnAt(run.value.results, output) : run;
  return column.ok ? [...column.value] : [];
}
