import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysData, riskBySilenceData, riskByWeekData, silenceData } from '../../../src/labs/segments/churn/chart-data.ts';
import { ChurnView } from '../../../src/labs/segments/churn/churn-view.svelte.ts';
import { crossingWeeks, shownWeeks } from '../../../src/labs/segments/churn/crossing-weeks.ts';
import { warningClasses, warningCodes } from '../../../src/labs/segments/churn/divisions.ts';
import { findings } from '../../../src/labs/segments/churn/findings.ts';
import { hindsight } from '../../../src/labs/segments/churn/hindsight.ts';
import { keptLimits, limitNames, limitsIn } from '../../../src/labs/segments/churn/relation-limits.ts';
import { relationSentences } from '../../../src/labs/segments/churn/relation-sentences.ts';
import { warningFigures } from '../../../src/labs/segments/churn/warning-figures.ts';
import { complaintsBeforeSilence } from '../../../src/model/churn-warning/complaints.ts';
import { churnWarnings } from '../../../src/model/churn-warning/warning.ts';
import { dayOf, dayText } from '../../../src/model/purchases/days.ts';
import { customerMeasures } from '../../../src/model/purchases/measures.ts';
import { usualLimits } from '../../../src/model/purchases/relation.ts';
import { anyRows, customers, isPurchaseRow, logOf } from '../../model/purchases/slow-log.ts';
import { started } from '../../state/environment.ts';
import { settledView } from './settled-view.ts';

/** On the first of each month of 2024 from January on. */
const monthly = (customer: string, times: number, amount = 100, more: object = {}) =>
  Array.from({ length: times }, (_, k) => ({ customer, date: `2024-${String(k + 1).padStart(2, '0')}-01`, amount, ...more }));

/** One who fell silent after April, one who complained first, one in rhythm, one a little late, one who came once. */
const transactions = [
  ...monthly('silent', 4),
  ...monthly('complained', 5, 200, { complaints: 1 }),
  ...monthly('regular', 12),
  ...monthly('quiet', 11),
  { customer: 'once', date: '2024-12-20', amount: 50 },
];

async function shown(params: object = {}, data: object = { transactions }) {
  const workbench = await started({ wanted: { kind: 'document', document: { lifecurve: 1, model: 'churn-warning', params, data } } });
  await workbench.settings.learn('segments');
  const view = new ChurnView(() => workbench);
  await settledView(view, () => view.partition !== null && view.columns.length > 0);
  return view;
}

const classOf = (view: ChurnView) =>
  Object.fromEntries(Array.from(view.partition!.codes, (code, place) => [view.idAt(place), view.partition!.regions[code]?.id]));

describe('customers on the last day of the data', () => {
  test('are what their own silence says', async () => {
    const view = await shown({ asOf: '2024-12-31' });
    expect(classOf(view)).toEqual({
      silent: 'warned',
      complained: 'after-complaints',
      regular: 'regular',
      quiet: 'quiet',
      once: 'unknown',
    });
  });

  test('are listed by value at risk, with the day on which they crossed the line', async () => {
    const view = await shown({ asOf: '2024-12-31', margin: 0.5 });
    expect(view.list.sort).toEqual({ key: 'valueAtRisk', direction: 'descending' });
    const column = (key: string) => view.columns.find((one) => one.key === key)!;
    const { values } = column('valueAtRisk');
    const [first = NaN, second = NaN] = Array.from(values.keys()).sort((a, b) => values[b]! - values[a]!);
    expect([view.idAt(first), view.idAt(second)]).toEqual(['complained', 'silent']);
    expect([first, second].map((place) => column('valueAtRisk').values[place])).toEqual([500, 200]);
    // Gaps of 31, 29 and 31 days after 1 April; 31, 29, 31 and 30 after 1 May.
    expect([first, second].map((place) => column('crossedOn').write(column('crossedOn').values[place]!))).toEqual([
      '2024-07-17',
      '2024-06-18',
    ]);
    expect(column('crossedOn').saved?.(NaN)).toBe('–');
  });

  test('become others when the line moves', async () => {
    const view = await shown({ asOf: '2024-12-31' });
    view.change({ ratio: 20 });
    expect(classOf(view).silent).toBe('quiet');
    expect(view.totals?.warned.customers).toBe(0);
    view.change({ ratio: 2.5, leastGaps: 5 });
    expect(classOf(view)).toMatchObject({ silent: 'unknown', complained: 'unknown', regular: 'regular' });
  });

  test('are chosen by their class', async () => {
    const view = await shown({ asOf: '2024-12-31' });
    view.choose(['warned', 'after-complaints']);
    expect(Array.from(view.members!, (place) => view.idAt(place))).toEqual(['silent', 'complained']);
  });

  test('who have not complained are not divided by complaints', async () => {
    const view = await shown({}, { transactions: monthly('a', 6) });
    expect(view.partition?.regions.map(({ id }) => id)).toEqual(['warned', 'quiet', 'regular', 'unknown']);
    expect(findings(view).join(' ')).toContain(view.churn.findings.noComplaints);
  });
});

describe('the day', () => {
  test('is the document’s own parameter, and looking from another day changes it', async () => {
    const view = await shown({ asOf: '2024-08-01' });
    expect(view.asOfText).toBe('2024-08-01');
    view.lookFrom(dayOf('2024-05-15'));
    expect(view.params.asOf).toBe('2024-05-15');
    await settledView(view, () => dayText(view.seenDay) === '2024-05-15');
    expect(classOf(view)).toMatchObject({ silent: 'quiet', complained: 'regular' });
    view.lookFrom(null);
    expect([view.params.asOf, view.asOfText]).toEqual([null, '2024-12-20']);
  });

  test('in the past lets the data say what became of those warned of', async () => {
    const view = await shown({ asOf: '2024-08-01' });
    expect(view.hindsight).toEqual({ warned: { customers: 2, returned: 0 }, inRhythm: { customers: 2, returned: 2 } });
    expect(findings(view).join(' ')).toContain('0.0%');
    expect((await shown()).hindsight).toBeNull();
  });
});

describe('trade relations', () => {
  test('divide by rules in words, with limits that the scenario keeps', async () => {
    const view = await shown({ asOf: '2024-12-31' });
    view.state.show('division', 'relation', ['warning', 'relation']);
    await settledView(view, () => view.partition?.regions.length === 5);
    expect(classOf(view)).toEqual({
      silent: 'problem',
      complained: 'problem',
      regular: 'long-standing',
      quiet: 'long-standing',
      once: 'new',
    });
    view.limit({ formerAfter: 240 });
    await settledView(view, () => classOf(view).silent === 'former');
    expect(relationSentences(view)[1]).toContain('240');
    expect(view.state.scenario.view?.limits).toEqual({ formerAfter: 240 });
  });

  test('keep only limits that differ, and take no damaged ones', () => {
    const usual = limitsIn(undefined);
    expect(usual).toEqual(Object.fromEntries(limitNames.map((name) => [name, usualLimits[name]])));
    expect(keptLimits(usual)).toBeNull();
    expect(limitsIn({ formerAfter: 'x', newFor: 1.5, complaints: 0, complaintsFor: 7 })).toEqual({ ...usual, complaintsFor: 7 });
  });
});

describe('the charts', () => {
  test('have every customer with a gap once, and the line where the ratio is', async () => {
    const view = await shown({ asOf: '2024-12-31' });
    const { series, guides } = silenceData(view);
    const heights = series.map(({ y, base }) => Array.from(y).reduce((sum, top, bar) => sum + top - (base?.[bar] ?? 0), 0));
    expect(heights).toEqual([1, 1, 1, 1]);
    expect(guides?.[0]?.at).toBe(Math.log2(2.5));
    expect(daysData(view).guides?.[0]?.at).toBe(Math.log2(usualLimits.formerAfter));
  });

  test('have all value at risk, by silence and by week', async () => {
    const view = await shown({ asOf: '2024-12-31' });
    const total = ({ series }: ReturnType<typeof riskByWeekData>) =>
      series.reduce((sum, { y, base }) => sum + Array.from(y).reduce((all, top, bar) => all + top - (base?.[bar] ?? 0), 0), 0);
    expect(total(riskBySilenceData(view))).toBe(view.totals?.warned.value);
    expect(total(riskByWeekData(view)) + view.weeks!.earlier.value).toBe(view.totals?.warned.value);
    expect(riskByWeekData(view).x.format(0, 0)).toBe('2024-12-25 to 2024-12-31');
  });
});

const rule = { ratio: 1.3, leastGaps: 2, complaints: 1 };

test('figures, weeks, classes and hindsight are those of the slow and obvious way', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 0, max: 900 }), (rows, asOf) => {
      const log = logOf(rows);
      const warnings = churnWarnings(customerMeasures(log, asOf), asOf, complaintsBeforeSilence(log, asOf), rule);
      const { states, valueAtRisk, crossedOn, silence } = warnings;
      const of = (wanted: (place: number) => boolean) => Array.from({ length: customers }, (_, place) => place).filter(wanted);
      const worth = (places: readonly number[]) => ({
        customers: places.length,
        value: places.reduce((sum, place) => sum + valueAtRisk[place]!, 0),
      });
      const isWarned = (place: number) => states[place] === 1 || states[place] === 2;
      const found = warningFigures(warnings, asOf);
      expect(found.warned).toEqual(worth(of(isWarned)));
      expect(found.recent).toEqual(worth(of((place) => isWarned(place) && asOf - crossedOn[place]! < 30)));
      expect(found.judged).toBe(of((place) => states[place]! < 3).length);
      expect(found.top < 0 ? 0 : valueAtRisk[found.top]).toBe(Math.max(0, ...of(isWarned).map((place) => valueAtRisk[place]!)));

      const codes = warningCodes(warnings, warningClasses);
      const names = of(() => true).map((place) => warningClasses[codes[place]!]);
      const slow = of(() => true).map((place) => {
        if (states[place] === 255) return undefined;
        if (states[place] === 0) return silence[place]! >= 1 ? 'quiet' : 'regular';
        return (['', 'warned', 'after-complaints', 'unknown'] as const)[states[place]!];
      });
      expect(names).toEqual(slow);

      const { sums, earlier } = crossingWeeks(warnings, codes, asOf, warningClasses.length);
      const inWeek = (week: number) => of((place) => Math.floor((asOf - crossedOn[place]!) / 7) === shownWeeks - 1 - week);
      for (const week of [0, 20, 50, 51])
        expect(sums.reduce((sum, bars) => sum + bars[week]!, 0)).toBeCloseTo(worth(inWeek(week)).value, 9);
      expect(earlier.customers).toBe(of((place) => asOf - crossedOn[place]! >= 7 * shownWeeks).length);

      const back = of((place) => rows.some((row) => row.customer === place && row.day > asOf && isPurchaseRow(row)));
      const group = (wanted: (place: number) => boolean) => ({
        customers: of(wanted).length,
        returned: back.filter(wanted).length,
      });
      const expected = { warned: group(isWarned), inRhythm: group((place) => states[place] === 0) };
      expect(hindsight(log, states, asOf)).toEqual(expected.warned.returned + expected.inRhythm.returned === 0 ? null : expected);
    }),
    { seed: 5, numRuns: 200 },
  );
});
