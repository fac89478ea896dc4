import type { Finding } from './findings.ts';
import type { Sensitivity } from '../../model/life-curve/sensitivity.ts';
import { leverSymbol } from './lever-field.ts';
import { ageText, countText, moneyText, type Wording } from './picture.ts';

/** A finding in words. */
export function findingSentence(finding: Finding, wording: Wording): string {
  const { messages, format, unit } = wording;
  const { sentences } = messages.lifeCurve.findings;
  const { terms } = messages;
  const unitWord = terms.units[unit];
  const money = (value: number) => moneyText(wording, value);
  switch (finding.kind) {
    case 'value-lies': {
      const told = {
        share: format.percent(finding.share, 0),
        g1: ageText(wording, finding.g1),
        slope: format.brief(finding.slope, 2),
        unit: unitWord,
      };
      const sentence = { 'after-slowdown': sentences.valueAfter, 'before-slowdown': sentences.valueBefore, past: sentences.valuePast };
      return sentence[finding.where](told);
    }
    case 'one-step':
      return sentences.oneStep(stepWords(finding.step, wording));
    case 'ceiling-borrowed':
      return sentences.ceilingBorrowed({
        count: format.whole(finding.count),
        lower: money(finding.lower),
        upper: money(finding.upper),
        low: money(finding.low),
        high: money(finding.high),
      });
    case 'ceiling-unseen':
      return sentences.ceilingUnseen({ source: terms.sources[finding.source], higher: money(finding.clpIfHigher) });
    case 'ceiling-observed':
      return sentences.ceilingObserved({ level: money(finding.level) });
    case 'break-point':
      return sentences.breakPoint[finding.point]({
        shift: countText(wording, Number(finding.shift.toPrecision(2))),
        low: money(finding.low),
        high: money(finding.high),
        from: finding.borrowed ? sentences.fromNeighbours : sentences.fromFit,
      });
    case 'convention':
      return sentences.convention({
        timing: terms.timings[finding.timing],
        other: terms.timings[finding.other],
        clp: money(finding.otherClp),
        change: format.signedPercent(finding.change),
      });
    case 'history-support':
      return sentences.support({
        points: countText(wording, finding.points),
        shape: terms.shapes[finding.shape],
        error: money(finding.error),
        lead: finding.lead === null ? '' : leadWords(finding.lead, wording),
      });
    case 'poor-fit':
      return sentences.poorFit({ r2: format.percent(Math.max(0, finding.r2), 0) });
    case 'life-ends':
      return sentences.lifeEnds({ left: countText(wording, finding.unitsLeft), oneLess: money(finding.oneLess), unit: unitWord });
  }
}

const leadWords = (lead: number, { messages, format }: Wording): string => {
  const { supportLead, supportTie } = messages.lifeCurve.findings.sentences;
  return lead < 0 ? supportTie(format.brief(-lead, 2)) : supportLead(format.brief(lead, 2));
};

/** One step of one lever, and what it brings. */
function stepWords({ name, step, clpChange }: Sensitivity, wording: Wording): { name: string; step: string; change: string } {
  const { messages, format, unit } = wording;
  const { step: steps } = messages.lifeCurve.findings;
  const unitWord = messages.terms.units[unit];
  const spoken: Readonly<Record<Sensitivity['name'], string>> = {
    h1: steps.h1,
    v: steps.v(moneyText(wording, step)),
    g1: steps.g1(unitWord),
    ceiling: steps.ceiling,
    lambda: steps.lambda,
    g2: steps.g2(unitWord),
    h2: steps.h2,
    u: steps.u,
    discountRate: steps.discountRate,
    horizon: steps.horizon(unitWord),
  };
  return {
    name: `${leverSymbol(name)} ${messages.terms.turned[name]}`.trim(),
    step: spoken[name],
    change: `${format.signed(clpChange)} ${wording.currency}`.trim(),
  };
}
