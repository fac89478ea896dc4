import * as v from 'valibot';
import { reportUnknownKeys } from '../model/parameter-check.ts';
import { timeUnits } from '../model/discounting/rate-conversion.ts';
import { printable, type Fault, type Path } from '../model/fault.ts';
import { suggestion } from '../model/suggestion.ts';
import { modelNames } from '../model/specifications.ts';
import { envelope, envelopeKeys, largestSeed } from './envelope.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { languages } from './language.ts';

/** Everything that is wrong with a document of the current version outside of its parameters and data. */
export function envelopeFaults(document: JsonObject): readonly Fault[] {
  const found: Fault[] = [];
  reportUnknownKeys(document, envelopeKeys, found);
  const { issues = [] } = v.safeParse(envelope, document, { abortPipeEarly: true });
  return [...found, ...issues.flatMap((issue) => faultsOf(issue, []))];
}

type Issue = v.BaseIssue<unknown>;

function faultsOf(issue: Issue, root: Path): readonly Fault[] {
  const path = [...root, ...keysOf(issue)];
  if (issue.type !== 'union' || !isJsonObject(issue.input)) return [faultOf(issue, path)];
  return (issue.issues ?? []).filter((inner) => keysOf(inner).length > 0).flatMap((inner) => faultsOf(inner, path));
}

const keysOf = ({ path }: Issue): readonly string[] => (path ?? []).map(({ key }) => String(key));

function faultOf({ type, expected, input }: Issue, path: Path): Fault {
  const got = printable(input);
  if (expected === 'never') return { code: 'unknown-key', path, suggestion: suggestion(String(path.at(-1)), languages) };
  if (input === undefined) return { code: 'missing', path };
  switch (type) {
    case 'picklist': {
      const choices = path[0] === 'unit' ? timeUnits : modelNames;
      return { code: 'not-a-choice', path, got, choices, suggestion: suggestion(got, choices) };
    }
    case 'number':
      return { code: 'not-a-number', path, got, words: [] };
    case 'integer':
      return { code: 'not-whole', path, got: Number(input) };
    case 'min_value':
    case 'max_value':
      return { code: 'out-of-range', path, got: Number(input), min: 0, max: largestSeed };
    case 'custom':
      return { code: 'not-an-object', path, got };
    default:
      return { code: 'not-text', path, got };
  }
}
