import { optionalSeries, type DataOf } from '../data.ts';
import { specify } from '../definition.ts';
import { eventsSpecification } from '../events/specification.ts';
import type { Fault } from '../fault.ts';
import { lifeCurve, longestHorizon, profitHistory } from '../life-curve/model.ts';
import { required, requiredList, type ParamsOf } from '../parameters.ts';

const { horizon: _, ...curve } = lifeCurve.parameters;

const parameters = {
  groupRetention: requiredList({
    symbol: 'r',
    measure: 'share-per-unit',
    min: 0,
    max: 1,
    initial: 0.98,
    slider: [0.8, 1],
    longest: longestHorizon,
  }),
  groupProfit: requiredList({
    symbol: 'm',
    measure: 'money-per-unit',
    min: -1e9,
    max: 1e9,
    initial: 10,
    slider: [0, 40],
    longest: longestHorizon,
  }),
  ...curve,
  horizon: required({ symbol: 'n', measure: 'units', min: 1, max: longestHorizon, initial: 60, integer: true, slider: [1, 120] }),
} as const;

const data = { history: optionalSeries(profitHistory), events: eventsSpecification.data.events } as const;

export type ThreeMethodsParams = ParamsOf<typeof parameters>;
export type ThreeMethodsData = DataOf<typeof data>;

/** One customer by its group, by its events and by its curve. @source handbook 2.6 */
export const threeMethodsSpecification = specify({
  ...{ name: 'three-methods', version: '1.0.0', parameters, data },
  order: [
    ['g0', 'g1'],
    ['g1', 'g2'],
  ],
  open: ['events'],
  check,
});

/** The curve's own faults, and lists longer than the units that are counted. */
function check({ groupRetention, groupProfit, ...params }: ThreeMethodsParams): readonly Fault[] {
  const longest = { groupRetention: Math.max(1, params.horizon - 1), groupProfit: params.horizon };
  const lists = { groupRetention, groupProfit };
  const tooLong = (['groupRetention', 'groupProfit'] as const).flatMap((name): readonly Fault[] => {
    const list = lists[name];
    if (typeof list === 'number' || list.length <= longest[name]) return [];
    return [{ code: 'too-many', path: ['params', name], got: list.length, max: longest[name] }];
  });
  return [...tooLong, ...lifeCurve.check(params, { history: null })];
}
