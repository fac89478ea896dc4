import type { LabTexts, Messages } from '../../locales/index.ts';
import {
  fewestCurves,
  fewestEvents,
  type CurveEstimate,
  type HistoriesSeen,
  type paramsFromHistories,
} from '../../model/relationship-estimation/from-histories.ts';

/** A parameter that was estimated, in words. */
export interface EstimateRow {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly error: string;
  readonly count: string;
}

interface Words {
  readonly text: LabTexts['relationship']['dataset'];
  readonly terms: Pick<Messages['terms'], 'stages'>;
  readonly whole: (value: number) => string;
  /** With so many decimals. */
  readonly number: (value: number, decimals: number) => string;
}

type Used = ReturnType<typeof paramsFromHistories>;

/** What was estimated, with the value that a simulation would use, and why a default was kept. */
export function estimateRows(seen: HistoriesSeen, used: Used, words: Words): readonly EstimateRow[] {
  const { text, whole, number } = words;
  const kept = (events: number) => ({ error: '–', count: text.fewEvents(whole(events), whole(fewestEvents)) });
  return [
    ...seen.stages.map(({ stage, customers, meanAge }) => ({
      ...{ id: `start-${stage}`, name: text.rows.start(words.terms.stages[stage]), value: whole(customers), error: '–' },
      count: customers === 0 ? text.nobody : text.start(number(meanAge, 1)),
    })),
    ...seen.stages.map(({ stage, events, atRisk, retention }) => ({
      ...{ id: `retention-${stage}`, name: text.rows.retention(words.terms.stages[stage]), value: number(used.retention[stage], 4) },
      ...(retention === null
        ? kept(events)
        : { error: number(retention.standardError, 4), count: text.events(whole(events), whole(atRisk)) }),
    })),
    {
      ...{ id: 'decline', name: text.rows.decline, value: number(used.declineHazard, 4) },
      ...(seen.decline.hazard === null
        ? kept(seen.decline.events)
        : {
            error: number(seen.decline.hazard.standardError, 4),
            count: text.declines(whole(seen.decline.events), whole(seen.decline.atRisk)),
          }),
    },
    ofCurves('g1', seen.g1, text.months(number(used.g1, 1)), 1),
    ofCurves('g1Spread', seen.g1Spread, text.months(number(used.g1Spread, 1)), 1),
    ofCurves('size', seen.size, number(used.segments[0]?.size ?? 1, 2), 2),
    ofCurves('sizeSpread', seen.sizeSpread, number(used.sizeSpread, 2), 2),
  ];

  function ofCurves(id: 'g1' | 'g1Spread' | 'size' | 'sizeSpread', estimate: CurveEstimate | null, value: string, decimals: number) {
    return {
      ...{ id, name: text.rows[id], value },
      error: estimate === null ? '–' : number(estimate.standardError, decimals + 1),
      count: estimate === null ? text.fewCurves(whole(seen.curves), whole(fewestCurves)) : text.curves(whole(seen.curves)),
    };
  }
}
