import type { segmentsChurn as base } from '../en/segments-churn.ts';

export const segmentsChurn: typeof base = {
  question: '谁沉默得比自己平常更久？有多少价值面临流失？',
  rule: (ratio, gaps) => `沉默达通常间隔的 ${ratio} 倍时预警，至少 ${gaps} 个间隔`,
  relationRule: '按交易关系划分',
  announcement: (warned, value) => `预警 ${warned} 位客户，每年 ${value} 面临流失。`,
  summary: (warned, value) => `${warned} 位客户的沉默超过界线，每年 ${value} 面临流失。`,
  warningTitle: '流失预警',
  classesTitle: '沉默说明什么',
  classesHelp: '点击一部分即可列出其中的客户。条形为占全部客户的比例和占风险价值的比例。',
  classes: {
    'after-complaints': '投诉后预警',
    warned: '预警',
    quiet: '偏静',
    regular: '正常',
    unknown: '间隔不足',
  },
  classNotes: {
    'after-complaints': '先投诉，后沉默超过界线',
    warned: '沉默超过界线',
    quiet: '比平常更久，尚未超过界线',
    regular: '在通常间隔之内',
    unknown: '尚无节奏可言，不作判断',
  },
  relations: { potential: '潜在客户', new: '新客户', 'long-standing': '老客户', problem: '问题客户', former: '过去客户' },
  relationNotes: {
    potential: '尚未购买',
    new: '不久前才来',
    'long-standing': '照常购买',
    problem: '近期投诉，或沉默超过界线',
    former: '久未购买',
  },
  columns: {
    valueAtRisk: '风险价值',
    silence: '沉默倍数',
    interval: '通常间隔（天）',
    crossedOn: '越线日',
    recency: '沉默天数',
    complaints: '此前投诉',
  },
  silence: {
    title: '沉默与通常间隔之比',
    reader: '读条形：方向键由短沉默移向长沉默',
    x: '沉默，以客户自己的通常间隔计（每一刻度为前一刻度的两倍）',
    y: '客户数',
    line: '预警界线：沉默为通常间隔的倍数',
    times: (n) => `${n} 倍`,
    help: (unknown) =>
      `可拖动界线。沉默为距最近一次购买的天数；通常间隔为购买日之间间隔的中位数。${unknown} 位客户间隔不足：至少有一个间隔的画在图中，只在一天买过的没有位置。`,
  },
  days: {
    title: '距最近一次购买的天数',
    reader: '读条形：方向键由少移向多',
    x: '距最近一次购买的天数（每一刻度为前一刻度的两倍）',
    line: '多少天未购买即为过去客户',
    days: (n) => `${n} 天`,
    help: '可拖动界线，超过者为过去客户。潜在客户尚未购买，图中没有位置。',
  },
  risk: {
    title: '风险价值',
    reader: '读条形：方向键逐条移动',
    by: '风险价值，按',
    ways: { week: '越线的周', silence: '沉默长短' },
    x: (day) => `越线时距 ${day} 的周数`,
    y: '风险价值（年）',
    week: (from, to) => `${from} 至 ${to}`,
    earlier: (day, customers, value) => `未画出：${customers} 位客户（风险价值 ${value}）在 ${day} 的 52 周以前已越线。`,
  },
  relation: {
    title: '交易关系',
    intro: '课程给出五种关系的名称而没有界限；这些界限是我们定的，您可以修改。自上而下，先成立者为准：',
    rules: {
      potential: '潜在客户：截至该日没有购买。',
      former: (days) => `过去客户：超过 ${days} 天没有购买。`,
      problem: (s) =>
        `问题客户：至少 ${s.complaints} 次投诉，最近一次在 ${s.days} 天之内；或至少有 ${s.gaps} 个间隔而沉默达通常间隔的 ${s.ratio} 倍。`,
      problemWithoutComplaints: (s) => `问题客户：至少有 ${s.gaps} 个间隔而沉默达通常间隔的 ${s.ratio} 倍。这些数据没有投诉。`,
      new: (days) => `新客户：首次购买在 ${days} 天之内。`,
      longStanding: '老客户：其余各位。',
    },
  },
  controls: {
    division: '客户划分依据',
    divisions: { warning: '预警', relation: '交易关系' },
    ratio: { label: '预警起点', unit: '倍于通常间隔' },
    leastGaps: { label: '节奏可知，至少', unit: '个间隔' },
    complaints: { label: '“投诉后”至少', unit: '次投诉' },
    complaintDays: { label: '计自', unit: '最后购买前的天数' },
    margin: { label: '无成本记录时的利润率', unit: '%' },
    help: '通常的 2.5 倍和 3 个间隔出自手册。',
    complaintsHelp: '通常的 2 次投诉和 90 天是我们定的。',
    relationHelp: '问题客户的沉默沿用预警的界线；以下界限都是我们定的。',
    limits: {
      formerAfter: { label: '过去客户：超过', unit: '天没有购买' },
      newFor: { label: '新客户：首次购买起', unit: '天内' },
      complaints: { label: '问题客户：至少', unit: '次投诉' },
      complaintsFor: { label: '最近一次在', unit: '天内' },
    },
  },
  findings: {
    rule: (ratio, gaps) =>
      `当沉默首次达到客户通常间隔（至少 ${gaps} 个购买间隔的中位数）的 ${ratio} 倍时预警。每位客户只与自己的节奏相比：一个月不来，对每周购买的客户很久，对每年购买的客户不算什么。`,
    warned: (s) => `节奏可知的 ${s.judged} 位客户中预警 ${s.warned} 位（${s.share}），合计每年 ${s.value} 面临流失。`,
    top: (s) => `风险最大的是 ${s.id}：每年 ${s.value}，沉默达通常间隔的 ${s.silence} 倍，${s.day} 越线，距今 ${s.ago} 天。`,
    recent: (days, customers, value) => `最近 ${days} 天内越线 ${customers} 位，合计 ${value}。越早询问，客户越记得当初为何而来。`,
    old: (customers, value) => `${customers} 位（合计 ${value}）越线已满一年，多半不再是保持，而是赢回的问题。`,
    complaints: (s) =>
      `预警客户中有 ${s.customers} 位（${s.value}）自最后一次购买前 ${s.days} 天起至少投诉 ${s.least} 次。多次投诉之后突然沉默，说明客户已决定离开〔课程〕。这两个数字是我们定的。`,
    noComplaints: '这些数据没有投诉，无法分辨谁是先投诉后沉默。',
    unknown: (customers, share, gaps) =>
      `${customers} 位客户（${share}）的间隔不足 ${gaps} 个。预警对他们不作判断，并不是说一切都好：其中许多人只买过一次就没有再来。`,
    value: {
      cost: () =>
        '风险价值是截至客户最后一次购买的 365 天的利润，由金额减去记录的成本得出：客户还在购买时一年值多少。亏损按零计〔我们的约定〕。',
      margin: (margin) =>
        `风险价值是截至客户最后一次购买的 365 天消费额的 ${margin}：客户还在购买时一年值多少。利润率是假设；亏损按零计〔我们的约定〕。`,
      histories: () => '风险价值是截至最后一个有记录时期的 365 天的利润。这些数据按时期记录，沉默只精确到一个时期。',
    },
    hindsight: (s) =>
      `事后来看：${s.day} 预警的 ${s.warned} 位客户中，${s.returned} 位（${s.share}）在 ${s.end} 前又购买；节奏可知而未预警的客户中这一比例为 ${s.regular}。前者是误报，后者的余数是预警没有看到的。`,
    notProbable: (ratio) =>
      `界线不是概率。正常客户偶尔也会超过 ${ratio} 倍而后回来；已经离开的客户要等这么久才看得出。客户仍在的概率 P(alive) 将随购买模型给出。`,
    contract: '预警适用于没有合同的客户。订户没有节奏，只有续订到期日；到期不付就是看得见的离开，其间的沉默没有意义。',
  },
};
