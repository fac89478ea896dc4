/** A pack with one item of each kind around a subscription, as its author would write it. */
export const practicePack = {
  kind: 'lifecurve-pack',
  version: 1,
  id: 'test.practice',
  revision: '3',
  title: { en: 'What a subscriber is worth', 'zh-CN': '一位订户值多少' },
  summary: { en: 'Ten questions about retention and lifetime value.', 'zh-CN': '关于留存率与客户全生命周期利润的十道题。' },
  langs: ['en', 'zh-CN'],
  level: 'intro',
  minutes: 20,
  pass: 0.6,
  bands: [
    { from: 0.8, text: { en: 'You know the formula and its limits.', 'zh-CN': '你掌握了公式及其适用范围。' } },
    { from: 0, text: { en: 'Look at discounting again.', 'zh-CN': '再看看折现。' } },
  ],
  report: { fields: ['name', 'id'] },
  randomize: {
    variants: [1, 2, 3],
    vars: { m: { choose: [100, 120, 150] }, r: { from: 0.7, to: 0.85, step: 0.05 }, d: { formula: '0.1' } },
  },
  scenarios: {
    simple: {
      lifecurve: 1,
      model: 'retention',
      unit: 'year',
      currency: '元',
      params: { customers: 1, profit: 100, retention: 0.8, discountRate: 0.1, periods: 'infinite' },
    },
    cohort: {
      lifecurve: 1,
      model: 'retention',
      unit: 'year',
      currency: '元',
      params: { customers: 1000, profit: 100, retention: 0.9, discountRate: 0.1, periods: 6 },
    },
  },
  items: [
    {
      id: 'clp',
      type: 'numeric',
      points: 2,
      scenario: 'simple',
      set: { profit: '=m', retention: '=r' },
      veil: true,
      title: { en: 'Lifetime value', 'zh-CN': '终身价值' },
      prompt: {
        en: 'A subscriber brings {m|money} at the start of each year and renews with {r|percent}. The discount rate is {d|percent}. What is a new subscriber worth?',
        'zh-CN': '一位订户每年年初带来 {m|money}，续订率为 {r|percent}，折现率为 {d|percent}。一位新订户值多少？',
      },
      answer: { value: { output: 'clpPerCustomer' }, unit: 'money', digits: 2 },
      mistakes: [
        {
          id: 'no-discount',
          value: { formula: 'm / (1 - r)' },
          credit: 0.25,
          feedback: { en: 'It looks as if discounting was left out.', 'zh-CN': '你似乎没有折现。' },
        },
      ],
      hints: [
        { text: { en: 'Whoever is there next year is worth less today.', 'zh-CN': '明年的钱今天没有那么值钱。' } },
        { text: { en: 'Each year counts r / (1 + d) of the one before.', 'zh-CN': '每年是前一年的 r /（1 + d）倍。' }, cost: 0.25 },
      ],
      solution: { en: 'm (1 + d) / (1 + d − r)', 'zh-CN': 'm（1 + d）/（1 + d − r）' },
    },
    {
      id: 'lost',
      type: 'numeric',
      prompt: { en: 'What share of the subscribers leaves each year?', 'zh-CN': '每年有多大比例的订户离开？' },
      answer: { value: { formula: '1 - r' }, unit: 'percent', digits: 0 },
      mistakes: [{ id: 'kept', value: { formula: 'r' }, feedback: { en: 'That is who stays.', 'zh-CN': '这是留下的比例。' } }],
    },
    {
      id: 'which',
      type: 'choice',
      prompt: { en: 'Which number matters most?', 'zh-CN': '哪个数字影响最大？' },
      attempts: { max: 2 },
      choices: [
        { id: 'r', text: { en: 'Retention', 'zh-CN': '留存率' }, correct: true },
        { id: 'm', text: { en: 'Margin', 'zh-CN': '利润' }, feedback: { en: 'Only in proportion.', 'zh-CN': '只是成比例变化。' } },
        { id: 'd', text: { en: 'Discount rate', 'zh-CN': '折现率' } },
      ],
    },
    {
      id: 'those',
      type: 'choice',
      several: true,
      prompt: { en: 'Which of these raise lifetime value?', 'zh-CN': '下列哪些会提高终身价值？' },
      choices: [
        { id: 'a', text: { en: 'Higher retention', 'zh-CN': '更高的留存率' }, correct: true },
        { id: 'b', text: { en: 'A higher discount rate', 'zh-CN': '更高的折现率' } },
        { id: 'c', text: { en: 'Lower cost to serve', 'zh-CN': '更低的服务成本' }, correct: true },
      ],
    },
    {
      id: 'stages',
      type: 'order',
      prompt: { en: 'Order the stages of the relationship.', 'zh-CN': '排出关系生命周期的各个阶段。' },
      entries: [
        { id: 'exploration', text: { en: 'Exploration', 'zh-CN': '考察期' } },
        { id: 'formation', text: { en: 'Formation', 'zh-CN': '形成期' } },
        { id: 'stability', text: { en: 'Stability', 'zh-CN': '稳定期' } },
      ],
    },
    {
      id: 'target',
      type: 'state',
      scenario: 'simple',
      lock: ['profit'],
      prompt: {
        en: 'Reach a lifetime value of 500 with retention of 90% at most.',
        'zh-CN': '在留存率不超过 90% 的情况下，使 CLP 达到 500。',
      },
      goal: [
        { output: 'clp', is: '>=', value: 500 },
        { param: 'retention', is: '<=', value: 0.9 },
      ],
      mistakes: [
        {
          id: 'too-loyal',
          when: [{ param: 'retention', is: '>', value: 0.9 }],
          feedback: { en: 'Retention may not be higher than 90%.', 'zh-CN': '留存率不得高于 90%。' },
        },
      ],
      example: { retention: 0.9 },
    },
    {
      id: 'lines',
      type: 'curve',
      scenario: 'cohort',
      output: 'survivors',
      prompt: { en: 'Make the cohort shrink to 512 in three years.', 'zh-CN': '让这批客户三年后剩下 512 人。' },
      target: { retention: 0.8 },
      within: 0.02,
    },
    {
      id: 'guess',
      type: 'predict',
      scenario: 'simple',
      prompt: { en: 'Retention rises from 80% to 90%. Does lifetime value double?', 'zh-CN': '留存率从 80% 升到 90%，终身价值会翻倍吗？' },
      choices: [
        { id: 'yes', text: { en: 'No, it grows by half', 'zh-CN': '不会，增长一半' }, correct: true },
        {
          id: 'no',
          text: { en: 'It more than doubles', 'zh-CN': '翻倍以上' },
          feedback: { en: 'Discounting holds it back.', 'zh-CN': '折现抑制了增长。' },
        },
      ],
      then: { scenario: 'simple', set: { retention: 0.9 } },
    },
    {
      id: 'why',
      type: 'explain',
      prompt: { en: 'Why is a loyal customer worth more?', 'zh-CN': '为什么忠诚的客户更有价值？' },
      model: { en: 'They stay longer, buy more and cost less to serve.', 'zh-CN': '他们停留更久、购买更多、服务成本更低。' },
      rubric: [
        { en: 'they stay longer', 'zh-CN': '停留更久' },
        { en: 'they cost less', 'zh-CN': '成本更低' },
      ],
    },
  ],
} as const;
