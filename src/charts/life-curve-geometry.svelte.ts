import { inRoom } from './chart-room.svelte.ts';
import { handlePoint, levelSpan, type HandlePoint } from './chart-handle.ts';
import type { ChartHandle, GhostCurve, LifeCurveData, LifeCurveFormat, LifeCurveLabels } from './life-curve-data.ts';
import { lifeCurveDomain, neighbourExtent, steadyDomain, unchanged, type Grasp, type LifeCurveDomain } from './life-curve-domain.ts';
import { lifeCurveFrame, lifeCurveHeight, type FrameSize } from './life-curve-frame.ts';
import { lifeCurveLabels } from './life-curve-labels.ts';
import {
  curvePaths,
  dotRadius,
  frozenCurve,
  ghostPath,
  historyDots,
  neighboursPath,
  presentValuePath,
  uncertaintyPath,
  unitWidth,
} from './life-curve-layout.ts';
import { stageBands, stageSpans } from './stage-bands.ts';
import type { TimeUnit } from './time-ticks.ts';

export interface GeometryInput extends LifeCurveData {
  readonly handles: readonly ChartHandle[];
  readonly labels: LifeCurveLabels;
  readonly format: LifeCurveFormat;
  readonly unit: TimeUnit;
  readonly height?: number;
  readonly steady?: boolean;
}

/**
 * The chart's geometry, each part derived from no more than it needs: a drag recomputes the paths that move, and the rest
 * of the picture stays as it is.
 */
export class LifeCurveGeometry {
  readonly #input: () => GeometryInput;
  readonly #size: () => Pick<FrameSize, 'width' | 'em'>;
  /** The handle in the hand, and the curve as it was when it was taken. */
  dragging = $state.raw<{ readonly grasp: Grasp; readonly before: GhostCurve } | null>(null);
  #kept: LifeCurveDomain | null = null;

  constructor(input: () => GeometryInput, size: () => Pick<FrameSize, 'width' | 'em'>) {
    this.#input = input;
    this.#size = size;
  }

  readonly #history = $derived.by(() => this.#input().history);
  readonly #profitAt = $derived.by(() => this.#input().profitAt);
  readonly #now = $derived.by(() => this.#input().now);
  readonly #end = $derived.by(() => this.#input().end);
  readonly #g0 = $derived.by(() => this.#input().stages.g0);
  readonly #g1 = $derived.by(() => this.#input().stages.g1);
  readonly #g2 = $derived.by(() => this.#input().stages.g2);
  readonly #lifeEnd = $derived.by(() => this.#input().stages.lifeEnd);
  readonly #stages = $derived({ g0: this.#g0, g1: this.#g1, g2: this.#g2, lifeEnd: this.#lifeEnd });
  readonly #uncertainty = $derived.by(() => this.#input().band);
  readonly #ghosts = $derived.by(() => this.#input().ghosts);
  readonly #neighbours = $derived.by(() => this.#input().neighbours);
  readonly #others = $derived(neighbourExtent(this.#neighbours));
  readonly #presentValue = $derived.by(() => this.#input().presentValue);
  readonly #labels = $derived.by(() => this.#input().labels);
  readonly #valueTitle = $derived(this.#labels.valueAxis);
  readonly #timeTitle = $derived(this.#labels.timeAxis);
  readonly #barTitle = $derived(this.#presentValue === null ? null : this.#labels.presentValueAxis);
  readonly #titles = $derived({ value: this.#valueTitle, time: this.#timeTitle, bars: this.#barTitle });
  readonly #format = $derived.by(() => this.#input().format);
  readonly #unit = $derived.by(() => this.#input().unit);
  readonly #width = $derived.by(() => this.#size().width);
  readonly #em = $derived.by(() => this.#size().em);
  readonly #height = $derived.by(() => inRoom(this.#input().height ?? lifeCurveHeight(this.#width, this.#em)));

  /** Axes keep still while something is dragged, so that the picture does not run away from the hand. */
  readonly #domain = $derived.by(() => {
    const needed = lifeCurveDomain(this.#input(), this.#input().handles, this.#others);
    const still = this.dragging !== null || this.#input().steady === true;
    if (this.#kept === null) this.#kept = needed;
    else this.#kept = still ? steadyDomain(this.#kept, needed, this.dragging?.grasp ?? 'neither') : unchanged(this.#kept, needed);
    return this.#kept;
  });

  readonly frame = $derived.by(() =>
    lifeCurveFrame(this.#domain, { width: this.#width, height: this.#height, em: this.#em }, this.#unit, this.#titles, this.#format),
  );
  readonly stages = $derived(stageBands(stageSpans(this.#stages, this.#end), this.#labels.stages, this.#em, this.frame.x));
  readonly curve = $derived(curvePaths({ profitAt: this.#profitAt, stages: this.#stages, now: this.#now, end: this.#end }, this.frame));
  readonly band = $derived(uncertaintyPath({ band: this.#uncertainty }, this.frame));
  readonly ghosts = $derived(this.#ghosts.map((ghost) => ({ id: ghost.id, path: ghostPath(ghost, this.#end, this.frame) })));
  readonly before = $derived(this.dragging === null ? '' : ghostPath(this.dragging.before, this.#end, this.frame));
  /**
   * In an object of its own: Svelte goes on recomputing a derived value whose input has changed while its own result was
   * equal, and this one is dear.
   */
  readonly neighbours = $derived({ path: neighboursPath(this.#neighbours, this.frame) });
  readonly bars = $derived(presentValuePath({ presentValue: this.#presentValue }, this.frame));
  readonly dots = $derived(historyDots(this.#history, this.frame));
  readonly dotRadius = $derived(dotRadius(this.frame));
  readonly unitWidth = $derived(unitWidth(this.frame));
  readonly level = $derived(levelSpan(this.#stages, this.#end));
  readonly handles: readonly HandlePoint[] = $derived.by(() =>
    this.#input()
      .handles.map((handle) => handlePoint(handle, this.frame, this.#profitAt, this.level))
      .filter((point) => point !== null),
  );
  readonly labels = $derived(
    lifeCurveLabels(
      {
        ...{ profitAt: this.#profitAt, now: this.#now, end: this.#end, band: this.#uncertainty },
        ...{ ghosts: this.#ghosts, neighbours: this.#neighbours },
      },
      this.#labels,
      { handles: this.handles, dots: this.dots, presentValue: this.#presentValue },
      this.frame,
    ),
  );

  take(id: string): void {
    const place = this.handles.find(({ handle }) => handle.id === id)?.handle.place;
    this.dragging = { grasp: place === 'level' ? 'value' : 'age', before: frozenCurve(this.#profitAt, this.#end) };
  }

  release(): void {
    this.dragging = null;
  }
}
