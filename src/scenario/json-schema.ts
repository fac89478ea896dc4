import { toJsonSchema } from '@valibot/to-json-schema';
import { refusedNames, type ColumnsField, type DataField, type DataTable } from '../model/data.ts';
import type { Specification } from '../model/definition.ts';
import type { ModelName } from '../model/index.ts';
import { modelNames, specificationOf } from '../model/specifications.ts';
import {
  isNeeded,
  type DateParameter,
  type GroupParameter,
  type Parameter,
  type ParameterTable,
  type RowColumns,
  type RowsParameter,
  type TextColumn,
  type ThresholdsParameter,
} from '../model/parameters.ts';
import { referenceKeysOf } from './contents.ts';
import { envelope } from './envelope.ts';
import type { Json, JsonObject } from './json.ts';

/**
 * The published JSON Schema (2020-12) of documents. It says what each value alone may be; conditions between values, such
 * as the order of g1 and g2, are the model's own. Kept out of the app: it serves editors, hosts and the command.
 */
export function scenarioSchema(): JsonObject {
  const { $schema, properties, required } = toJsonSchema(envelope, {
    target: 'draft-2020-12',
    overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? { type: 'object' } : undefined),
  });
  return {
    $schema: $schema ?? '',
    title: 'Lifecurve scenario',
    ...object(properties as JsonObject, required ?? []),
    allOf: modelNames.map((name) => ({ if: { properties: { model: { const: name } } }, then: contentsOf(name) })),
  };
}

/** An object with these keys, and any that start with `x-`. */
const object = (properties: JsonObject, required: readonly string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
  patternProperties: { '^x-': {} },
  additionalProperties: false,
});

function contentsOf(name: ModelName): JsonObject {
  const specification: Specification = specificationOf(name);
  const { version, parameters, data } = specification;
  const params = paramsSchema(parameters);
  const fields = dataSchema(data, referenceKeysOf(specification));
  const required = [...(mayBeLeftOut(params) ? [] : ['params']), ...(mayBeLeftOut(fields) ? [] : ['data'])];
  return { title: `${name} ${version}`, properties: { params, data: fields }, required };
}

const mayBeLeftOut = ({ required, anyOf }: JsonObject): boolean => Array.isArray(required) && required.length === 0 && anyOf === undefined;

const paramsSchema = (table: ParameterTable): JsonObject =>
  object(
    mapped(table, parameterSchema),
    Object.keys(table).filter((name) => isNeeded(table[name] as Parameter)),
  );

function parameterSchema(parameter: Parameter): JsonObject {
  if (parameter.kind === 'choice') return { enum: [...parameter.choices, null], default: parameter.fallback };
  if (parameter.kind === 'flag') return { enum: [true, false, null], default: parameter.fallback };
  if (parameter.kind === 'group') return groupSchema(parameter);
  if (parameter.kind === 'rows') return rowsSchema(parameter);
  if (parameter.kind === 'thresholds') return thresholdsSchema(parameter);
  if (parameter.kind === 'date') return dateSchema(parameter);
  const { symbol, measure, integer, min, max, words, fallback } = parameter;
  const number = { type: integer ? 'integer' : 'number', minimum: min, maximum: max };
  const list = parameter.kind === 'list' ? [{ type: 'array', minItems: 1, maxItems: parameter.longest, items: number }] : [];
  const others = [...words, ...(isNeeded(parameter) ? [] : [null])];
  const alternatives = [...list, ...(others.length === 0 ? [] : [{ enum: others }])];
  return {
    title: symbol,
    $comment: measure,
    ...(alternatives.length === 0 ? number : { anyOf: [number, ...alternatives] }),
    ...(fallback === null ? {} : { default: fallback }),
  };
}

/** A number for each name, or one for all of them. */
function groupSchema({ entries, optional, fallback }: GroupParameter): JsonObject {
  const [first] = Object.values(entries);
  const forAll = first === undefined ? [] : [{ type: 'number', minimum: first.min, maximum: first.max }];
  const named = object(
    mapped(entries, parameterSchema),
    Object.keys(entries).filter((name) => isNeeded(entries[name] as Parameter)),
  );
  return { anyOf: [...forAll, named, { type: 'null' }], ...(optional ? {} : { default: fallback }) };
}

const rowsSchema = ({ columns, longest, fallback }: RowsParameter): JsonObject => ({
  anyOf: [{ type: 'array', maxItems: longest, items: rowSchema(columns) }, { type: 'null' }],
  default: fallback,
});

/** A threshold for each name, or one for all of them. */
function thresholdsSchema({ names, symbol, measure, min, max, fallback }: ThresholdsParameter): JsonObject {
  const percentile = object({ percentile: { type: 'number', minimum: 0, maximum: 100 } }, ['percentile']);
  const one = [{ type: 'number', minimum: min, maximum: max }, { enum: ['median', 'mean', null] }, percentile];
  const named = object(Object.fromEntries(names.map((name) => [name, { anyOf: one }])), []);
  return { title: symbol, $comment: measure, anyOf: [...one, named], default: fallback };
}

/** That a day exists is for the reader to see: the pattern says only what one looks like. */
const dateSchema = ({ optional }: DateParameter): JsonObject => ({
  anyOf: [
    { type: 'string', pattern: '^\\d{4}(-\\d{2}-\\d{2}|\\d{4})$' },
    { type: 'integer', minimum: 10_000_101, maximum: 99_991_231 },
    ...(optional ? [{ enum: [null] }] : []),
  ],
});

/** A field that the model needs is there, or something stored stands in for it, named by these keys. */
function dataSchema(table: DataTable, referenceKeys: readonly string[]): JsonObject {
  const needed = Object.keys(table).filter((name) => table[name]?.optional === false);
  const reference = Object.fromEntries(referenceKeys.map((key) => [key, { type: 'string' }]));
  return {
    ...object({ ...reference, ...mapped(table, fieldSchema) }, []),
    dependentRequired: Object.fromEntries(referenceKeys.map((key) => [key, referenceKeys.filter((other) => other !== key)])),
    ...(needed.length === 0 ? {} : { anyOf: [{ required: needed }, { required: [...referenceKeys] }] }),
  };
}

function fieldSchema(field: DataField): JsonObject {
  if (field.kind === 'columns') return columnsSchema(field);
  const items = field.kind === 'records' ? rowSchema(field.columns) : valueSchema(field.value, field.gaps);
  const list = { type: 'array', maxItems: field.longest, items };
  return field.optional ? { anyOf: [list, { type: 'null' }] } : list;
}

/** That the lists are equally long is for the reader to see: no keyword says it. */
function columnsSchema({ most, longest, value, gaps, optional }: ColumnsField): JsonObject {
  const list = { type: 'array', maxItems: longest, items: valueSchema(value, gaps) };
  const names = { minLength: 1, not: { enum: [...refusedNames] } };
  const columns = { type: 'object', minProperties: 1, maxProperties: most, propertyNames: names, additionalProperties: list };
  return optional ? { anyOf: [columns, { type: 'null' }] } : columns;
}

const valueSchema = (value: Parameter, gaps: boolean): JsonObject =>
  gaps ? { anyOf: [parameterSchema(value), { type: 'null' }] } : parameterSchema(value);

function rowSchema(columns: RowColumns): JsonObject {
  const needed = Object.entries(columns).filter(([, column]) => (column.kind === 'text' ? !column.optional : isNeeded(column)));
  return object(
    mapped(columns, (column) => (column.kind === 'text' ? textSchema(column) : parameterSchema(column))),
    needed.map(([name]) => name),
  );
}

function textSchema({ optional }: TextColumn): JsonObject {
  const text = { type: 'string', minLength: 1 };
  return optional ? { anyOf: [text, { type: 'null' }] } : text;
}

const mapped = <T>(table: Readonly<Record<string, T>>, schemaOf: (entry: T) => Json): JsonObject =>
  Object.fromEntries(Object.entries(table).map(([name, entry]) => [name, schemaOf(entry)]));
