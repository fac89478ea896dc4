import type { XYChartData } from '../../charts/xy-chart-data.ts';
import { stages } from '../../model/relationship/stages.ts';
import type { Monthly } from './monthly.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';

/** Customers by stage, one upon the other, stability at the bottom. */
export function stageData(view: RelationshipView, monthly: Monthly): XYChartData {
  const x = Array.from(monthly.alive, (_, month) => month);
  let base = new Float64Array(x.length);
  const series = stages.map((stage) => {
    const from = base;
    base = base.map((height, month) => height + (monthly.byStage[stage][month] ?? 0));
    return { id: stage, label: view.terms.stages[stage], kind: 'area' as const, x, y: base, base: from, tone: stage };
  });
  return {
    series,
    x: { title: view.terms.units.month, format: (month) => view.format.whole(month), whole: true, unit: 'month' },
    y: { title: view.text.charts.stages.axis, format: (count) => view.format.brief(count, 4) },
  };
}
