import type { ParameterSource } from '../../locales/vocabulary.ts';
import { monthsPer } from '../../model/discounting/rate-conversion.ts';
import { lifeEnd } from '../../model/life-curve/life-length.ts';
import { lifeCurveOf } from '../../model/life-curve/described-curve.ts';
import { lifeCurve, type LifeCurveParams } from '../../model/life-curve/model.ts';
import { stageEnds } from '../../model/life-curve/levers.ts';
import { differenceByCause } from '../../model/life-curve/difference.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { curveUncertainty } from '../../model/fitting-method/uncertainty.ts';
import type { CurveLever } from '../../model/life-curve/levers.ts';
import { evidenceOf } from './evidence.ts';
import { findings } from './findings.ts';
import { ageText, countText, moneyText, pictureScale, type Wording } from './picture.ts';
import { unitRows } from './unit-rows.ts';
import { heldLevers, sourceOf, speaking } from './sources.ts';

/** Everything the screens of the life-curve lab derive from the current scenario. Nothing here is stored. */
export class LabView {
  readonly #workbench: () => Workbench;
  /** The drawn picture, for export. */
  picture = $state.raw<SVGSVGElement | null>(null);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get workbench() {
    return this.#workbench();
  }

  get state() {
    return this.workbench.lifeCurve;
  }

  readonly messages = $derived.by(() => this.workbench.settings.messages);
  readonly format = $derived.by(() => this.workbench.settings.format);
  readonly params = $derived.by(() => this.state.params);
  readonly start = $derived.by(() => this.state.start.params as LifeCurveParams);
  readonly curve = $derived.by(() => lifeCurveOf(this.params));
  readonly clp = $derived.by(() => this.state.run.clp);
  readonly monthsPerUnit = $derived.by(() => monthsPer[this.state.scenario.unit]);
  readonly wording: Wording = $derived.by(() => ({
    messages: this.messages,
    format: this.format,
    unit: this.state.scenario.unit,
    currency: this.state.scenario.currency,
  }));

  /** Age of the last unit counted. */
  readonly end = $derived.by(() => this.params.now + this.state.run.t.length);
  /** How far the picture reaches: past the last unit counted, and never without a future. */
  readonly shownEnd = $derived.by(() => Math.max(this.end, this.params.now + 1));
  readonly scale = $derived.by(() => pictureScale(this.state.subject.history, this.start));
  readonly stages = $derived.by(() => stageEnds(this.params, lifeEnd(this.curve)));
  readonly firstUnit = $derived.by(() => {
    const { customer, dataset } = this.state.subject;
    return customer !== null && dataset?.dataset.dated ? customer.firstUnit : null;
  });

  readonly pin = $derived.by(() => this.state.pin);
  readonly pinClp = $derived.by(() => (this.pin === null ? null : lifeCurve.evaluate(this.pin, { history: null }, 0).clp));
  readonly byCause = $derived.by(() => (this.pin === null ? [] : differenceByCause(this.pin, this.params)));

  /** The fit, where it speaks for the curve on the screen. */
  readonly valuation = $derived.by(() => speaking(this.state.valuation, this.params, this.start));
  readonly uncertainty = $derived.by(() => {
    const { valuation } = this;
    return valuation === null
      ? null
      : curveUncertainty(this.params, valuation, heldLevers(this.params, this.start, valuation), this.shownEnd);
  });
  readonly band = $derived.by(() => {
    const { uncertainty } = this;
    if (uncertainty === null) return null;
    const { t, band } = uncertainty;
    const floor = this.params.pastZero === 'stop-at-zero' && this.params.g2 !== null ? this.params.g2 : Infinity;
    const kept = (limit: Float64Array) => limit.map((profit, k) => ((t[k] ?? 0) > floor ? Math.max(0, profit) : profit));
    return { t, lower: kept(band.low), upper: kept(band.high) };
  });
  readonly findings = $derived.by(() => findings(this.params, evidenceOf(this.params, { valuation: this.valuation, start: this.start })));

  readonly unitRows = $derived.by(() => {
    const { history } = this.state.subject;
    const { profit, presentValue: present } = this.state.run;
    return unitRows({
      ...{ params: this.params, history, band: this.band, profit, present, firstUnit: this.firstUnit },
      unit: this.wording.unit,
    });
  });

  source(lever: CurveLever): ParameterSource {
    return sourceOf(lever, this.params, this.start, this.valuation);
  }

  /** What the CLP counts, in words. */
  readonly clpTitle = $derived.by(() => {
    const { lifeCurve: text } = this.messages;
    const n = this.state.run.t.length;
    if (n === 0) return text.clpNothing;
    const count = countText(this.wording, n);
    if (this.state.subject.customer?.ended) return text.clpHadStayed(count);
    return this.params.horizon === 'auto' ? text.clpLife(count) : text.clpOf(count);
  });

  readonly subtitle = $derived.by(() => {
    const { subtitle } = this.messages.lifeCurve;
    const { history, customer } = this.state.subject;
    const { g1, g2 } = this.params;
    const borrowing = this.source('ceiling') === 'borrowed';
    const parts = [
      customer === null ? null : `${this.messages.lifeCurve.customer} ${customer.id}`,
      history.length === 0 ? subtitle.noHistory : subtitle.history(countText(this.wording, history.length)),
      g1 === null ? null : subtitle.grown(ageText(this.wording, g1)),
      borrowing ? subtitle.borrowed(this.format.whole(this.state.similar.length)) : null,
      g2 === null ? null : subtitle.declining(ageText(this.wording, g2)),
      customer?.ended ? subtitle.ended : null,
    ];
    return parts.filter((part) => part !== null).join(' · ');
  });

  /** The effect of the last change, for a screen reader. */
  readonly announcement = $derived.by(() => {
    const change = this.pinClp === null ? '' : `${this.format.signed(this.clp - this.pinClp)} ${this.messages.lab.againstPin}`;
    return this.messages.lifeCurve.changed(moneyText(this.wording, this.clp), change);
  });
}
