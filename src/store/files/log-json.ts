import { textAt, type TextColumn } from '../../model/purchases/text-column.ts';
import type { Attribute, StoredLog } from '../../scenario/stored-log.ts';
import { columnJson } from './column-json.ts';

/** A purchase log as JSON can hold it: a list of numbers a column, every digit of each, gaps as null; texts as texts. */
export const logJson = ({ first, day, amount, cost, complaints, use, ids, attributes }: StoredLog): object => ({
  ids: textsJson(ids),
  first: [...first],
  day: [...day],
  amount: columnJson(amount),
  cost: cost && columnJson(cost),
  complaints: complaints && columnJson(complaints),
  use: use && Object.entries(use).map(([activity, column]) => ({ activity, column: columnJson(column) })),
  attributes: attributes.map(({ name, values }) => ({ name, values: valuesJson(values) })),
});

const valuesJson = (values: Attribute['values']): object =>
  values.kind === 'number'
    ? { kind: 'number', column: columnJson(values.column) }
    : { kind: 'text', codes: [...values.codes], words: textsJson(values.words) };

const textsJson = (texts: TextColumn): readonly string[] => Array.from(texts.ends, (_, index) => textAt(texts, index));
