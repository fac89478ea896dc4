import type { Item, Pack } from '../../src/exercise/pack.ts';
import { variantOf } from '../../src/exercise/variant.ts';
import { newProgress } from '../../src/exercise/keep-progress.ts';
import type { Progress } from '../../src/exercise/progress.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export function scenarioOf(model: string, params: Readonly<Record<string, unknown>>): Scenario {
  const parsed = parseScenario({ lifecurve: 1, model, currency: 'CNY', unit: 'year', params });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const retention = {
  profit: 100,
  retention: 0.9,
  discountRate: 0.1,
  periods: 'infinite',
  firstMargin: 'after-one-period',
};

const items: readonly Item[] = [
  {
    id: 'clp',
    type: 'numeric',
    points: 2,
    scenario: 'simple',
    prompt: 'What is a customer worth?',
    hints: [{ text: 'Discount.' }, { text: 'Margins end.', cost: 0.25 }, { text: 'm·r/(1 + d − r)', cost: 0.5 }],
    attempts: { penalty: 0.1 },
    answer: { value: { output: 'clpPerCustomer' }, unit: 'money', suffix: { en: 'CNY a customer', 'zh-CN': '元每位客户' }, digits: 2 },
    mistakes: [
      { id: 'no-discount', value: { formula: 'm * r / (1 - r)' }, credit: 0.25, feedback: 'Nothing was discounted.' },
      { id: 'margin-now', value: { formula: 'm * (1 + d) / (1 + d - r)' }, credit: 0.5, feedback: 'The first margin comes a year later.' },
      { id: 'churn', value: { formula: 'm * (1 - r) / (1 + d - (1 - r))' }, feedback: 'That is what leaves.' },
    ],
  },
  {
    id: 'share',
    type: 'numeric',
    scenario: 'simple',
    prompt: 'What share of it is lost with a point of retention?',
    uses: [{ item: 'clp', as: 'worth' }],
    answer: { value: { formula: '(worth - m * 0.85 / (1 + d - 0.85)) / worth' }, unit: 'percent', digits: 1 },
    mistakes: [
      {
        id: 'of-the-new',
        value: { formula: '(worth - m * 0.85 / (1 + d - 0.85)) / (m * 0.85 / (1 + d - 0.85))' },
        feedback: 'Of the old.',
      },
    ],
  },
  {
    id: 'which',
    type: 'choice',
    prompt: 'Which raises it most?',
    attempts: { max: 2, penalty: 0.5 },
    choices: [
      { id: 'r', text: 'Retention', correct: true, feedback: 'By 5.5 % for each per cent.' },
      { id: 'm', text: 'Margin', feedback: 'Only in proportion.' },
      { id: 'd', text: 'Discount rate' },
    ],
  },
  {
    id: 'all-that',
    type: 'choice',
    several: true,
    prompt: 'Which lie above 300?',
    choices: [
      { id: 'a', text: 'r = 0.9', correct: 'm * 0.9 / (1 + d - 0.9) > 300' },
      { id: 'b', text: 'r = 0.85', correct: 'm * 0.85 / (1 + d - 0.85) > 300' },
      { id: 'c', text: 'r = 0.5', correct: 'm * 0.5 / (1 + d - 0.5) > 300', feedback: 'Far below.' },
    ],
  },
  {
    id: 'stages',
    type: 'order',
    prompt: 'In which order?',
    entries: ['exploration', 'formation', 'stability', 'decline'].map((id) => ({ id, text: id })),
    mistakes: [{ id: 'late-start', order: ['formation', 'exploration', 'stability', 'decline'], feedback: 'It begins with exploration.' }],
  },
  {
    id: 'ranks',
    type: 'order',
    prompt: 'The most valuable first.',
    entries: [
      { id: 'low', text: 'r 0.5', value: { output: 'clp', set: { retention: 0.5 } } },
      { id: 'high', text: 'r 0.9', value: { output: 'clp', set: { retention: 0.9 } } },
      { id: 'as-high', text: 'r 0.9 again', value: { output: 'clp', set: { retention: 0.9 } } },
    ],
    scenario: 'simple',
  },
  {
    id: 'target',
    type: 'state',
    scenario: 'simple',
    prompt: 'Reach 300 with retention of 0.85 at most.',
    goal: [
      { output: 'clp', is: '>=', value: '3 * m' },
      { param: 'retention', is: '<=', value: 0.85 },
    ],
    mistakes: [
      {
        id: 'too-loyal',
        when: [{ param: 'retention', is: '>', value: 0.85 }],
        feedback: 'Retention may not be higher than 0.85.',
        credit: 0.25,
      },
    ],
    example: { retention: 0.85, discountRate: 0.05 },
  },
  {
    id: 'lines',
    type: 'curve',
    scenario: 'cohort',
    output: 'survivors',
    prompt: 'Drag the cohort to 1000, 800, 640.',
    target: { retention: 0.8 },
    within: 0.02,
    mistakes: [{ id: 'churn-curve', target: { retention: 0.2 }, feedback: 'That is what leaves.' }],
  },
  {
    id: 'guess',
    type: 'predict',
    scenario: 'simple',
    prompt: 'Will it double?',
    choices: [
      { id: 'yes', text: 'Yes', correct: true },
      { id: 'no', text: 'No', feedback: 'It is not linear.' },
    ],
    then: { scenario: 'simple' },
  },
  { id: 'why', type: 'explain', prompt: 'Why?', model: 'Because customers stay longer.', rubric: ['stay', 'discount'] },
];

/** The retention case of the handbook, 100·0.9/(1 + 0.1 − 0.9) = 450, with one item of each kind. */
export const coursePack: Pack = {
  ...{ id: 'test.retention', revision: '1', title: 'Retention', summary: null, langs: ['en', 'zh-CN'], authors: [], license: null },
  ...{ level: null, minutes: null, objectives: [], requires: { retention: '1.0.0' }, scenes: [], pass: 0.6, bands: [], teacher: null },
  scenarios: {
    simple: scenarioOf('retention', retention),
    cohort: scenarioOf('retention', { customers: 1000, retention: 0.7, profit: 10, discountRate: 0.1, periods: 2 }),
  },
  randomize: { variants: [1, 2, 3], vars: { m: { choose: [100] }, r: { choose: [0.9] }, d: { choose: [0.1] } } },
  items,
  report: { publicKey: null, fields: ['name', 'id'] },
  sha256: '0'.repeat(64),
  document: {},
};

export function itemOf<T extends Item['type']>(type: T, id: string): Extract<Item, { readonly type: T }> {
  const found = coursePack.items.find((item) => item.id === id);
  if (found?.type !== type) throw new Error(`no ${type} ${id}`);
  return found as Extract<Item, { readonly type: T }>;
}

const drawn = variantOf(coursePack, 1);
if (!drawn.ok) throw new Error(drawn.error.code);
export const variant = drawn.value;

export const start: Progress = newProgress(coursePack, 1, { name: '李雷', id: '42' }, '2026-11-29T08:00:00.000Z');
