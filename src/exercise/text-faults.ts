import { under, type Fault, type Path } from '../model/fault.ts';
import { isJsonObject, type Json } from '../scenario/json.ts';
import { nodesIn } from './in-shape.ts';
import type { Pack } from './pack.ts';
import { packEnvelope, text } from './pack-envelope.ts';
import { placeholdersIn } from './say.ts';

/** Texts that are not there in every language of the pack. One without letters is the same in all of them. */
export function textFaults({ document, langs }: Pack): readonly Fault[] {
  return nodesIn(packEnvelope, document, [text]).flatMap(({ value, path }): readonly Fault[] => {
    const missing = isJsonObject(value) ? langs.filter((language) => !isWritten(value[language])) : missingOf(value as string, langs);
    return missing.length === 0 ? [] : [{ code: 'untranslated', path, languages: missing }];
  });
}

const isWritten = (value: Json | undefined): boolean => typeof value === 'string' && value.trim() !== '';

function missingOf(value: string, langs: Pack['langs']): Pack['langs'] {
  const hasWords = /\p{L}/u.test(value.replaceAll(/\{[^{}]*\}/g, ''));
  return value.trim() !== '' && (langs.length === 1 || !hasWords) ? [] : langs;
}

/** What is wrong in the braces of a text. */
export function placeholderFaults(value: Json, path: Path, nameFault: (name: string) => Fault | null): readonly Fault[] {
  const texts: readonly (readonly [Path, Json])[] = isJsonObject(value)
    ? Object.entries(value).map(([language, one]) => [[...path, language], one])
    : [[path, value]];
  return texts.flatMap(([place, one]) => {
    const { placeholders, faults } = placeholdersIn(one as string);
    const unknown = placeholders.map(({ name }) => nameFault(name)).filter((fault) => fault !== null);
    return [...faults, ...unknown].map((fault) => under(place, fault));
  });
}
