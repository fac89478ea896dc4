import type { BuildOptions, Imported, UnusableLayout } from '../src/input/build-dataset.ts';
import type { BytesFault, DecodedText, Encoding } from '../src/input/bytes.ts';
import type { LayoutGuess } from '../src/input/guess-layout.ts';
import type { Layout } from '../src/input/layout.ts';
import type { PurchaseReading } from '../src/input/purchases/head.ts';
import type { ImportedPurchases, PurchaseFault, PurchaseOptions } from '../src/input/purchases/import-purchases.ts';
import type { PurchaseLayout } from '../src/input/purchases/layout.ts';
import type { PreviewFault, PurchasePreview } from '../src/input/purchases/preview-purchases.ts';
import type { Table, TableFault } from '../src/input/table.ts';
import type { CustomerMeasures, MeasureOptions } from '../src/model/purchases/measures.ts';
import type { RelationRule } from '../src/model/purchases/relation.ts';
import type { ranked } from '../src/model/abc-classes/ranking.ts';
import type { featuresOf } from '../src/model/clusters/features.ts';
import type { kMeans } from '../src/model/clusters/k-means.ts';
import type { silhouette } from '../src/model/clusters/silhouette.ts';
import type { reportOfGroups } from '../src/model/deciles/report-of-groups.ts';
import type { EventsParams, StatedEvent } from '../src/model/events/specification.ts';
import type { Spread } from '../src/model/events/spread.ts';
import type { CompleteCurve, Valuation, ValuationOptions } from '../src/model/fitting-method/valuation.ts';
import type { ChunkRun } from '../src/model/relationship/chunk-run.ts';
import type { Distribution } from '../src/model/relationship/distribution.ts';
import type { LifeStory } from '../src/model/relationship/life-story.ts';
import type { Lives } from '../src/model/relationship/lives.ts';
import type { RelationshipParams } from '../src/model/relationship/specification.ts';
import type { Stage } from '../src/model/relationship/stages.ts';
import type { HoldOut, Response } from '../src/model/rfm/hold-out.ts';
import type { scoredCells } from '../src/model/rfm/scored-cells.ts';
import type { Scoring } from '../src/model/rfm/scores.ts';
import type { Pattern } from '../src/model/life-curve/pattern.ts';
import type { Future } from '../src/model/relationship/world.ts';
import type { Result } from '../src/model/result.ts';
import type { Scaling } from '../src/model/tiers/scaling.ts';
import type { ByDimension } from '../src/model/tiers/score.ts';
import type { estimatedValues } from '../src/model/value-matrix/estimated-values.ts';
import type { thresholdIndex } from '../src/model/value-matrix/threshold-index.ts';
import type { ListRequest } from './list-customers.ts';
import type { HeldLog } from './segment-log.ts';

/** A customer as a worker needs it. `own` is its place in the library if it is one of the complete curves, else null. */
export interface FitJob {
  readonly history: Float64Array;
  readonly ended: boolean;
  readonly own: number | null;
}

/** A library entry: which of the histories it was, by its place among those sent. */
export type LibraryEntry = CompleteCurve | null;

export interface FitRequest {
  readonly jobs: readonly FitJob[];
  readonly library: readonly CompleteCurve[];
  readonly options: ValuationOptions;
}

/** How a file's bytes are to be cut into a table; null where it is to be guessed. */
export interface TableReading {
  readonly encoding: Encoding | null;
  readonly delimiter: Table['delimiter'] | null;
  readonly header: boolean | null;
}

/** A table as it would be imported, with its first rows. */
export interface TablePreview {
  readonly decoded: Omit<DecodedText, 'text'>;
  /** With the first rows only. */
  readonly table: Table;
  readonly rowCount: number;
  readonly guess: LayoutGuess;
}

export type PreviewResult = Result<TablePreview, BytesFault | TableFault>;
export type ImportResult = Result<Imported, BytesFault | TableFault | UnusableLayout>;
export type PurchasePreviewResult = Result<PurchasePreview, PreviewFault>;
export type PurchaseImportResult = Result<ImportedPurchases, PurchaseFault>;
export type ImportOptions = Pick<BuildOptions, 'id' | 'title' | 'note' | 'currency'>;

/** Experts' tables of future events, and how they are counted. */
export interface SimulationRequest {
  readonly tables: readonly (readonly StatedEvent[])[];
  readonly params: EventsParams;
  readonly seed: number;
}

/** CLP by draw of one table: under the doubt about its figures, and where its events happen or not. */
export interface DrawnTable {
  readonly judged: Float64Array;
  readonly lucky: Float64Array;
}

/** What the draws of every table come to, in bins that all tables share. */
export interface DrawnSpread {
  readonly spreads: readonly Spread[];
  /** One more than bins, ascending; where all draws are the same, one bin without width. */
  readonly edges: Float64Array;
  /** By table: draws in each bin. The few beyond the edges are in none. */
  readonly counts: readonly Float64Array[];
}

/** A population to be simulated. */
export interface PopulationRequest {
  readonly params: RelationshipParams;
  readonly seed: number;
}

/** A customer by its key. */
export interface CustomerKey {
  readonly segment: number;
  readonly entry: number;
  readonly ordinal: number;
}

/** A life in short. */
export interface LifeLine {
  /** Of the month of entry. */
  readonly entry: number;
  /** Money of each month from the one after the entry on. */
  readonly profit: Float64Array;
  readonly pattern: Pattern;
  /** The last one. */
  readonly stage: Stage;
  readonly left: number | null;
  readonly clp: number;
}

/** What a population of a sweep comes to, without the strategy. Errors are standard errors from the customers simulated. */
export interface SweepCell {
  readonly customers: number;
  readonly meanClp: number;
  readonly meanClpError: number;
  /** Shares of all customers: still there at the end, and of pattern IV. */
  readonly survivors: number;
  readonly survivorsError: number;
  readonly patternIV: number;
  readonly patternIVError: number;
  /** Of the firm's profit, money of those simulated. */
  readonly presentValue: number;
  readonly presentValueError: number;
  /** First month from which the sum of the present values stays positive; null where it never does, 0 where it always was. */
  readonly breakEven: number | null;
}

/** Every set of tasks answers this at once; it proves that the worker runs. */
interface Ready {
  readonly ready: () => true;
}

/** What the workers of the engine do. Each is a plain function of its arguments, so any worker can repeat another's work. */
export interface FitTasks extends Ready {
  /** The complete curve of each history, null where there is none. */
  readonly completeCurves: (histories: readonly Float64Array[]) => readonly LibraryEntry[];
  /** The valuation of each customer, null where its history is too short to fit. `similar` counts places in the library. */
  readonly valueCustomers: (request: FitRequest) => readonly (Valuation | null)[];
}

/** What the worker does that reads tables. */
export interface ImportTasks extends Ready {
  readonly previewTable: (bytes: Uint8Array, reading: TableReading) => PreviewResult;
  readonly importTable: (
    bytes: Uint8Array,
    reading: TableReading,
    layout: Layout,
    options: ImportOptions,
    onProgress: (share: number) => void,
  ) => ImportResult;
  /** Reads the beginning and some pieces only. */
  readonly previewPurchases: (source: Blob | string, reading: PurchaseReading) => Promise<PurchasePreviewResult>;
  /** The log's columns are handed over, not copied. */
  readonly importPurchases: (
    source: Blob | string,
    reading: PurchaseReading,
    layout: PurchaseLayout,
    options: PurchaseOptions,
    onProgress: (share: number) => void,
  ) => Promise<PurchaseImportResult>;
}

/** What the worker does that divides customers into segments. Null: it does not hold the log of that id (any more); see `hold`. */
export interface SegmentTasks extends Ready {
  /** Keeps a log under an id, in place of the one before. */
  readonly hold: (id: string, log: HeldLog) => true;
  /** What is known of each customer on a day. */
  readonly measures: (id: string, asOf: number, options: MeasureOptions) => CustomerMeasures | null;
  readonly ranked: typeof ranked;
  readonly estimatedValues: typeof estimatedValues;
  readonly thresholdIndex: typeof thresholdIndex;
  readonly scoredCells: typeof scoredCells;
  /** Who responded in the days up to a day, by RFM cells that were known before. */
  readonly holdOut: (id: string, asOf: number, scoring: Required<Scoring>, response: Response) => HoldOut | null;
  readonly reportOfGroups: typeof reportOfGroups;
  readonly featuresOf: typeof featuresOf;
  readonly kMeans: typeof kMeans;
  readonly silhouette: typeof silhouette;
  /** Every dimension of a score on its scale. */
  readonly scaledDimensions: (columns: ByDimension<Float64Array>, scaling: Scaling) => ByDimension<Float64Array>;
  /** Complaints of each customer that its silence follows. */
  readonly complaintsBefore: (id: string, asOf: number, days: number) => Float64Array | null;
  /** The trade relation of each customer, by its place among them. */
  readonly relations: (id: string, asOf: number, rules: readonly RelationRule[]) => Uint8Array | null;
  /** Places of customers, filtered and sorted. */
  readonly listed: (id: string, request: ListRequest) => Uint32Array | null;
}

/** What the worker does that draws. */
export interface SimulationTasks extends Ready {
  /** Some of the draws of every table. Slices put together are the whole bit for bit, however it is cut. */
  readonly simulate: (request: SimulationRequest, firstDraw: number, draws: number) => readonly DrawnTable[];
  /** What the draws of every table come to, all of one sort. */
  readonly summarise: (drawn: readonly Float64Array[]) => DrawnSpread;
}

/** What the workers do that simulate a population. Chunks are numbered as the population is cut. */
export interface PopulationTasks extends Ready {
  /** Some of the chunks, in order, in both futures. */
  readonly runChunks: (request: PopulationRequest, first: number, count: number) => readonly ChunkRun[];
  /** Each customer's CLP at the discount rate of the request, from the lives of some chunks in the setting `rates`. */
  readonly payAgain: (request: PopulationRequest, first: number, lives: readonly Lives[]) => readonly Float32Array[];
  readonly distribution: (values: Float32Array) => Distribution;
  readonly lifeStory: (request: PopulationRequest, customer: CustomerKey, future: Future) => LifeStory;
  /** Without the strategy. */
  readonly lifeLines: (request: PopulationRequest, customers: readonly CustomerKey[]) => readonly LifeLine[];
  /** The place of the first of some customers that once complained and was answered well, without the strategy; −1 where there is none. */
  readonly firstRepaired: (request: PopulationRequest, customers: readonly CustomerKey[]) => number;
  readonly sweepCells: (requests: readonly PopulationRequest[]) => readonly SweepCell[];
}
