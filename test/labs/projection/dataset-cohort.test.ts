import { describe, expect, it } from 'vitest';
import { cohortRefusal } from '../../../src/labs/projection/cohort-refusal.ts';
import { cohortSurvivors, datasetCohort } from '../../../src/labs/projection/dataset-cohort.ts';
import { distributorChannelCustomers } from '../../../src/store/samples/distributor-channel.ts';
import { openedView } from './opened-view.ts';

const lived = (count: number, units: number, ended: boolean) => Array.from({ length: count }, () => ({ ended, profit: { length: units } }));

describe('a cohort from a dataset', () => {
  it('counts a customer up to where its history stops and no further', () => {
    // 10 end in year 1, 20 are seen for one year only, 10 end in year 3, 20 are there for four years and more.
    const customers = [...lived(10, 1, true), ...lived(20, 1, false), ...lived(10, 3, true), ...lived(20, 4, false)];
    const cohort = datasetCohort(customers, 'year', 'year');
    if (!cohort.ok) throw new Error(cohort.error.code);
    expect(cohort.value).toMatchObject({ customers: 60, ended: 20 });
    expect(cohort.value.steps.map(({ known, kept, unknown }) => [known, kept, unknown])).toEqual([
      [40, 30, 20],
      [30, 30, 0],
      [30, 20, 0],
    ]);
    expect(cohortSurvivors(cohort.value)).toEqual([60, 45, 45, 30]);
  });

  it('without customers whose end is unknown, is who was still there', () => {
    const customers = [...lived(40, 12, true), ...lived(30, 13, true), ...lived(20, 25, true), ...lived(10, 40, true)];
    const cohort = datasetCohort(customers, 'month', 'year');
    if (!cohort.ok) throw new Error(cohort.error.code);
    expect(cohortSurvivors(cohort.value)).toEqual([100, 60, 30, 10, 0]);
  });

  it('of the sample dataset never rises and starts with everybody', () => {
    const cohort = datasetCohort(distributorChannelCustomers(), 'month', 'year');
    if (!cohort.ok) throw new Error(cohort.error.code);
    expect(cohortSurvivors(cohort.value)).toEqual([320, 315.9, 281.8, 238.9, 132.2, 0]);
    for (const { known } of cohort.value.steps) expect(known).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ['coarser', datasetCohort(lived(50, 5, true), 'year', 'month'), '按年'],
    ['few-customers', datasetCohort(lived(19, 5, true), 'year', 'year'), '19'],
    ['few-renewals', datasetCohort([...lived(30, 2, true), ...lived(9, 9, false)], 'year', 'year'), '2'],
    ['nobody-left', datasetCohort(lived(50, 5, false), 'year', 'year'), '导入'],
  ] as const)('is refused (%s) in a sentence in both languages', async (code, cohort, word) => {
    if (cohort.ok) throw new Error('it was taken');
    expect(cohort.error.code).toBe(code);
    for (const language of ['en', 'zh-CN'] as const) {
      const view = await openedView('regular-survivors', language);
      const sentence = cohortRefusal(cohort.error, view);
      expect(sentence.length).toBeGreaterThan(15);
      if (language === 'zh-CN' && code !== 'coarser') expect(sentence).toContain(word);
    }
  });
});
