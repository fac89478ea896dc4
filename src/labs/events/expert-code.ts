import type { SeriesDash, SeriesTone, XYSeries } from '../../charts/xy-chart-data.ts';

/** How an expert's figures are drawn: never by colour alone. */
export interface ExpertCode {
  readonly tone: SeriesTone;
  readonly dash: SeriesDash;
}

const codes = [
  { tone: 'accent', dash: 'solid' },
  { tone: 'exploration', dash: 'dashed' },
  { tone: 'formation', dash: 'dotted' },
  { tone: 'stability', dash: 'dash-dotted' },
  { tone: 'decline', dash: 'long-dashed' },
] as const satisfies readonly ExpertCode[];

export const codeOf = (place: number): ExpertCode => codes[place % codes.length] ?? codes[0];

/**
 * How an expert's draws are drawn: the first as bars, others as lines over them. Futures of luck are few and far apart, which only bars
 * show.
 */
export const kindOf = (place: number, sort: 'judgement' | 'luck'): XYSeries['kind'] => (place === 0 || sort === 'luck' ? 'bars' : 'line');
