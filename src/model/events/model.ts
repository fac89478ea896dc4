import { defineModel } from '../definition.ts';
import { expertsOf, type Expert } from './experts.ts';
import { histogramOf } from './histogram.ts';
import { contributionOf, varianceOf } from './judgement.ts';
import { judgementOf, simulateJudgement, simulateLuck } from './simulation.ts';
import { eventsSpecification, type EventsParams, type StatedEvent } from './specification.ts';
import { spreadOf, type Spread } from './spread.ts';

/**
 * The customer event method: a customer's future as a list of events, and how much its value rests on the judgement behind it.
 *
 * Results of the first expert in the list (or of the only one): `clp`, the exact expectation; `spread`, of the CLP under the doubt
 * about each probability and amount; `luck`, of the CLP of futures in which the events happen or not, all figures being
 * right; `histogramEdges` and `histogramCounts` of the first, from `histogramFrom` to `histogramTo`, with the draws
 * `histogramBelow` and `histogramAbove` (all null without draws). By event in the order of the list: `contribution` to its expert's CLP, and
 * `variance`, its share of the variance of its expert's CLP under the doubts (exact; 0 where there is no doubt). By expert:
 * `experts`, '' for events without a name, and records under these names, `clpByExpert`, `sdByExpert`, `p10ByExpert`, `p90ByExpert`.
 * @source handbook 2.5
 */
export const events = defineModel({
  ...eventsSpecification,
  evaluate(params, given, seed) {
    const experts = expertsOf(given.events, params);
    const judgements = experts.map((expert) => judgementOf(expert.events, params));
    const spreads = judgements.map((judgement) => simulateJudgement(judgement, seed, 0, params.draws).sort());
    const byExpert = <V>(value: (expert: Expert, place: number) => V): Readonly<Record<string, V>> =>
      Object.fromEntries(experts.map((expert, place) => [expert.name, value(expert, place)]));
    const simulated = spreads.map(spreadOf);
    const spreadBy = (figure: keyof Spread) => byExpert((_, place) => simulated[place]![figure]);
    return {
      clp: experts[0]!.clp,
      spread: simulated[0]!,
      luck: spreadOf(simulateLuck(judgements[0]!, seed, 0, params.draws).sort()),
      ...shapeOf(spreads[0]!),
      ...byEvent(given.events, experts, params),
      experts: experts.map(({ name }) => name),
      clpByExpert: byExpert(({ clp }) => clp),
      ...{ sdByExpert: spreadBy('sd'), p10ByExpert: spreadBy('p10'), p90ByExpert: spreadBy('p90') },
    };
  },
});

function shapeOf(ordered: Float64Array) {
  const histogram = ordered.length === 0 ? null : histogramOf(ordered);
  return {
    histogramEdges: histogram?.edges ?? null,
    histogramCounts: histogram?.counts ?? null,
    histogramFrom: histogram?.edges[0] ?? null,
    histogramTo: histogram?.edges.at(-1) ?? null,
    histogramBelow: histogram?.below ?? null,
    histogramAbove: histogram?.above ?? null,
  };
}

function byEvent(list: readonly StatedEvent[], experts: readonly Expert[], params: EventsParams) {
  const total = new Map(experts.map(({ name, variance }) => [name, variance]));
  return {
    contribution: Float64Array.from(list, (event) => contributionOf(event, params)),
    variance: Float64Array.from(list, (event) => {
      const whole = total.get(event.expert ?? '') ?? 0;
      return whole > 0 ? varianceOf(event, params) / whole : 0;
    }),
  };
}
