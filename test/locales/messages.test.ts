import { describe, expect, it } from 'vitest';
import { faults } from '../../src/locales/en/faults.ts';
import { en } from '../../src/locales/en/index.ts';
import { faults as faultsZhCN } from '../../src/locales/zh-CN/faults.ts';
import { labsWithTexts, labTextsIn, messagesIn } from '../../src/locales/index.ts';
import { zhCN } from '../../src/locales/zh-CN/index.ts';
import { languages, type Language } from '../../src/scenario/language.ts';

type Leaf = string | number | ((...args: readonly unknown[]) => unknown);

/** Every text and sentence by its path. */
function leaves(messages: unknown, path = ''): readonly (readonly [string, Leaf])[] {
  if (typeof messages !== 'object' || messages === null) return [[path, messages as Leaf]];
  return Object.entries(messages).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path} › ${key}`));
}

const labTexts = async (language: Language) =>
  Object.fromEntries(await Promise.all(labsWithTexts.map(async (lab) => [lab, await labTextsIn(language, lab)] as const)));

/** The other words for a term, of which a language has as many as it has. */
const forms = / › forms › \d+$/;
const spokenLeaves = (texts: unknown) => leaves(texts).filter(([path]) => !forms.test(path));
const english = new Map(spokenLeaves({ ...en, labs: await labTexts('en'), faults }));
const chinese = new Map(spokenLeaves({ ...zhCN, labs: await labTexts('zh-CN'), faults: faultsZhCN }));
const texts = (all: ReadonlyMap<string, Leaf>) => [...all].filter((entry): entry is [string, string] => typeof entry[1] === 'string');

/** An argument that any sentence can use: a text, a list, and a group in which everything is that again. */
const anything: unknown = new Proxy(() => anything, {
  get(_, key) {
    if (key === Symbol.toPrimitive || key === 'toString') return () => '7';
    if (key === Symbol.iterator) return function* () {};
    return key === 'map' || key === 'join' ? () => anything : anything;
  },
});

/** What a sentence says, or null where it needs a real argument. */
function said(sentence: (...args: readonly unknown[]) => unknown): string | null {
  try {
    const text = sentence(anything, anything, anything);
    // A word looked up by its name is not there for an argument that stands for anything.
    return typeof text === 'string' && !text.includes('undefined') ? text : null;
  } catch {
    return null;
  }
}

const sentences = (all: ReadonlyMap<string, Leaf>) =>
  [...all].flatMap(([path, leaf]) => {
    const text = typeof leaf === 'function' ? said(leaf) : null;
    return text === null ? [] : [[path, text] as const];
  });

describe('the two languages', () => {
  it('have the same texts and sentences', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
    expect(english.size).toBeGreaterThan(400);
  });

  it('have the same kind at each place, and the same numbers where no words are', () => {
    for (const [path, leaf] of english) {
      expect(typeof chinese.get(path), path).toBe(typeof leaf);
      if (typeof leaf === 'number') expect(chinese.get(path), path).toBe(leaf);
    }
  });

  it('never leave a text empty or with blanks at its ends', () => {
    for (const [path, text] of [...texts(english), ...texts(chinese)]) {
      expect(text.length, path).toBeGreaterThan(0);
      expect(text.trim(), path).toBe(text);
    }
  });

  it('load by name', async () => {
    const loaded = await Promise.all(languages.map((language) => messagesIn(language)));
    expect(loaded).toEqual(languages.map((language) => (language === 'en' ? en : zhCN)));
  });
});

describe('a sentence', () => {
  it('can be heard in most places', () => {
    expect(sentences(english).length).toBeGreaterThan(120);
    expect(sentences(chinese).length).toBeGreaterThan(120);
  });

  /** How many arguments it can be given; a sentence may leave some of them unused at its end. */
  const taken = (leaf: Leaf | undefined) => (typeof leaf === 'function' ? leaf.length : 0);

  it('takes as many arguments in Chinese as in English, or fewer where it needs fewer', () => {
    const more = [...english].filter(([path, leaf]) => typeof leaf === 'function' && taken(chinese.get(path)) > taken(leaf));
    expect(more.map(([path]) => path)).toEqual([]);
  });

  it('uses what it is given in both', () => {
    const spoken = new Map(sentences(chinese));
    const silent = sentences(english).filter(([path, text]) => text.includes('7') && !(spoken.get(path) ?? '7').includes('7'));
    expect(silent.map(([path]) => path)).toEqual([]);
  });
});

/** Where publications are named, in the language that they are written in. */
const sources = /› sources?(?: › \d+)?$/;

/** Names, symbols and forms that are written in Latin letters in Chinese too. */
const names = new RegExp(
  [
    // What a document, a key or another program calls so: in quotation marks, in braces, with an underline or a hyphen.
    String.raw`“[A-Za-z][A-Za-z ()-]*”|\{[^}]*\}|\b[A-Za-z]+_[A-Za-z]+|\ballow(?:-[a-z]+)+|allow="fullscreen"|clipboard-write`,
    String.raw`\.json|https?|HTML|SCORM|Moodle|\b(?:Ctrl|Shift|Esc|Home|End)\b|\bPage(?: (?:Up|Down))?\b`,
    'Lifecurve|Dwyer|Reichheld|Sasser|Reinartz|Kumar|Berger|Nasr|Blattberg|Deighton|Pfeifer|Carraway|Fader|Hardie|Thibaut|Kelley',
    'sBG|BdW|Beta|English|CLP|DERL|TV|AICc|R²|JSON|CSV|TSV|SVG|PNG|PDF|MB|ABC|RFM|CDNOW|Excel|HMAC-SHA-256',
    String.raw`UTF-(?:8|16)|GB18030|k-means(?:\+\+)?|Kaufman|Rousseeuw|auto|P\(alive\)|vR|vN|x-|\b(?:[A-Za-z]|II|III|IV)\b|[gh][₀₁₂]|P₁|g2|h2`,
  ].join('|'),
  'g',
);

describe('Chinese', () => {
  it('has no English left in it, except names', () => {
    const mixed = [...texts(chinese), ...sentences(chinese)].filter(
      ([path, text]) => !sources.test(path) && /[A-Za-z]/.test(text.replace(names, '')),
    );
    expect(mixed).toEqual([]);
  });

  it('uses its own punctuation next to its own characters', () => {
    const foreign = [...texts(chinese), ...sentences(chinese)].filter(([, text]) => /[\p{sc=Han}][,;:?!]|[,;?!](?=\p{sc=Han})/u.test(text));
    expect(foreign).toEqual([]);
  });

  it('is not the English text', () => {
    const same = texts(english).filter(([path, text]) => /[a-z]{2}/.test(text.replace(names, '')) && chinese.get(path) === text);
    expect(same).toEqual([]);
  });
});

describe('English', () => {
  it('has no Chinese in it, except the name of the other language', () => {
    const mixed = [...texts(english), ...sentences(english)].filter(([, text]) => /\p{sc=Han}/u.test(text));
    const own = mixed.map(([path]) => path).filter((path) => !path.endsWith('languages › zh-CN'));
    expect(own).toEqual(['shell › otherLanguage']);
  });
});
