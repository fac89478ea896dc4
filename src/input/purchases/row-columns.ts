import type { PurchaseLog } from '../../model/purchases/purchase-log.ts';
import type { TextColumn } from '../../model/purchases/text-column.ts';
import type { Attribute } from '../../scenario/stored-log.ts';
import { growingDays, growingFloats, growingPlaces } from './growing-column.ts';
import { columnsWith, type PurchaseLayout } from './layout.ts';
import { TextTable } from './text-table.ts';

/** A column of the log beside customer, day and amount: which column of the table it is, and its values so far. */
export interface FigureColumn {
  readonly column: number;
  readonly name: string;
  readonly values: ReturnType<typeof growingFloats>;
}

/** An attribute; texts are numbers of `words`. */
export interface AttributeColumn {
  readonly column: number;
  readonly name: string;
  readonly words: TextTable | null;
  readonly numbers: ReturnType<typeof growingFloats>;
  readonly codes: ReturnType<typeof growingPlaces>;
  gaps: number;
}

/** The columns of a log as rows come in, in the order of the source. */
export class RowColumns {
  readonly ids = new TextTable();
  readonly customer = growingPlaces();
  readonly day = growingDays();
  readonly amount = growingFloats();
  readonly cost: FigureColumn | null;
  readonly complaints: FigureColumn | null;
  readonly activities: readonly FigureColumn[];
  readonly attributes: readonly AttributeColumn[];

  /** @param withhold leave personal attributes out */
  constructor(layout: PurchaseLayout, withhold: boolean) {
    const named = (column: number) => ({ column, name: layout.columns[column]!.name });
    const figures = (role: 'cost' | 'complaints' | 'activity') =>
      columnsWith(layout, role).map((column): FigureColumn => ({ ...named(column), values: growingFloats() }));
    this.cost = figures('cost')[0] ?? null;
    this.complaints = figures('complaints')[0] ?? null;
    this.activities = figures('activity');
    this.attributes = columnsWith(layout, 'attribute')
      .filter((column) => !withhold || !layout.columns[column]!.personal)
      .map((column) => ({ ...named(column), ...attributeOf(layout.columns[column]!.kind) }));
  }

  /** The columns put in order: those of the log, still to be sorted, and its attributes. */
  taken(): TakenColumns {
    const use = this.activities.map(({ name, values }) => [name, values.column()] as const);
    return {
      customerOf: this.customer.column(),
      customers: this.ids.size,
      day: this.day.column(),
      amount: this.amount.column(),
      cost: this.cost?.values.column() ?? null,
      complaints: this.complaints?.values.column() ?? null,
      use: use.length === 0 ? null : Object.fromEntries(use),
      ids: this.ids.column(),
      attributes: this.attributes.map(({ name, words, numbers, codes }) => ({
        name,
        values:
          words === null
            ? ({ kind: 'number', column: numbers.column() } as const)
            : ({ kind: 'text', codes: codes.column(), words: words.column() } as const),
      })),
    };
  }
}

export interface TakenColumns extends Omit<PurchaseLog, 'first'> {
  readonly customerOf: Uint32Array;
  readonly ids: TextColumn;
  readonly attributes: readonly Attribute[];
}

function attributeOf(kind: 'number' | 'text'): Omit<AttributeColumn, 'column' | 'name'> {
  const words = kind === 'text' ? new TextTable() : null;
  // Text number 0 is the empty one.
  words?.numberOf(new Uint8Array(0), 0, 0);
  return { words, numbers: growingFloats(), codes: growingPlaces(), gaps: 0 };
}
