import { threeMethods } from '../../model/three-methods/model.ts';
import type { ThreeMethodsData, ThreeMethodsParams } from '../../model/three-methods/specification.ts';
import { checkField } from '../../model/data.ts';
import type { JsonObject } from '../../scenario/json.ts';
import type { ScenarioState } from '../../state/scenario-state.svelte.ts';
import type { Workbench } from '../../state/workbench.svelte.ts';

export const tabs = ['why', 'needs', 'events', 'export'] as const;
export const methodIds = ['dwyer', 'events', 'fitting'] as const;

/** One event as a document writes it. */
export type WrittenEvent = JsonObject;

/** Everything the page derives from the current scenario. Nothing here is stored. */
export class MethodsView {
  readonly #workbench: () => Workbench;
  picture = $state.raw<SVGSVGElement | null>(null);
  clpPicture = $state.raw<SVGSVGElement | null>(null);

  constructor(workbench: () => Workbench) {
    this.#workbench = workbench;
  }

  get workbench() {
    return this.#workbench();
  }

  get state(): ScenarioState<ThreeMethodsParams> {
    return this.workbench.stateOf('three-methods') as unknown as ScenarioState<ThreeMethodsParams>;
  }

  readonly settings = $derived.by(() => this.workbench.settings);
  readonly text = $derived.by(() => this.settings.labTexts('methods'));
  readonly terms = $derived.by(() => this.settings.messages.terms);
  readonly format = $derived.by(() => this.settings.format);
  readonly params = $derived.by(() => this.state.params);
  readonly unit = $derived.by(() => this.state.scenario.unit);
  readonly currency = $derived.by(() => this.state.scenario.currency);
  readonly data = $derived.by(() => dataOf(this.state.scenario.data.inline));
  readonly results = $derived.by(() => threeMethods.evaluate(this.params, this.data, 0));
  readonly pinned = $derived.by(() => (this.state.pin === null ? null : threeMethods.evaluate(this.state.pin, this.data, 0)));
  readonly writtenEvents = $derived.by(() => (this.state.scenario.data.inline.events ?? []) as readonly WrittenEvent[]);

  readonly subtitle = $derived.by(() =>
    this.text.subtitle({
      now: this.terms.count[this.unit](this.format.whole(this.params.now)),
      horizon: this.terms.count[this.unit](this.format.whole(this.params.horizon)),
    }),
  );
  readonly written = $derived.by(() => ({
    dwyer: this.money(this.results.dwyer),
    events: this.money(this.results.events),
    fitting: this.money(this.results.fitting),
  }));
  readonly announcement = $derived.by(() => this.text.changed(this.written));

  change(change: Partial<ThreeMethodsParams>): void {
    this.state.change({ ...this.params, ...change });
  }

  changeEvent(index: number, change: WrittenEvent): void {
    const events = this.writtenEvents.map((event, at) => (at === index ? { ...event, ...change } : event));
    this.state.change(this.params, { ...this.state.scenario.data.inline, events });
  }

  /** Opens the listed events in the lab of the event method, counted the same way. */
  openEvents(): void {
    const { discountRate, timing } = this.params;
    const { unit, currency } = this.state.scenario;
    const document = {
      lifecurve: 1,
      model: 'events',
      unit,
      currency,
      params: { discountRate, timing },
      data: { events: this.writtenEvents },
    };
    void this.workbench.open({ kind: 'document', document });
  }

  money(value: number): string {
    return `${this.format.money(value)} ${this.currency}`.trim();
  }

  eventName(index: number): string {
    const name = this.writtenEvents[index]?.name;
    return typeof name === 'string' ? name : this.text.events.unnamed(this.format.whole(index + 1));
  }
}

/** The data of a checked document, as its model takes them. */
function dataOf(inline: JsonObject): ThreeMethodsData {
  const { events, history } = threeMethods.data;
  return {
    events: checkField(events, inline.events, []) as ThreeMethodsData['events'],
    history: checkField(history, inline.history, []) as ThreeMethodsData['history'],
  };
}
