import { niceStep } from '../../controls/number-input.ts';
import type { ChartHandle, LifeCurveFormat, LifeCurveLabels } from '../../charts/life-curve-data.ts';
import type { Format } from '../../locales/format.ts';
import type { Messages } from '../../locales/index.ts';
import { lifeCurveProfit } from '../../model/life-curve/curve.ts';
import { ceilingOf, leverRange } from '../../model/life-curve/levers.ts';
import { lifeCurveOf } from '../../model/life-curve/described-curve.ts';
import type { LifeCurveParams } from '../../model/life-curve/model.ts';
import type { Lever } from '../../model/life-curve/sensitivity.ts';
import { longestHorizon } from '../../model/life-curve/model.ts';
import { periodText } from '../../input/period.ts';
import type { TimeUnit } from '../../model/discounting/rate-conversion.ts';

/** What the words of the picture need to know. */
export interface Wording {
  readonly messages: Messages;
  readonly format: Format;
  readonly unit: TimeUnit;
  readonly currency: string;
}

/** Money with its currency, as in a sentence. */
export const moneyText = ({ format, currency }: Pick<Wording, 'format' | 'currency'>, value: number | null): string =>
  `${format.money(value)} ${currency}`.trim();

/** An age in words: `month 24`. */
export const ageText = ({ messages, format, unit }: Wording, t: number): string => messages.terms.age[unit](format.brief(t, 4));

/** A length of time in words: `60 months`. */
export const countText = ({ messages, format, unit }: Wording, n: number): string => messages.terms.count[unit](format.brief(n, 4));

/** A calendar unit of a dated history, `2024-03`; null for plain period numbers. */
export const calendarText = (firstUnit: number | null, t: number, unit: TimeUnit): string | null =>
  firstUnit === null ? null : periodText(firstUnit + t - 1, unit, true);

export function pictureLabels(wording: Wording, params: LifeCurveParams): LifeCurveLabels {
  const { messages, unit, currency } = wording;
  const { chart } = messages.lifeCurve;
  const { terms } = messages;
  const stage = (name: keyof typeof terms.stages) => [terms.stages[name], terms.stagesShort[name]];
  return {
    title: chart.title,
    valueAxis: chart.valueAxis(terms.per(currency, terms.units[unit])),
    timeAxis: terms.units[unit],
    presentValueAxis: chart.presentValueAxisFor(terms.units[unit]),
    now: chart.now(ageText(wording, params.now)),
    stages: { exploration: stage('exploration'), formation: stage('formation'), stability: stage('stability'), decline: stage('decline') },
    reader: chart.reader,
    observed: chart.observed,
    curve: chart.curve,
    band: chart.band,
    presentValue: chart.presentValue,
  };
}

export function pictureFormat(wording: Wording, firstUnit: number | null): LifeCurveFormat {
  const { format, unit } = wording;
  return {
    axisValue: (value, step) => format.fixed(value, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))),
    axisTime: (t) => format.brief(t, 6),
    value: (value) => format.money(value),
    time: (t) => [ageText(wording, t), calendarText(firstUnit, t, unit)].filter((text) => text !== null).join(' · '),
  };
}

/** Handles of the picture: g1, ceiling, g2 where the curve has them, and the last unit counted. */
export function pictureHandles(wording: Wording, params: LifeCurveParams, end: number, scale: number): readonly ChartHandle[] {
  const { chart } = wording.messages.lifeCurve;
  const level = ceilingOf(params);
  const at = (
    id: Lever,
    place: ChartHandle['place'],
    value: number,
    step: number,
    words: Pick<ChartHandle, 'label' | 'valueText' | 'tag' | 'parameter'>,
  ) => ({
    ...{ id, place, value, step, locked: false },
    ...words,
    ...leverRange(params, id),
  });
  const age = (id: 'g1' | 'g2', label: string, value: number) =>
    at(id, 'curve', value, 1, {
      label,
      valueText: ageText(wording, value),
      tag: chart.drag(`${id === 'g1' ? 'g₁' : 'g₂'} = ${wording.format.brief(value, 4)}`),
    });
  const handles: ChartHandle[] = [];
  if (params.g1 !== null) handles.push(age('g1', chart.g1, params.g1));
  if (level !== null) {
    const text = moneyText(wording, level);
    handles.push(
      at('ceiling', 'level', level, niceStep(scale / 200), {
        parameter: 'N',
        label: chart.ceiling,
        valueText: text,
        tag: chart.ceilingTag(wording.format.money(level)),
      }),
    );
  }
  if (params.g2 !== null && lifeCurveOf(params).growth !== null) handles.push(age('g2', chart.g2, params.g2));
  const n = end - params.now;
  handles.push({
    ...{ id: 'horizon', place: 'edge', value: end, min: params.now + 1, max: params.now + longestHorizon, step: 1, locked: false },
    ...{ label: chart.end, valueText: `${ageText(wording, end)}, ${countText(wording, n)}`, tag: chart.endTag(wording.format.whole(n)) },
  });
  return handles;
}

/** The lever and value that dragging a handle means; the horizon's handle stands at an age. */
export const draggedLever = (id: string, value: number, now: number): { readonly lever: Lever; readonly value: number } =>
  id === 'horizon' ? { lever: 'horizon', value: value - now } : { lever: id as Lever, value };

/** The curve as it is counted: where profit stops at zero, it stays there. */
export const profitOf = (params: LifeCurveParams): ((t: number) => number) => {
  const curve = lifeCurveOf(params);
  const floorFrom = params.pastZero === 'stop-at-zero' ? (params.g2 ?? Infinity) : Infinity;
  return (t) => (t > floorFrom ? Math.max(0, lifeCurveProfit(curve, t)) : lifeCurveProfit(curve, t));
};

/** The largest profit in sight, money per unit: what steps and slider ranges are measured by. */
export function pictureScale(history: Float64Array, params: LifeCurveParams): number {
  const levels = [...history, ceilingOf(params) ?? 0, params.u ?? 0].filter((value) => Number.isFinite(value)).map(Math.abs);
  return Math.max(...levels) || 1;
}
