import type { Measure, Parameter } from '../../model/parameters.ts';
import { relationshipSpecification, type RelationshipParams } from '../../model/relationship/specification.ts';
import type { ChartTexts } from './chart-data.ts';
import { isPercent, keyLabel } from './control-words.ts';

type Name = keyof RelationshipParams;
type Leaf = number | string | boolean | null;

/** What differs from the pinned parameters, in words: `retention, formation 98.3% → 98.7%`. */
export function changeWords(view: ChartTexts, pin: RelationshipParams, now: RelationshipParams): readonly string[] {
  const { changes } = view.text.charts;
  return (Object.keys(now) as Name[]).flatMap((name) => {
    const [before, after] = [pin[name], now[name]] as readonly unknown[];
    if (same(before, after)) return [];
    const label = labelOf(view, name);
    if (Array.isArray(after)) return [changes.list(label)];
    if (isGroup(before) && isGroup(after)) {
      return Object.keys(after).flatMap((key) => {
        const [from, to] = [before[key] ?? null, after[key] ?? null];
        return from === to
          ? []
          : [changes.changed(view.text.controls.at(label, keyLabel(key, view)), written(view, name, from), written(view, name, to))];
      });
    }
    return [changes.changed(label, written(view, name, before as Leaf), written(view, name, after as Leaf))];
  });
}

/** Whatever the order of names; what is left out is nothing. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return (a ?? null) === (b ?? null);
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => same(one[key], other[key]));
}

const isGroup = (value: unknown): value is Readonly<Record<string, Leaf>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function labelOf({ text }: ChartTexts, name: Name): string {
  const { own, run } = text.controls;
  return { ...own, ...run, ...text.charts.changes.names }[name];
}

function written({ text, terms, format }: ChartTexts, name: Name, value: Leaf): string {
  const { changes } = text.charts;
  if (value === null) return changes.none;
  if (typeof value === 'boolean') return value ? changes.on : changes.off;
  if (typeof value === 'number') return isPercent(name, { measure: measureOf(name) }) ? percent(format, value) : format.brief(value, 6);
  return name === 'detail' ? text.details[value as RelationshipParams['detail']] : terms.timings[value as RelationshipParams['timing']];
}

function measureOf(name: Name): Measure {
  const parameter: Parameter = relationshipSpecification.parameters[name];
  if (parameter.kind === 'group') return Object.values(parameter.entries)[0]?.measure ?? 'none';
  return parameter.kind === 'number' ? parameter.measure : 'none';
}

/** With as many decimals as it takes, at most three. */
function percent(format: ChartTexts['format'], share: number): string {
  const digits = [0, 1, 2].find((count) => Math.abs(share * 10 ** (count + 2) - Math.round(share * 10 ** (count + 2))) < 1e-6);
  return format.percent(share, digits ?? 3);
}
