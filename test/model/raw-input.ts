import fc from 'fast-check';
import type { DataField } from '../../src/model/data.ts';
import type { Model, RawInput } from '../../src/model/definition.ts';
import {
  isNeeded,
  type GroupParameter,
  type ListParameter,
  type NumberParameter,
  type Parameter,
  type RowColumns,
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

function numberIn({ integer }: NumberParameter | ListParameter, [min, max]: readonly [number, number]): fc.Arbitrary<number> {
  return integer ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) }) : fc.double({ min, max, noNaN: true });
}

const word = (parameter: NumberParameter): fc.Arbitrary<unknown> =>
  parameter.words.length > 0 ? fc.constantFrom(...parameter.words) : numberIn(parameter, parameter.slider);

function fieldValue(field: DataField, all: boolean): fc.Arbitrary<unknown> {
  const list = field.kind === 'series' ? seriesValue(field) : fc.array(row(field), { maxLength: 6 });
  return field.optional && !all ? fc.option(list, { nil: undefined }) : list;
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
