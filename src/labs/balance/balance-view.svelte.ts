import { balanceOf } from '../../model/acquisition-retention-balance/equity.ts';
import { acquisitionRetentionBalance } from '../../model/acquisition-retention-balance/model.ts';
import { balanceSpecification, type BalanceParams } from '../../model/acquisition-retention-balance/specification.ts';
import type { Fault } from '../../model/fault.ts';
import type { ScenarioState } from '../../state/scenario-state.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { atOptimum, spentAlong, type Side } from './spending.ts';
import { ceilingsOff } from './ceilings-off.ts';
import { namedOnScreen } from './named-faults.ts';

export const tabs = ['explain', 'ceilings', 'formula', 'table', 'export'] as const;
export type ParameterName = keyof BalanceParams;

/** What a control asked for and was refused, as long as nothing else changed. */
interface Refused {
  readonly name: ParameterName;
  readonly faults: readonly Fault[];
  readonly params: BalanceParams;
}

/** Everything that the screens of winning and keeping derive from the current scenario. Nothing here is stored. */
export class BalanceView {
  readonly #workbench: () => Workbench;
  /** The drawn charts, for export. */
  readonly pictures = $state<Partial<Record<string, SVGSVGElement>>>({});
  /** The spend that a crosshair reads, in both charts of a side. */
  marked = $state.raw<Readonly<Record<Side, number | null>>>({ acquisition: null, retention: null });
  #refused = $state.raw<Refused | null>(null);
  /** The judgements as they were when a hand took hold of today's spend, which then moves along their curve. */
  #held: BalanceParams | null = null;

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get workbench() {
    return this.#workbench();
  }

  get state(): ScenarioState<BalanceParams> {
    return this.workbench.stateOf('acquisition-retention-balance') as unknown as ScenarioState<BalanceParams>;
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('balance'));
  readonly terms = $derived.by(() => this.settings.messages.terms);
  readonly format = $derived.by(() => this.settings.format);
  readonly params = $derived.by(() => this.state.params);
  readonly unit = $derived.by(() => this.state.scenario.unit);
  readonly currency = $derived.by(() => this.state.scenario.currency);
  readonly balance = $derived.by(() => balanceOf(this.params));
  readonly results = $derived.by(() => evaluated(this.params));
  readonly optimum = $derived.by(() => this.results.optimum);
  readonly pin = $derived.by(() => this.state.pin);
  readonly pinned = $derived.by(() => (this.pin === null ? null : evaluated(this.pin)));
  readonly ceilingRows = $derived.by(() => ceilingsOff(this.params, this.optimum));
  readonly perProspect = $derived.by(() => this.text.perProspect(this.currency));

  readonly subtitle = $derived.by(() =>
    this.text.subtitle({
      A: this.money(this.params.A),
      R: this.money(this.params.R),
      unit: this.terms.units[this.unit],
    }),
  );

  /** What the optimum brings beyond today's spending, in a line. */
  readonly gain = $derived.by(() => {
    const { equityNow, optimum, gain } = this.results;
    if (this.atOptimum) return this.text.isBest;
    const share = equityNow > 0 ? this.format.signedPercent(gain / equityNow, 1) : null;
    return this.text.atBest({ equity: this.money(optimum.equity), gain: this.format.signed(gain), share });
  });

  readonly announcement = $derived.by(() => this.text.changed(this.money(this.results.equityNow), this.money(this.optimum.equity)));

  /** Why the last wish for a parameter was refused, in the screen's own names and percents; none where it was not. */
  faultsAt(name: ParameterName): readonly Fault[] {
    const refused = this.#refused;
    if (refused === null || refused.name !== name || refused.params !== this.params) return [];
    return refused.faults.map((fault) => namedOnScreen(fault, this.text.parameters, this.text.inPercent));
  }

  change(change: Partial<BalanceParams>, name: ParameterName): void {
    const faults = this.state.change({ ...this.params, ...change });
    this.#refused = faults.length === 0 ? null : { name, faults, params: this.params };
  }

  hold(): void {
    this.#held = this.params;
    this.state.steps.hold();
  }

  release(): void {
    this.#held = null;
    this.state.steps.release();
  }

  /** Spends another amount; the judged curve stays, and the rate is what it gives there. */
  spend(side: Side, amount: number): void {
    this.state.change({ ...this.params, ...spentAlong(this.#held ?? this.params, side, amount) });
  }

  readonly optimumParams = $derived.by(() => atOptimum(this.params, this.optimum));

  spendOptimum(): void {
    this.state.change(this.optimumParams);
  }

  /** Nothing would change, or a document could not say it: nothing spent tells nothing about a curve. */
  readonly atOptimum = $derived.by(() => this.results.gain <= 1e-9 * Math.abs(this.optimum.equity));

  drawn(name: string, svg: SVGSVGElement): void {
    this.pictures[name] = svg;
  }

  read(side: Side, spend: number | null): void {
    this.marked = { ...this.marked, [side]: spend };
  }

  money(value: number): string {
    return `${this.format.money(value)} ${this.currency}`.trim();
  }
}

const evaluated = (params: BalanceParams) => {
  const results = acquisitionRetentionBalance.evaluate(params, {}, 0);
  return { ...results, optimum: results.optimum };
};

export interface Optimum {
  readonly R: number;
  readonly r: number;
  readonly clv: number;
  readonly A: number;
  readonly a: number;
  readonly equity: number;
}

export const { parameters } = balanceSpecification;
