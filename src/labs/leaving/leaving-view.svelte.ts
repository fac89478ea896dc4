import { lostCustomer } from '../../model/lost-customer/model.ts';
import { lostCustomerSpecification, type LostCustomerParams } from '../../model/lost-customer/specification.ts';
import { lostGroup } from '../../model/lost-group/model.ts';
import { lostGroupSpecification, type LostGroupParams } from '../../model/lost-group/specification.ts';
import type { ModelName } from '../../model/index.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { amountOf, type LossStep } from './loss-steps.ts';
import { lossOfCustomer, lossOfGroup, type Loss } from './loss.ts';

export const tabs = ['explain', 'table', 'export'] as const;

type Leaving = Extract<ModelName, 'lost-customer' | 'lost-group'>;

/** Everything that the screens of the losses derive from the current scenario. Nothing here is stored. */
export class LeavingView {
  readonly #workbench: () => Workbench;
  /** The model shown last: the screen may be asked once more after another lab's scenario has come. */
  #last: Leaving = 'lost-customer';
  /** The drawn picture, for export. */
  picture = $state.raw<SVGSVGElement | null>(null);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get workbench() {
    return this.#workbench();
  }

  readonly model: Leaving = $derived.by(() => {
    const { model } = this.workbench.shown.scenario;
    if (model === 'lost-customer' || model === 'lost-group') this.#last = model;
    return this.#last;
  });

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('leaving'));
  readonly format = $derived.by(() => this.settings.format);
  readonly state = $derived.by(() => this.workbench.stateOf(this.model));
  readonly specification = $derived.by(() => (this.model === 'lost-group' ? lostGroupSpecification : lostCustomerSpecification));
  readonly currency = $derived.by(() => this.state.scenario.currency);
  /** What the parameters come to. */
  readonly loss: Loss = $derived.by(() => this.#lossOf(this.state.params) ?? nothing);
  readonly pinned: Loss | null = $derived.by(() => (this.state.pin === null ? null : this.#lossOf(this.state.pin)));

  #lossOf(params: unknown): Loss | null {
    const { inline } = this.state.scenario.data;
    if (this.model === 'lost-customer') {
      const checked = params as LostCustomerParams;
      return lossOfCustomer(checked, lostCustomer.evaluate(checked, {}, 0));
    }
    const run = lostGroup.run({ params, data: inline, seed: 0 });
    return run.ok ? lossOfGroup(params as LostGroupParams, run.value.results) : null;
  }

  readonly subtitle = $derived.by(() => {
    const { text, loss, format } = this;
    if (loss.kind === 'one')
      return text.subtitle.one({ worth: this.money(loss.worth), realised: this.money(loss.realised), spent: this.money(loss.spent) });
    const { customers, lost, share } = loss;
    return text.subtitle.group({ customers: format.whole(customers), lost: format.brief(lost, 6), share: format.percent(share, 1) });
  });

  readonly steps = $derived.by(() =>
    this.loss.steps.map((step: LossStep) => ({
      ...step,
      label: this.text.steps[this.loss.kind][step.id],
      text: step.kind === 'total' ? this.money(step.to) : this.signed(amountOf(step)),
    })),
  );

  readonly announcement = $derived.by(() => this.text.changed(this.money(this.loss.course), this.money(this.loss.consistent)));

  change(name: string, value: number): void {
    this.state.change({ ...this.state.params, [name]: value });
  }

  show(kind: Loss['kind']): void {
    void this.workbench.showModel(kind === 'one' ? 'lost-customer' : 'lost-group');
  }

  pinUp(pin: boolean): void {
    this.state.pinUp(pin ? this.state.params : null);
  }

  /** With its sign, to the cent or to the whole as {@link Format.money} has it. */
  signed(value: number): string {
    return `${this.format.signed(value, Math.abs(value) >= 10_000 ? 0 : 2)} ${this.currency}`.trim();
  }

  money(value: number): string {
    return `${this.format.money(value)} ${this.currency}`.trim();
  }
}

const nothing: Loss = {
  kind: 'group',
  course: 0,
  consistent: 0,
  customers: 0,
  share: 0,
  lost: 0,
  worth: 0,
  realised: 0,
  listed: null,
  steps: [],
};
