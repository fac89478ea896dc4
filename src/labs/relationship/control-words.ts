import type { Measure, NumberParameter } from '../../model/parameters.ts';
import { stages, type Stage } from '../../model/relationship/stages.ts';
import type { Effect } from './control-effects.ts';
import type { OwnName } from './control-places.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';

type Words = Pick<RelationshipView, 'text' | 'terms' | 'format' | 'currency'>;
type Shape = Pick<NumberParameter, 'symbol' | 'measure' | 'min' | 'max'>;

/** Shares that are written in percent although they are not rates of a month. */
const shares: ReadonlySet<string> = new Set(['recovery']);
/** Their names say it. */
const unitless: ReadonlySet<string> = new Set(['arrivals']);
export const isPercent = (name: string, { measure }: Pick<Shape, 'measure'>): boolean => measure === 'share-per-unit' || shares.has(name);

/** A symbol that is a formula's; what the table names in a word has none. */
export const symbolOf = ({ symbol }: Pick<Shape, 'symbol'>): string => (/[a-z]{2}/.test(symbol) && !/C/.test(symbol) ? '' : symbol);

export function unitOf(name: string, { measure }: Pick<Shape, 'measure'>, { text, terms, currency }: Words): string {
  if (shares.has(name)) return '%';
  if (unitless.has(name)) return '';
  const month = terms.unitsShort.month;
  const units: Readonly<Record<Measure, string>> = {
    none: '',
    money: currency,
    'money-per-unit': `${currency}/${month}`,
    'money-per-unit-squared': `${currency}/${month}²`,
    units: text.controls.units.months,
    'per-unit': `/${month}`,
    'share-per-unit': `%/${month}`,
    customers: text.controls.units.customers,
  };
  return units[measure];
}

/** The unit with the range that the field accepts. */
export function unitWithRange(name: string, shape: Shape, words: Words): string {
  const scale = isPercent(name, shape) ? 100 : 1;
  const written = (limit: number) => words.format.brief(limit * scale, 10).replace('-', '−');
  const range = words.text.controls.range(written(shape.min), written(shape.max));
  // In one piece: a line is broken before it.
  return [unitOf(name, shape, words), range.replaceAll(' ', '\u00a0')].filter((part) => part !== '').join(' · ');
}

const isStage = (key: string): key is Stage => (stages as readonly string[]).includes(key);

/** A stage, a reaction, or what a weight is for. */
export function keyLabel(key: string, { text, terms }: Words): string {
  return isStage(key) ? terms.stages[key] : (text.controls.keys as Readonly<Record<string, string>>)[key]!;
}

/** The name of a number of the parameters. */
export function placeLabel({ name, key }: { readonly name: OwnName; readonly key: string | null }, words: Words): string {
  const { own, at } = words.text.controls;
  return key === null ? own[name] : at(own[name], keyLabel(key, words));
}

/** The name of what a measure changes. */
export function effectLabel({ name, stage }: Pick<Effect, 'name' | 'stage'>, { text, terms }: Words): string {
  const { effects, at } = text.controls;
  return stage === null ? effects[name] : at(effects[name], terms.stages[stage]);
}

/** A change of a share is one in percentage points; one of the value delivered is a share of it. */
export function effectUnit({ name, parameter, percent }: Pick<Effect, 'name' | 'parameter' | 'percent'>, words: Words): string {
  if (name === 'valueDelivered') return '%';
  return percent ? words.text.controls.units.points : unitOf(name, parameter, words);
}
