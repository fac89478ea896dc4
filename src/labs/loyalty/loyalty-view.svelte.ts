import { loyalCustomer } from '../../model/loyal-customer/model.ts';
import { parts, type Part } from '../../model/loyal-customer/parts.ts';
import type { LoyalCustomerParams } from '../../model/loyal-customer/specification.ts';
import type { ScenarioState } from '../../state/scenario-state.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { isSwitched, partSwitches, type SwitchedPart } from './part-looks.ts';
import { cumulated } from './stacked.ts';

export const tabs = ['explain', 'formula', 'table', 'export'] as const;

/** The parts that Reinartz & Kumar did not find. */
const disputed = ['costSaving', 'premium'] as const satisfies readonly SwitchedPart[];

/** Everything that the screens of the loyal customer derive from the current scenario. Nothing here is stored. */
export class LoyaltyView {
  readonly #workbench: () => Workbench;
  /** The drawn charts, for export. */
  yearsPicture = $state.raw<SVGSVGElement | null>(null);
  recoveryPicture = $state.raw<SVGSVGElement | null>(null);
  /** The year that a crosshair reads, in both charts. */
  marked = $state<number | null>(null);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get workbench() {
    return this.#workbench();
  }

  get state(): ScenarioState<LoyalCustomerParams> {
    return this.workbench.stateOf('loyal-customer') as unknown as ScenarioState<LoyalCustomerParams>;
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('loyalty'));
  readonly terms = $derived.by(() => this.settings.messages.terms);
  readonly format = $derived.by(() => this.settings.format);
  readonly params = $derived.by(() => this.state.params);
  readonly unit = $derived.by(() => this.state.scenario.unit);
  readonly currency = $derived.by(() => this.state.scenario.currency);
  readonly results = $derived.by(() => results(this.params));
  readonly cumulative = $derived.by(() => cumulated(this.results.presentValue));
  readonly pinned = $derived.by(() => (this.state.pin === null ? null : results(this.state.pin)));
  /** What each part would be worth if all were on. */
  readonly possible = $derived.by(
    () => results(withParts(this.params, parts.filter(isSwitched), 'yes')).worth as Readonly<Record<Part, number>>,
  );
  readonly shownParts = $derived.by(() => parts.filter((part) => this.isOn(part)));
  /** The CLP without what Reinartz & Kumar did not find. */
  readonly disputedClp = $derived.by(() => results(withParts(this.params, disputed, 'no')).clp);
  readonly asDisputed = $derived.by(() => !disputed.some((part) => this.isOn(part)));

  readonly subtitle = $derived.by(() => {
    const { text, params, format, unit } = this;
    const stay = params.retention === 1 ? text.stays : text.mayLeave(format.percent(params.retention, 1), this.terms.units[unit]);
    return text.subtitle(this.terms.count[unit](format.whole(params.years)), stay);
  });

  /** When the customer has paid back what winning cost, in words. */
  readonly recovery = $derived.by(() => {
    const { breakEven } = this.results;
    if (this.params.acquisitionCost === 0) return this.text.freeToWin;
    return breakEven === null ? this.text.notPaidBack : this.text.paidBack(this.age(breakEven));
  });

  readonly announcement = $derived.by(() => this.text.changed(this.money(this.results.clp), this.recovery));

  isOn(part: Part): boolean {
    return !isSwitched(part) || this.params[partSwitches[part]] === 'yes';
  }

  change(change: Partial<LoyalCustomerParams>): void {
    this.state.change({ ...this.params, ...change });
  }

  switchPart(part: SwitchedPart): void {
    this.state.change(withParts(this.params, [part], this.isOn(part) ? 'no' : 'yes'));
  }

  /** Takes what Reinartz & Kumar did not find out of the picture, or puts it back. */
  switchDisputed(): void {
    this.state.change(withParts(this.params, disputed, this.asDisputed ? 'yes' : 'no'));
  }

  money(value: number): string {
    return `${this.format.money(value)} ${this.currency}`.trim();
  }

  age(t: number): string {
    return this.terms.age[this.unit](this.format.whole(t));
  }
}

const results = (params: LoyalCustomerParams) => loyalCustomer.evaluate(params, {}, 0);

const withParts = (params: LoyalCustomerParams, switched: readonly SwitchedPart[], to: 'yes' | 'no'): LoyalCustomerParams => ({
  ...params,
  ...Object.fromEntries(switched.map((part) => [partSwitches[part], to])),
});
