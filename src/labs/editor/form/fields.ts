import type { ItemType } from '../../../exercise/pack.ts';
import type { Json, JsonObject } from '../../../scenario/json.ts';
import type { editor } from '../../../locales/en/editor.ts';
import * as lines from './lines.ts';

export type FieldName = keyof (typeof editor)['fields'];

/** A field of a form: what stands under a key of a document, and how it is written there. */
export type Field = { readonly key: FieldName; readonly label?: FieldName } & (
  | { readonly kind: 'text'; readonly long?: boolean }
  | { readonly kind: 'line'; readonly as: lines.Lines; readonly list?: 'outputs' | 'params' | 'names' }
  | { readonly kind: 'lines'; readonly as: lines.Lines; readonly rows?: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'flag' }
  | { readonly kind: 'truth' }
  | { readonly kind: 'scenario' }
  | { readonly kind: 'value' }
  | { readonly kind: 'group'; readonly fields: readonly Field[] }
  | { readonly kind: 'list'; readonly fields: readonly Field[]; readonly fresh: (place: number) => Json }
  | { readonly kind: 'texts' }
  | { readonly kind: 'named'; readonly fields: readonly Field[]; readonly fresh: Json }
);

const line = (key: FieldName, as: lines.Lines = lines.word): Field => ({ kind: 'line', key, as });
const numberField = (key: FieldName): Field => line(key, lines.number);
const text = (key: FieldName, long = false): Field => ({ kind: 'text', key, long });
const settings = (key: FieldName): Field => ({ kind: 'lines', key, as: lines.settings });
const empty: JsonObject = { en: '', 'zh-CN': '' };

const stage: readonly Field[] = [
  { kind: 'line', key: 'show', as: lines.wordList },
  { kind: 'line', key: 'lock', as: lines.wordList, list: 'params' },
  { kind: 'line', key: 'hide', as: lines.wordList },
  { kind: 'flag', key: 'veil' },
  { kind: 'lines', key: 'view', as: lines.json, rows: 2 },
];

const conditions: readonly Field[] = [
  { kind: 'line', key: 'output', as: lines.word, list: 'outputs' },
  { kind: 'line', key: 'param', as: lines.word, list: 'params' },
  { kind: 'choice', key: 'is', choices: ['>=', '<=', '>', '<', '='] },
  { kind: 'line', key: 'value', label: 'conditionValue', as: lines.numberOrFormula },
  numberField('within'),
];
const conditionList = (key: FieldName): Field => ({
  kind: 'list',
  key,
  fields: conditions,
  fresh: () => ({ output: '', is: '>=', value: 0 }),
});

const choice: readonly Field[] = [line('id'), text('text'), { kind: 'truth', key: 'correct' }, text('feedback', true)];
const choices: Field = { kind: 'list', key: 'choices', fields: choice, fresh: (place) => ({ id: `c${place}`, text: empty }) };

const types: Readonly<Record<ItemType, readonly Field[]>> = {
  numeric: [
    {
      kind: 'group',
      key: 'answer',
      fields: [
        { kind: 'value', key: 'value' },
        { kind: 'choice', key: 'unit', choices: ['', 'number', 'percent', 'money', 'customers', 'units'] },
        text('suffix'),
        numberField('digits'),
        {
          kind: 'group',
          key: 'tolerance',
          fields: [numberField('share'), numberField('amount')],
        },
        { kind: 'lines', key: 'expect', as: lines.guards, rows: 2 },
      ],
    },
    {
      kind: 'list',
      key: 'mistakes',
      fields: [line('id'), { kind: 'value', key: 'value' }, numberField('credit'), text('feedback', true)],
      fresh: (place) => ({ id: `mistake-${place}`, value: { formula: '' }, feedback: empty }),
    },
  ],
  choice: [choices, { kind: 'flag', key: 'several' }],
  order: [
    {
      kind: 'list',
      key: 'entries',
      fields: [line('id'), text('text'), { kind: 'value', key: 'value' }],
      fresh: (place) => ({ id: `e${place}`, text: empty }),
    },
    {
      kind: 'list',
      key: 'mistakes',
      fields: [line('id'), line('order', lines.wordList), text('feedback', true)],
      fresh: (place) => ({ id: `mistake-${place}`, order: [], feedback: empty }),
    },
  ],
  state: [
    conditionList('goal'),
    settings('example'),
    {
      kind: 'list',
      key: 'mistakes',
      fields: [line('id'), conditionList('when'), numberField('credit'), text('feedback', true)],
      fresh: (place) => ({ id: `mistake-${place}`, when: [], feedback: empty }),
    },
  ],
  curve: [
    { kind: 'line', key: 'output', as: lines.word, list: 'outputs' },
    settings('target'),
    numberField('within'),
    {
      kind: 'list',
      key: 'mistakes',
      fields: [line('id'), settings('target'), text('feedback', true)],
      fresh: (place) => ({ id: `mistake-${place}`, target: {}, feedback: empty }),
    },
  ],
  predict: [choices, { kind: 'group', key: 'then', fields: [{ kind: 'scenario', key: 'scenario' }, settings('set'), ...stage] }],
  explain: [text('model', true), { kind: 'texts', key: 'rubric' }],
};

/** Needs the whole width of a form. */
export const isWide = ({ kind }: Field): boolean => !['line', 'choice', 'flag', 'scenario'].includes(kind);

export const itemTypes = Object.keys(types) as readonly ItemType[];

/** What an item of a type is made of: what is asked, what is marked, help, and what is on the screen. */
export const itemFields = (type: ItemType): Readonly<Record<'question' | 'marking' | 'help' | 'screen', readonly Field[]>> => ({
  question: [
    text('title'),
    text('prompt', true),
    { kind: 'scenario', key: 'scenario' },
    settings('set'),
    { kind: 'named', key: 'compute', fields: [{ kind: 'value', key: 'value' }], fresh: { formula: '' } },
  ],
  marking: types[type],
  help: [
    {
      kind: 'list',
      key: 'hints',
      fields: [text('text', true), numberField('cost')],
      fresh: () => ({ text: empty }),
    },
    text('solution', true),
  ],
  screen: [
    line('id'),
    numberField('points'),
    line('objective'),
    ...stage,
    { kind: 'list', key: 'uses', fields: [line('item'), line('as')], fresh: () => ({ item: '', as: '' }) },
    { kind: 'group', key: 'attempts', fields: [numberField('max'), numberField('penalty'), numberField('revealAfter')] },
  ],
});

export const sceneFields: readonly Field[] = [
  text('title'),
  text('caption', true),
  text('question'),
  text('notes', true),
  numberField('minutes'),
  { kind: 'scenario', key: 'scenario' },
  settings('set'),
  line('id'),
  ...stage,
];

export const packFields: readonly Field[] = [
  text('title'),
  text('summary', true),
  line('id'),
  line('revision'),
  { kind: 'choice', key: 'level', choices: ['', 'intro', 'middle', 'advanced'] },
  numberField('minutes'),
  { kind: 'line', key: 'langs', as: lines.wordList },
  { kind: 'lines', key: 'authors', as: lines.entryLines, rows: 2 },
  line('license'),
  numberField('pass'),
  {
    kind: 'group',
    key: 'report',
    fields: [
      { kind: 'line', key: 'fields', as: lines.wordList },
      { kind: 'lines', key: 'publicKey', as: lines.json, rows: 3 },
    ],
  },
  text('teacher', true),
];

/** Numbers that differ from learner to learner. */
export const drawFields: readonly Field[] = [
  { kind: 'lines', key: 'vars', as: lines.draws, rows: 4 },
  { kind: 'lines', key: 'reject', as: lines.entryLines, rows: 2 },
  { kind: 'lines', key: 'variants', as: lines.seeds, rows: 2 },
];
