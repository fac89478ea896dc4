import { describe, expect, it } from 'vitest';
import { findingSentences } from '../../../src/labs/retention/findings.ts';
import { halfTime, recoveredAt } from '../../../src/labs/retention/milestones.ts';
import { listedRates } from '../../../src/labs/retention/rates.ts';
import { retention as text } from '../../../src/locales/en/retention.ts';
import { Format } from '../../../src/locales/format.ts';
import { retention } from '../../../src/model/retention/model.ts';
import { onePercentMore } from '../../../src/model/retention/one-percent.ts';

function said(raw: object): string {
  const run = retention.run({ params: raw, data: {}, seed: 0 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  const { params, results } = run.value;
  const { presentValue } = results;
  return findingSentences({
    ...{ text, params, results, format: new Format('en') },
    effects: onePercentMore(params),
    rates: listedRates(params.retention, results.survivors.length - 1),
    half: halfTime(presentValue),
    recovered: recoveredAt(presentValue),
    age: (k) => `year ${k}`,
  }).join('\n');
}

const base = { customers: 100, retention: 0.6, profit: 10, discountRate: 0.1, periods: 3 };

describe('what the retention lab says', () => {
  it('names the stronger lever with its factor', () => {
    expect(said({ ...base, retention: 0.9, periods: 20 })).toMatch(/^Retention is the strongest lever here: .* 4\.2 times/);
    expect(said(base)).toMatch(/^The margin is the strongest lever here/);
  });

  it('says when the cost of winning is recovered, or that it is not', () => {
    expect(said({ ...base, acquisitionCost: 14 })).toContain('recovered in year 1');
    expect(said({ ...base, acquisitionCost: 100 })).toContain('not recovered');
    expect(said(base)).not.toContain('recovered');
  });

  it('warns of a retention that rises', () => {
    expect(said({ ...base, retention: [0.6, 0.7, 0.8] })).toContain('Retention rises from 60.0% to 80.0%');
    expect(said(base)).not.toContain('rises');
  });

  it('says that one percent more is cut off at 100%', () => {
    expect(said({ ...base, retention: 0.999, periods: 10 })).toContain('cut off at 100%');
  });
});
