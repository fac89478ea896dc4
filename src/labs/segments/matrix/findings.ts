import { sharesOf } from '../../../model/value-matrix/quadrants.ts';
import { customerTypes } from '../../../model/value-matrix/types.ts';
import type { MatrixView } from './matrix-view.svelte.ts';

type Seen = Pick<
  MatrixView,
  | 'matrix'
  | 'format'
  | 'sums'
  | 'thresholds'
  | 'values'
  | 'params'
  | 'isGiven'
  | 'money'
  | 'used'
  | 'basis'
  | 'shareColumn'
  | 'wallet'
  | 'moves'
  | 'unitName'
  | 'horizonText'
>;

/** What the matrix says, and what it assumes, in sentences made of its numbers. */
export function findings(seen: Seen): readonly string[] {
  const { matrix, format, sums, values, thresholds } = seen;
  if (sums === null || values === null || thresholds === null) return [];
  const text = matrix.findings;
  const percent = (share: number | null) => format.percent(share ?? NaN, 1);
  const [customers, value, growth] = [sharesOf(sums.customers), sharesOf(sums.currentValue), sharesOf(sums.growthPotential)];
  const named = (place: number) => ({
    name: matrix.types[customerTypes[place] ?? 'lead'].name,
    ...{ customers: percent(customers[place] ?? null), value: percent(value[place] ?? null), growth: percent(growth[place] ?? null) },
  });
  return [
    text.protect(named(2)),
    text.both(named(3)),
    text.develop(named(1)),
    text.leave(named(0)),
    ...lowThresholds(seen),
    text.cuts,
    ...(seen.moves === null ? [] : [text.moved(format.whole(seen.moves.moved))]),
    ...assumptions(seen),
  ];
}

/** Where a line stands at the least value, everybody is high. */
function lowThresholds({ matrix, values, thresholds }: Seen): readonly string[] {
  if (values === null || thresholds === null) return [];
  const { findings: text } = matrix;
  const everybody = (column: Float64Array, at: number) => !column.some((value) => value < at);
  return [
    ...(everybody(values.currentValue, thresholds.currentValue) ? [text.everybodyHigh(matrix.currentValue)] : []),
    ...(everybody(values.growthPotential, thresholds.growthPotential) ? [text.everybodyHigh(matrix.growthPotential)] : []),
  ];
}

function assumptions(seen: Seen): readonly string[] {
  const { matrix, format, params, isGiven, used, basis, shareColumn, wallet: source } = seen;
  if (isGiven || used === null) return [];
  const { findings: text } = matrix;
  const wallet =
    source === 'own-best' ? text.ownBest(format.fixed(params.headroom, 2)) : shareColumn === null ? text.shares : text.column(shareColumn);
  return [
    text.current[basis]({
      ...{ retention: format.percent(params.retention, 2), rate: format.percent(params.discountRate, 2) },
      ...{ unit: seen.unitName, horizon: seen.horizonText },
    }),
    text.growth(wallet, format.percent(params.targetShare, 0), format.percent(used.margin, 1)),
    text.newCustomer(seen.money(used.newCustomerProfit)),
  ];
}
