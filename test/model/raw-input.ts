import fc from 'fast-check';
import type { ColumnsField, DataField } from '../../src/model/data.ts';
import type { Model, RawInput } from '../../src/model/definition.ts';
import {
  isNeeded,
  type GroupParameter,
  type ListParameter,
  type NumberParameter,
  type Parameter,
  type RowColumns,
  type ThresholdsParameter,
} from '../../src/model/parameters.ts';

/** What of the optional values is there: each, none, or half of them by chance. */
const fillings = ['all', 'needed', 'some'] as const;
type Filling = (typeof fillings)[number];

/** Raw input drawn from a model's own tables: every value right alone, so that a model refuses it only for how they combine. */
export function anyInput({ parameters, data }: Model): fc.Arbitrary<RawInput> {
  return fc.record({
    params: fc.constantFrom(...fillings).chain((filling) => record(parameters, (parameter) => parameterValue(parameter, filling))),
    data: fc.boolean().chain((all) => record(data, (field) => fieldValue(field, all))),
    seed: fc.nat(),
  });
}

/** A record of drawn values; what is drawn as undefined is left out. */
function record<F>(table: Readonly<Record<string, F>>, draw: (entry: F) => fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  const drawn = fc.tuple(...Object.values(table).map(draw));
  return drawn.map((values) =>
    Object.fromEntries(Object.keys(table).flatMap((name, index) => (values[index] === undefined ? [] : [[name, values[index]]]))),
  );
}

function parameterValue(parameter: Parameter, filling: Filling): fc.Arbitrary<unknown> {
  if (parameter.kind === 'choice') return fc.option(fc.constantFrom(...parameter.choices), { nil: undefined });
  if (parameter.kind === 'flag') return fc.option(fc.boolean(), { nil: undefined });
  if (parameter.kind === 'group') return groupValue(parameter, filling);
  if (parameter.kind === 'rows') return filling === 'needed' ? fc.constant(undefined) : fc.array(row(parameter), { maxLength: 3 });
  if (parameter.kind === 'thresholds') return filling === 'needed' ? fc.constant(undefined) : thresholdsValue(parameter);
  if (parameter.kind === 'date') return filling === 'needed' && parameter.optional ? fc.constant(undefined) : aDate;
  const { slider, min, max } = parameter;
  const number = fc.oneof(numberIn(parameter, slider), numberIn(parameter, [min, max]), fc.constantFrom(min, max));
  const value =
    parameter.kind === 'list'
      ? fc.oneof(number, fc.array(number, { minLength: 1, maxLength: Math.min(parameter.longest, 12) }))
      : fc.oneof(number, word(parameter));
  if (filling === 'all' || isNeeded(parameter)) return value;
  return filling === 'needed' ? fc.constant(undefined) : fc.option(value, { nil: undefined, freq: 2 });
}

function groupValue({ entries }: GroupParameter, filling: Filling): fc.Arbitrary<unknown> {
  const named = record(entries, (entry) => parameterValue(entry, filling));
  return filling === 'needed' ? fc.option(named, { nil: undefined }) : named;
}

function thresholdsValue({ names, min, max }: ThresholdsParameter): fc.Arbitrary<unknown> {
  const percentile = fc.record({ percentile: fc.double({ min: 0, max: 100, noNaN: true }) });
  const one = fc.oneof(fc.constantFrom('median', 'mean', min, max), fc.double({ min: -50, max: 50, noNaN: true }), percentile);
  return fc.oneof(one, fc.record(Object.fromEntries(names.map((name) => [name, one])), { requiredKeys: [] }));
}

function numberIn({ integer }: NumberParameter | ListParameter, [min, max]: readonly [number, number]): fc.Arbitrary<number> {
  return integer ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) }) : fc.double({ min, max, noNaN: true });
}

const aDate = fc.constantFrom('1997-01-05', '19970210', 19_970_318, '1997-12-31', '1998-06-30');

const word = (parameter: NumberParameter): fc.Arbitrary<unknown> =>
  parameter.words.length > 0 ? fc.constantFrom(...parameter.words) : numberIn(parameter, parameter.slider);

function fieldValue(field: DataField, all: boolean): fc.Arbitrary<unknown> {
  if (field.kind === 'columns') return columnsValue(field);
  const list = field.kind === 'series' ? seriesValue(field) : fc.array(row(field), { maxLength: 6 });
  return field.optional && !all ? fc.option(list, { nil: undefined }) : list;
}

function columnsValue({ value, gaps, most }: ColumnsField): fc.Arbitrary<unknown> {
  const entry = fc.oneof(numberIn(value, [Math.max(value.min, -50), Math.min(value.max, 50)]), gaps ? fc.constant(null) : fc.constant(0));
  const length = fc.integer({ min: 0, max: 24 });
  return fc
    .tuple(fc.integer({ min: 1, max: Math.min(most, 3) }), length)
    .chain(([count, rows]) =>
      fc
        .array(fc.array(entry, { minLength: rows, maxLength: rows }), { minLength: count, maxLength: count })
        .map((lists) => Object.fromEntries(lists.map((list, index) => [`column ${index}`, list]))),
    );
}

function seriesValue({ value, gaps }: DataField & { kind: 'series' }): fc.Arbitrary<unknown> {
  const usual = fc
    .integer({ min: Math.max(value.min, -50) * 100, max: Math.min(value.max, 50) * 100 })
    .map((hundredths) => hundredths / 100);
  const entry = fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: gaps ? fc.constant(null) : usual });
  const extreme = numberIn(value, [value.min, value.max]);
  const falling = (values: readonly number[]) => values.toSorted((a, b) => b - a);
  return fc.oneof(
    { weight: 4, arbitrary: fc.array(entry, { maxLength: 24 }) },
    fc.array(usual, { maxLength: 24 }).map(falling),
    fc.array(extreme, { maxLength: 24 }),
  );
}

const row = ({ columns }: { readonly columns: RowColumns }): fc.Arbitrary<unknown> =>
  record(columns, (column) => (column.kind === 'text' ? fc.constantFrom('a', 'b', 'c', '__proto__') : parameterValue(column, 'needed')));
