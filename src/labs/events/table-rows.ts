import { contributionOf, varianceOf, worthAt } from '../../model/events/judgement.ts';
import type { EventsParams } from '../../model/events/specification.ts';
import type { Spread } from '../../model/events/spread.ts';
import type { Table } from './event-table.ts';

/** One event in numbers. */
export interface EventNumbers {
  readonly place: number;
  /** In its own table, from 0. */
  readonly row: number;
  readonly expert: string;
  readonly name: string | null;
  readonly t: number;
  readonly probability: number;
  readonly net: number;
  readonly factor: number;
  readonly contribution: number;
  readonly sd: number;
  /** Of its table's variance. */
  readonly share: number;
}

/** Every event of every table with what it adds to the expectation and to the doubt. */
export const eventNumbers = (tables: readonly Table[], params: EventsParams): readonly EventNumbers[] =>
  tables.flatMap(({ expert, rows }) => {
    const whole = rows.reduce((sum, { event }) => sum + varianceOf(event, params), 0);
    return rows.map(({ event, place }, row) => {
      const variance = varianceOf(event, params);
      return {
        ...{ place, row, expert, name: event.name, t: event.t, probability: event.probability },
        ...{ net: event.revenue - event.cost, factor: worthAt(params, event), contribution: contributionOf(event, params) },
        ...{ sd: Math.sqrt(variance), share: whole > 0 ? variance / whole : 0 },
      };
    });
  });

export const spreadFigures = [
  ...(['expected', 'mean', 'standardError', 'sd', 'p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95', 'negativeShare'] as const),
];
export type SpreadFigure = (typeof spreadFigures)[number];

/** A figure of the judgement and of luck for every expert, in this order. */
export interface SpreadRow {
  readonly figure: SpreadFigure;
  readonly values: readonly (number | null)[];
}

/** @param clp exact expectations, by expert like the spreads */
export const spreadRows = (clp: readonly number[], judgement: readonly Spread[], luck: readonly Spread[]): readonly SpreadRow[] =>
  spreadFigures.map((figure) => ({
    figure,
    values: clp.flatMap((expected, place) =>
      [judgement[place], luck[place]].map((spread) => (figure === 'expected' ? expected : (spread?.[figure] ?? null))),
    ),
  }));
