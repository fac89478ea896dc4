import type { TableColumn } from '../../controls/table-rows.ts';
import type { Format } from '../../locales/format.ts';
import type { LabTexts, Messages } from '../../locales/index.ts';
import type { CustomerRow, Worth } from './customer-rows.ts';

type Column = TableColumn<CustomerRow>;
type AllMessages = Messages & LabTexts['data'];

/** The columns of the list of customers: what a history shows and, once fitted, what each customer is worth. */
export function listColumns(messages: AllMessages, format: Format, fitted: boolean): readonly Column[] {
  const text = messages.data.list;
  const { columns: label } = text;
  const known: readonly Column[] = [
    { key: 'id', label: label.id, sortable: true, value: ({ id }) => id },
    { key: 'history', label: label.history, value: () => '' },
  ];
  const last = number('last', label.last, (row) => row.last, format.money.bind(format));
  const points = number('points', label.points, (row) => row.points, format.whole.bind(format));
  if (!fitted) return [...known, last, points];
  return [...known, clpColumn(messages, format), last, points, ...fitColumns(messages, format)];
}

function clpColumn({ data: { list: text } }: AllMessages, format: Format): Column {
  return {
    ...number('clp', text.columns.clp, ({ worth }) => worth?.clp ?? null, format.money.bind(format)),
    text: ({ customer, worth }) => (worth === null ? text.tooShort : customer.ended ? text.ended : format.money(worth.clp)),
  };
}

function fitColumns({ data: { list: text }, terms }: AllMessages, format: Format): readonly Column[] {
  const { columns: label } = text;
  const words = (key: string, name: string, word: (worth: Worth) => string): Column => ({
    key,
    label: name,
    sortable: true,
    value: ({ worth }) => (worth === null ? '' : word(worth)),
  });
  return [
    words('shape', label.shape, ({ shape }) => terms.shapes[shape]),
    words('pattern', label.pattern, ({ pattern }) => terms.patterns[pattern]),
    number('left', label.left, ({ worth }) => worth?.left ?? null, format.whole.bind(format)),
    number(
      'r2',
      label.r2,
      ({ worth }) => worth?.r2 ?? null,
      (value) => format.fixed(value, 3),
    ),
  ];
}

const number = (
  key: string,
  label: string,
  value: (row: CustomerRow) => number | null,
  write: (value: number | null) => string,
): Column => ({ key, label, align: 'end', sortable: true, value, text: (row) => write(value(row)) });
