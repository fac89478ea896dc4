import { judgementOf, simulateJudgement, simulateLuck, type Judgement } from '../src/model/events/simulation.ts';
import { spreadOf } from '../src/model/events/spread.ts';
import type { SimulationRequest, SimulationTasks } from './protocol.ts';
import { sharedHistogram } from './shared-histogram.ts';

export const simulationTasks: SimulationTasks = {
  ready: () => true,
  simulate: (request, firstDraw, draws) =>
    judgementsOf(request).map((judgement) => ({
      judged: simulateJudgement(judgement, request.seed, firstDraw, draws),
      lucky: simulateLuck(judgement, request.seed, firstDraw, draws),
    })),
  summarise(drawn) {
    const ordered = drawn.map((values) => values.toSorted());
    return { spreads: ordered.map(spreadOf), ...sharedHistogram(ordered) };
  },
};

/** The last tables made ready, for the next slice of the same ones. */
let ready: { readonly key: string; readonly judgements: readonly Judgement[] } | null = null;

function judgementsOf({ tables, params }: SimulationRequest): readonly Judgement[] {
  const key = JSON.stringify([tables, params]);
  if (ready?.key !== key) ready = { key, judgements: tables.map((events) => judgementOf(events, params)) };
  return ready.judgements;
}
