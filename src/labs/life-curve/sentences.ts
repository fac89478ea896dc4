import type { Finding } from './findings.ts';
import type { Messages } from '../../locales/index.ts';
import type { Sensitivity } from '../../model/life-curve/sensitivity.ts';
import { leverSymbol } from './lever-field.ts';
import { countText, moneyText, type Wording } from './picture.ts';

/** A finding in words. */
export function findingSentence(finding: Finding, wording: Wording): string {
  const { messages, format, unit } = wording;
  const { sentences, sources, moreThanAllOfIt } = messages.lifeCurve.findings;
  const { terms } = messages;
  const unitWord = terms.units[unit];
  const money = (value: number) => moneyText(wording, value);
  switch (finding.kind) {
    case 'value-lies': {
      const told = {
        share: format.percent(finding.share, 0),
        g1: ageText(wording, finding.g1),
        slope: `${format.brief(finding.slope, 2)} ${wording.currency}`.trim(),
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
      return sentences.ceilingUnseen({ source: sources[finding.source], higher: money(finding.clpIfHigher) });
    case 'ceiling-observed':
      return sentences.ceilingObserved({ level: money(finding.level) });
    case 'ceiling-early':
      return sentences.ceilingEarly({ seen: countText(wording, finding.seen) });
    case 'growth-assumed':
      return finding.outlasted === null ? sentences.growthAssumed : sentences.growthOutlasted({ g1: ageText(wording, finding.outlasted) });
    case 'nothing-left':
      return sentences.nothingLeft({ end: ageText(wording, finding.end) });
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
        change: Math.abs(finding.change) > 1 ? moreThanAllOfIt : format.signedPercent(finding.change),
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

/** How much the finding is about, and on which judgement that rests. */
export function stakeText(finding: Finding, { messages, format }: Wording): string {
  const { basis, moreThanAll, stake, stakeOfProfit } = messages.lifeCurve.findings;
  const share = finding.stake > 1 ? moreThanAll : format.percent(finding.stake);
  const key = basisOf(finding);
  return (finding.stakeOf === 'clp' ? stake : stakeOfProfit)(share, key === null ? '' : basis[key]);
}

function basisOf(finding: Finding): keyof Messages['lifeCurve']['findings']['basis'] | null {
  switch (finding.kind) {
    case 'value-lies':
      return finding.where === 'before-slowdown' ? 'growthOff' : 'ceilingOff';
    case 'ceiling-early':
      return 'ceilingOff';
    case 'ceiling-observed':
      return 'ceilingError';
    case 'ceiling-unseen':
    case 'growth-assumed':
      return 'ceilingHigher';
    default:
      return null;
  }
}

/** An age in words, with one decimal at most: more says nothing in a sentence. */
const ageText = ({ messages, format, unit }: Wording, t: number): string =>
  messages.terms.age[unit](format.brief(Math.round(t * 10) / 10, 6));

const leadWords = (lead: number, { messages, format }: Wording): string => {
  const { supportLead, supportTie } = messages.lifeCurve.findings.sentences;
  return lead < 0 ? supportTie(format.brief(-lead, 2)) : supportLead(format.brief(lead, 2));
};

/** One step of one lever, and what it brings. */
function stepWords({ name, step, clpChange }: Sensitivity, wording: Wording): { name: string; step: string; change: string } {
  const { messages, format, unit } = wording;
  const { step: steps, ceilingName } = messages.lifeCurve.findings;
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
    name: name === 'ceiling' ? ceilingName : `${messages.terms.turned[name]} ${leverSymbol(name)}`.trim(),
    step: spoken[name],
    change: `${format.signed(clpChange)} ${wording.currency}`.trim(),
  };
}
