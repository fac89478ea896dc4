import type { PopulationRequest, SweepCell } from '../../../workers/protocol.ts';
import { previewOf } from '../../model/relationship/preview.ts';
import type { RelationshipParams } from '../../model/relationship/specification.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';
import { axisNames, axisOf, type AxisName } from './sweep-axes.ts';
import {
  axisValues,
  bestCell,
  coarseFirst,
  columnsOf,
  measured,
  nearestStep,
  paramsAt,
  rowsOf,
  sweepKey,
  type AxisPlan,
  type Cells,
  type Measure,
  type SweepPlan,
} from './sweep-grid.ts';

export const sizes = [2000, 5000, 10_000] as const;

/** A sweep that ran, or runs. */
interface Ran {
  readonly key: string;
  readonly plan: SweepPlan;
  readonly cells: Cells;
  /** Customers at the start of each cell, and how many of the whole each of them stands for. */
  readonly customers: number;
  readonly scale: number;
}

const firstSteps = { one: 11, two: 9 } as const;

/** A sweep of one or two parameters. Its plan and what came of it are kept while the page is open; the scenario knows nothing of them. */
export class Sweep {
  readonly #view: RelationshipView;
  #x = $state.raw<AxisPlan | null>(null);
  #y = $state.raw<AxisPlan | null>(null);
  #ran = $state.raw<Ran | null>(null);
  #progress = $state<number | null>(null);
  #failed = $state(false);
  #work = new AbortController();
  measure = $state<Measure>('meanClp');
  customers = $state<number>(sizes[0]);

  constructor(view: RelationshipView) {
    this.#view = view;
  }

  readonly offered = $derived.by(() => axisNames.filter((name) => axisOf(name).matters(this.#view.params)));
  readonly plan: SweepPlan = $derived.by(() => ({
    x: this.#usable(this.#x) ?? this.planned('retention.formation', firstSteps.one),
    y: this.#usable(this.#y),
  }));
  readonly ran = $derived.by(() => this.#ran);
  readonly progress = $derived.by(() => this.#progress);
  readonly failed = $derived.by(() => this.#failed);
  /** The result is of other parameters, or of another plan, than those on the screen. */
  readonly stale = $derived.by(
    () => this.#ran !== null && this.#ran.key !== sweepKey(this.#view.params, this.#view.state.scenario.seed, this.#ran.plan),
  );
  readonly values = $derived.by(() => {
    const ran = this.#ran;
    return ran === null ? [] : ran.cells.map((cell) => measured(cell, this.measure, ran.scale));
  });
  readonly best = $derived.by(() =>
    bestCell(
      this.values.map(({ value }) => value),
      this.measure,
    ),
  );
  /** The cell nearest to the parameters on the screen; null where they lie outside. */
  readonly current = $derived.by(() => {
    const ran = this.#ran;
    if (ran === null) return null;
    const place = (axis: AxisPlan) => nearestStep(axisValues(axis), axisOf(axis.name).valueIn(this.#view.params));
    const [column, row] = [place(ran.plan.x), ran.plan.y === null ? 0 : place(ran.plan.y)];
    return column === null || row === null ? null : row * columnsOf(ran.plan) + column;
  });

  #usable(axis: AxisPlan | null): AxisPlan | null {
    return axis !== null && axisOf(axis.name).matters(this.#view.params) ? axis : null;
  }

  planned(name: AxisName, steps: number): AxisPlan {
    const { around, valueIn } = axisOf(name);
    const [from, to] = around(valueIn(this.#view.params));
    return { name, from, to, steps };
  }

  changeX(change: Partial<AxisPlan>): void {
    const { x, y } = this.plan;
    this.#x = change.name !== undefined && change.name !== x.name ? this.planned(change.name, x.steps) : { ...x, ...change };
    if (y !== null && y.name === this.#x.name) this.#y = null;
  }

  /** @param change with the name null for no second parameter */
  changeY(change: Partial<AxisPlan> | null): void {
    const { x, y } = this.plan;
    if (change === null) this.#y = null;
    else if (change.name !== undefined && change.name !== y?.name) this.#y = this.planned(change.name, y?.steps ?? firstSteps.two);
    else if (y !== null) this.#y = { ...y, ...change };
    if (this.#x === null && this.#y !== null) this.#x = { ...x, steps: firstSteps.two };
  }

  cancel(): void {
    this.#work.abort();
    this.#progress = null;
  }

  /** Computes the grid, a coarse one first. */
  async run(): Promise<void> {
    this.#work.abort();
    this.#work = new AbortController();
    const { signal } = this.#work;
    const { plan, customers } = this;
    const { params, state } = this.#view;
    const { seed } = state.scenario;
    const base: RelationshipParams = { ...params, strategy: [], strategyAfter: 0 };
    const { params: sample, scale } = previewOf(base, customers);
    const cells: (SweepCell | null)[] = Array.from({ length: columnsOf(plan) * rowsOf(plan) }, () => null);
    const key = sweepKey(params, seed, plan);
    const show = () => (this.#ran = { key, plan, cells: [...cells], customers: sample.customers, scale });
    this.#failed = false;
    this.#progress = 0;
    show();
    const order = coarseFirst(columnsOf(plan), rowsOf(plan));
    const engine = await this.#view.workbench.engines.populator;
    const request = (cell: number): PopulationRequest => ({ params: previewOf(paramsAt(base, plan, cell), customers).params, seed });
    const shownEach = Math.ceil(order.length / 40);
    let [next, done] = [0, 0];
    const stopped = () => signal.aborted;
    const lane = async () => {
      while (next < order.length && !stopped() && !this.#failed) {
        const cell = order[next++] ?? 0;
        const result = await engine.run<readonly SweepCell[]>((tasks) => tasks.sweepCells([request(cell)]));
        if (stopped()) return;
        if (!result.ok) {
          this.#failed = true;
          return;
        }
        cells[cell] = result.value[0] ?? null;
        done++;
        this.#progress = done / order.length;
        if (done % shownEach === 0 || done === order.length) show();
      }
    };
    await Promise.all(Array.from({ length: engine.size }, lane));
    if (!signal.aborted) this.#progress = null;
  }

  /** Opens a cell: its parameters become those on the screen, which can be undone. */
  open(cell: number): void {
    const ran = this.#ran;
    if (ran !== null) this.#view.change(paramsAt(this.#view.params, ran.plan, cell));
  }
}

const known = new WeakMap<RelationshipView, Sweep>();

/** The sweep of a view, which stays while other tabs are looked at. */
export function sweepOf(view: RelationshipView): Sweep {
  const sweep = known.get(view) ?? new Sweep(view);
  known.set(view, sweep);
  return sweep;
}
