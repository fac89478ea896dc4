import { isJsonObject, type Json, type JsonObject } from '../../src/scenario/json.ts';

/** Whether a value is valid under the keywords of JSON Schema that our schema uses; any other keyword throws. */
export function isValid(schema: JsonObject, value: Json): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    const check = keywords[keyword];
    if (check === undefined) throw new Error(`keyword ${keyword} is not checked`);
    return check(rule as never, value, schema);
  });
}

type Check = (rule: never, value: Json, schema: JsonObject) => boolean;
const always: Check = () => true;
const onObject = (check: (rule: never, value: JsonObject, schema: JsonObject) => boolean): Check => {
  return (rule, value, schema) => !isJsonObject(value) || check(rule, value, schema);
};
const has = (value: JsonObject, key: string) => Object.hasOwn(value, key);
const matches = (schema: JsonObject, key: string) =>
  Object.keys((schema.patternProperties ?? {}) as object).some((pattern) => new RegExp(pattern).test(key));

const typeOf = (value: Json): readonly string[] => {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  return Number.isInteger(value) ? ['number', 'integer'] : [typeof value];
};

const keywords: Readonly<Record<string, Check>> = {
  ...{ $schema: always, $comment: always, title: always, default: always, then: always, patternProperties: always },
  type: (rule: string, value) => typeOf(value).includes(rule),
  const: (rule: Json, value) => rule === value,
  enum: (rule: readonly Json[], value) => rule.includes(value),
  minimum: (rule: number, value) => typeof value !== 'number' || value >= rule,
  maximum: (rule: number, value) => typeof value !== 'number' || value <= rule,
  minLength: (rule: number, value) => typeof value !== 'string' || value.length >= rule,
  maxLength: (rule: number, value) => typeof value !== 'string' || value.length <= rule,
  pattern: (rule: string, value) => typeof value !== 'string' || new RegExp(rule, 'u').test(value),
  minItems: (rule: number, value) => !Array.isArray(value) || value.length >= rule,
  maxItems: (rule: number, value) => !Array.isArray(value) || value.length <= rule,
  items: (rule: JsonObject, value) => !Array.isArray(value) || value.every((entry: Json) => isValid(rule, entry)),
  anyOf: (rule: readonly JsonObject[], value) => rule.some((schema) => isValid(schema, value)),
  oneOf: (rule: readonly JsonObject[], value) => rule.filter((schema) => isValid(schema, value)).length === 1,
  allOf: (rule: readonly JsonObject[], value) => rule.every((schema) => isValid(schema, value)),
  if: (rule: JsonObject, value, schema) => !isValid(rule, value) || isValid(schema.then as JsonObject, value),
  required: onObject((rule: readonly string[], value) => rule.every((key) => has(value, key))),
  minProperties: onObject((rule: number, value) => Object.keys(value).length >= rule),
  maxProperties: onObject((rule: number, value) => Object.keys(value).length <= rule),
  propertyNames: onObject((rule: JsonObject, value) => Object.keys(value).every((key) => isValid(rule, key))),
  not: (rule: JsonObject, value) => !isValid(rule, value),
  properties: onObject((rule: Readonly<Record<string, JsonObject>>, value) =>
    Object.entries(rule).every(([key, schema]) => !has(value, key) || isValid(schema, value[key] ?? null)),
  ),
  additionalProperties: onObject(
    (rule: boolean | JsonObject, value, schema) =>
      rule === true ||
      Object.keys(value).every(
        (key) =>
          has((schema.properties ?? {}) as JsonObject, key) ||
          matches(schema, key) ||
          (rule !== false && isValid(rule, value[key] ?? null)),
      ),
  ),
  dependentRequired: onObject((rule: Readonly<Record<string, readonly string[]>>, value) =>
    Object.entries(rule).every(([key, needed]) => !has(value, key) || needed.every((other) => has(value, other))),
  ),
};
