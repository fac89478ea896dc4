import type { Language } from '../scenario/language.ts';
import type { Part } from '../state/capabilities.svelte.ts';
import type { Fit, Storage, Theme } from '../state/presentation.ts';

/** What somebody chose for the frame of a page. */
export interface EmbedChoices {
  /** Null for what the reader's browser prefers. */
  readonly language: Language | null;
  readonly theme: Theme;
  readonly projector: boolean;
  /** Null for all. */
  readonly parts: readonly Part[] | null;
  readonly locked: boolean;
  readonly fit: Fit;
  readonly resets: boolean;
  readonly waits: boolean;
  readonly storage: Storage;
  /** Origin of the page that it will stand in; empty for any. */
  readonly host: string;
}

/** What the choices are in a query, without those that are so anyway. */
function queryOf(choices: EmbedChoices): readonly (readonly [string, string])[] {
  const { language, theme, projector, parts, locked, fit, resets, waits, storage, host } = choices;
  const all: readonly (readonly [string, string | null])[] = [
    ['lang', language],
    ['theme', theme === 'auto' ? null : theme],
    ['projector', projector ? '1' : null],
    ['ui', parts === null ? null : parts.join(',')],
    ['lock', locked ? 'all' : null],
    ['fit', fit === 'height' ? null : fit],
    ['reset', resets ? '1' : null],
    ['play', waits ? '1' : null],
    ['storage', storage === 'auto' ? null : storage],
    ['host', host.trim() === '' ? null : host.trim()],
  ];
  return all.filter((entry): entry is [string, string] => entry[1] !== null);
}

/** The address of the app as a frame shows it. */
export function frameAddress(page: string, choices: EmbedChoices, hash: string): string {
  const query = queryOf(choices).map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  return `${page}?${['embed=1', ...query].join('&')}${hash === '' ? '' : `#${hash}`}`;
}

export const recipes = ['iframe', 'element', 'sandbox', 'link'] as const;
export type Recipe = (typeof recipes)[number];

export interface Embedded {
  /** Of the app's page, without query and hash. */
  readonly page: string;
  /** Of the page that is one file. */
  readonly single: string;
  readonly choices: EmbedChoices;
  /** Without its `#`. */
  readonly hash: string;
  readonly title: string;
}

/** What to paste into another page. */
export function embedCode(recipe: Recipe, { page, single, choices, hash, title }: Embedded): string {
  switch (recipe) {
    case 'iframe':
      return frameCode(frameAddress(page, choices, hash), title, [
        'sandbox',
        'allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox',
      ]);
    case 'sandbox':
      return frameCode(frameAddress(single, choices, hash), title, ['sandbox', 'allow-scripts allow-downloads']);
    case 'element':
      return elementCode(page, choices, hash, title);
    case 'link':
      return frameAddress(page, choices, hash)
        .replace('?embed=1&', '?')
        .replace(/\?embed=1(?=#|$)/, '');
    default:
      return recipe satisfies never;
  }
}

const frameCode = (src: string, title: string, sandbox: readonly [string, string]): string =>
  `${tag('iframe', [
    ['src', src],
    ['title', title],
    ['style', 'width:100%;border:0;min-height:560px'],
    ['loading', 'lazy'],
    ['allow', 'fullscreen; clipboard-write; screen-wake-lock'],
    sandbox,
    ['referrerpolicy', 'no-referrer'],
  ])}</iframe>`;

function elementCode(page: string, choices: EmbedChoices, hash: string, title: string): string {
  const folder = page.replace(/[^/]*$/, '');
  const attributes: readonly (readonly [string, string])[] = [['src', folder], ...queryOf(choices), ['hash', hash], ['title', title]];
  const script = `<script src="${escaped(`${folder}lifecurve-embed.js`)}" defer></script>`;
  return `${script}\n${tag(
    'lifecurve-workbench',
    attributes.filter(([, value]) => value !== ''),
  )}</lifecurve-workbench>`;
}

const tag = (name: string, attributes: readonly (readonly [string, string])[]): string =>
  `<${name}${attributes.map(([key, value]) => `\n  ${key}="${escaped(value)}"`).join('')}>`;

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
