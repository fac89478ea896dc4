import type { LogFacts, StoredLog } from './stored-log.ts';

/**
 * What is known of a log without reading it.
 * @param assumed what no column tells
 */
export function factsOf({ day, cost, complaints, attributes }: StoredLog, assumed: Pick<LogFacts, 'margin' | 'pseudonymous'>): LogFacts {
  let [firstDay, lastDay] = [day[0] ?? 0, day[0] ?? 0];
  for (const one of day) {
    if (one < firstDay) firstDay = one;
    if (one > lastDay) lastDay = one;
  }
  return {
    ...{ purchases: day.length, firstDay, lastDay },
    ...{ margin: assumed.margin, pseudonymous: assumed.pseudonymous },
    ...{ cost: cost !== null, complaints: complaints !== null },
    attributes: attributes.map(({ name, values: { kind } }) => ({ name, kind })),
  };
}
