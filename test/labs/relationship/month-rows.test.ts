import { expect, it } from 'vitest';
import { monthFacts } from '../../../src/labs/relationship/month-facts.ts';
import { monthColumns, monthRows } from '../../../src/labs/relationship/month-rows.ts';
import { relationship as zh } from '../../../src/locales/zh-CN/relationship.ts';
import { monthlyFrom, simulated, words } from './simulated.ts';

const monthly = monthlyFrom(simulated({ arrivals: 5 }));
const rows = monthRows(monthly);

it('every month has a row with the numbers of the pictures', () => {
  expect(rows.map(({ month }) => month)).toEqual(Array.from({ length: 25 }, (_, month) => month));
  expect(rows[7]).toMatchObject({
    ...{ alive: monthly.alive[7], 'stage-formation': monthly.byStage.formation[7], arrivals: monthly.arrivals[7] },
    ...{ 'left-churn': monthly.departures.churn[7], 'kept-formation': monthly.retention.formation[7], profit: monthly.profit[7] },
  });
});

it('the start has customers, but no departures and no money', () => {
  expect(rows[0]).toMatchObject({ alive: 3000, arrivals: 3000, 'left-churn': NaN, turnover: NaN, profit: NaN, cumulative: NaN });
});

it('every column has a name in both languages', () => {
  for (const name of monthColumns) expect([words.text.charts.table.columns[name], zh.charts.table.columns[name]].every(Boolean)).toBe(true);
});

it('the facts of a month are told with what they are made of, and nothing of month 0 but who is there', () => {
  const told = (month: number) => monthFacts(words, monthly, month).map(({ value, parts }) => [value, ...parts].join(' '));
  expect(told(0)).toEqual(['3,000 Exploration 3,000 Formation 0 Stability 0 Decline 0', '– not kept – walked out over a problem – worn out in decline –', '–', '–']); // prettier-ignore
  expect(told(1)[1]).toMatch(/^\d+ not kept \d+ walked out over a problem 0 worn out in decline 0$/);
  expect(told(1)[3]).toMatch(/\$$/);
});
