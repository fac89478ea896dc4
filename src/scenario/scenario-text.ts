import { canonicalScenario } from './canonical.ts';
import { isJsonObject, type Json } from './json.ts';
import type { Scenario } from './scenario.ts';

/** The scenario as a file that people read and edit: one key a line, a series of values on one line. */
export const scenarioText = (scenario: Scenario): string => `${pretty(canonicalScenario(scenario), '')}\n`;

function pretty(value: Json, indent: string): string {
  const inner = `${indent}  `;
  if (isJsonObject(value)) {
    const lines = Object.entries(value).map(([key, entry]) => `${inner}${JSON.stringify(key)}: ${pretty(entry, inner)}`);
    return enclosed('{', lines, indent, '}');
  }
  if (!Array.isArray(value) || value.every((entry) => typeof entry !== 'object' || entry === null)) return flat(value);
  return enclosed(
    '[',
    value.map((entry: Json) => `${inner}${pretty(entry, inner)}`),
    indent,
    ']',
  );
}

const flat = (value: Json): string => (Array.isArray(value) ? `[${value.map(flat).join(', ')}]` : JSON.stringify(value));

const enclosed = (open: string, lines: readonly string[], indent: string, close: string): string =>
  lines.length === 0 ? open + close : `${open}\n${lines.join(',\n')}\n${indent}${close}`;
