import type { balance as base } from '../en/balance.ts';

export const balance: typeof base = {
  question: '花多少钱获取客户，花多少钱保持客户？',
  subtitle: (s) => `现在：每位潜在客户花 ${s.A} 获取，每位客户每${s.unit}花 ${s.R} 保持 · 依据 Blattberg 与 Deighton`,
  equityNow: '按现在的花费，每位潜在客户的客户资产',
  perProspect: (currency) => (currency === '' ? '每位潜在客户' : `${currency}/潜在客户`),
  perCustomer: (currency, unit) => (currency === '' ? `每位客户每${unit}` : `${currency}/客户·${unit}`),
  atBest: (s) => `最优时：${s.equity}（${s.gain}${s.share === null ? '' : `，${s.share}`}）`,
  isBest: '这就是最优。',
  spendOptimum: '按最优花费',
  spendOptimumHelp: '两项花费沿各自的曲线移到最优点，判断不变',
  groups: { customer: '一位客户', acquisition: '获取：您的判断', retention: '保持：您的判断' },
  parameters: {
    m: '每位客户利润',
    d: '折现率',
    A: '现在的获取花费',
    a: '此时的获取率',
    Ca: '获取率上限',
    R: '现在的保持花费',
    r: '此时的保持率',
    Cr: '保持率上限',
  },
  inPercent: (name) => `${name}（%）`,
  diverges: '若保持率达到上限，一位客户的价值将没有止境：请调低保持率上限，或调高折现率。',
  charts: {
    response: {
      acquisition: { title: '获取', axis: '获取率 · 拖动现在的点或上限' },
      retention: { title: '保持', axis: '保持率 · 拖动现在的点或上限' },
    },
    rates: { acquisition: '获取率', retention: '保持率' },
    spend: {
      acquisition: (currency) => `每位潜在客户的花费${currency === '' ? '' : `（${currency}）`}`,
      retention: (currency, unit) => `每位客户每${unit}的花费${currency === '' ? '' : `（${currency}）`}`,
    },
    equity: {
      title: { acquisition: '客户资产随获取花费的变化', retention: '客户资产随保持花费的变化' },
      axis: (currency) => `每位潜在客户的客户资产${currency === '' ? '' : `（${currency}）`}`,
    },
    asNow: { acquisition: '保持如现在', retention: '获取如现在' },
    otherAtBest: { acquisition: '保持取最优', retention: '获取取最优' },
    now: '现在',
    best: '最优',
    nowAt: (amount) => `现在 ${amount}`,
    bestAt: (amount) => `最优 ${amount}`,
    todayTag: (rate) => rate,
    ceilingTag: (rate) => `上限 ${rate}`,
    pinned: '固定的',
    handles: {
      acquisition: { rate: '现在花费下的获取率', ceiling: '获取率上限', spend: '每位潜在客户的花费，沿曲线移动' },
      retention: { rate: '现在花费下的保持率', ceiling: '保持率上限', spend: '每位客户的花费，沿曲线移动' },
    },
    reader: '读曲线：方向键按花费移动',
    how: '方形手柄改变判断：现在花费下的比率，或花多少钱也超不过的上限。底边的圆形手柄沿曲线改变花费。曲线的形式出自 Blattberg 与 Deighton：每多花一份钱，都缩小与上限之间差距的同一比例。',
    responseSummary: (s) =>
      `${s.name}随花费上升，趋近上限 ${s.ceiling}。现在花 ${s.spend} 得到 ${s.rate}；最优是花 ${s.best}，得到 ${s.bestRate}。`,
    equitySummary: (s) => `现在花 ${s.spend}，每位潜在客户的客户资产为 ${s.now}；最优是花 ${s.bestSpend}，为 ${s.best}。`,
  },
  tabs: { explain: '说明', ceilings: '上限判断有误时', formula: '公式', table: '表格', export: '导出' },
  findings: {
    title: '应该改变什么',
    moves: {
      'both-pay': (s) =>
        `把 R 从 ${s.R} 调到 ${s.bestR}，把 A 从 ${s.A} 调到 ${s.bestA}：每位潜在客户的客户资产 ${s.equity} → ${s.bestEquity}（${s.gain}）。`,
      'only-acquisition-pays': (s) =>
        `按这些判断，保持不划算：停止花费（R 从 ${s.R} 到 ${s.bestR}），并把 A 从 ${s.A} 调到 ${s.bestA}：每位潜在客户的客户资产 ${s.equity} → ${s.bestEquity}（${s.gain}）。`,
      'only-retention-pays': (s) =>
        `按这些判断，没有潜在客户值得获取：花在获取上的第一笔钱就收不回来（A 从 ${s.A} 到 ${s.bestA}），每位潜在客户的客户资产 ${s.equity} → ${s.bestEquity}（${s.gain}）。已有的客户，保持花费以 R ${s.bestR} 为最好，而不是 ${s.R}。`,
      'neither-pays': (s) =>
        `按这些判断，获取和保持都不划算：A 从 ${s.A} 到 ${s.bestA}，R 从 ${s.R} 到 ${s.bestR}，每位潜在客户的客户资产 ${s.equity} → ${s.bestEquity}（${s.gain}）。`,
    },
    atBest: (s) => `现在的花费已经与最优一样好：每位潜在客户的客户资产为 ${s.equity}，最优为 ${s.bestEquity}。`,
    keepingFirst: (s) =>
      `先保持：只调 R，客户资产变化 ${s.keeping}；只调 A，变化 ${s.winning}。保持得更好，一位客户的价值从 ${s.clv} 升到 ${s.bestClv}，这时才值得花这么多钱去获取。`,
    winningFirst: (s) =>
      `先获取：只调 A，客户资产变化 ${s.winning}；只调 R，变化 ${s.keeping}。保持取最优时，一位客户的价值从 ${s.clv} 变为 ${s.bestClv}。`,
    nextMoney: (s) =>
      `现在再多花 1 个货币单位，用于获取能收回 ${s.acquisition}，用于保持能收回 ${s.retention}。大于 1 就值得多花，小于 1 就应该少花；最优时两者都是 1。`,
    farAway: (s) => `最优花费达到现在的 ${s.times} 倍。还没有人试过：那里只有按判断画出的曲线。请逐步增加，并重新判断。`,
  },
  comparison: {
    caption: (currency) => `现在与最优${currency === '' ? '' : `（金额：${currency}）`}`,
    quantity: '项目',
    now: '现在',
    best: '最优',
    names: {
      A: '每位潜在客户花费 A',
      a: '获取率 a',
      R: '每位客户花费 R',
      r: '保持率 r',
      clv: '一位已获取客户的价值',
      equity: '每位潜在客户的客户资产',
    },
  },
  ceilings: {
    intro: '没有人见过上限。如果真正的上限比判断的低或高百分之十，而现在的点是对的，那么最优花费会是多少，按判断花费又会损失多少。',
    caption: (s) => `按判断：A ${s.A}，R ${s.R}，每位潜在客户的客户资产 ${`${s.equity} ${s.currency}`.trim()}`,
    if: '如果真正的上限是',
    truth: {
      acquisition: (s) => `获取 ${s.off}：${s.ceiling}`,
      retention: (s) => `保持 ${s.off}：${s.ceiling}`,
    },
    A: '最优 A',
    R: '最优 R',
    equity: '最优客户资产',
    byJudgement: '按判断花费所得',
    lost: '因此损失',
    cannotBe: '低于现在的比率',
    worst: {
      acquisition: (s) =>
        `代价最大的误差是获取率上限偏离 ${s.off}：按判断花费，每位潜在客户损失 ${s.lost}${s.share === null ? '' : `，占可得客户资产的 ${s.share}`}。`,
      retention: (s) =>
        `代价最大的误差是保持率上限偏离 ${s.off}：按判断花费，每位潜在客户损失 ${s.lost}${s.share === null ? '' : `，占可得客户资产的 ${s.share}`}。`,
    },
    flat: '上限判断有误，改变的是总共能得到多少；按判断花费只损失其中很少一部分，因为客户资产在最优点附近很平坦。',
  },
  formula: {
    curves: { title: '曲线：各由您的两个判断确定', words: 'k 由现在花费下的比率和上限算出，不需要输入。' },
    today: { title: '现在', words: 'V 是一位已获取客户的价值：第一笔利润立即得到，以后每年的利润减去保持花费。' },
    best: {
      title: '最优',
      words: 'R 决定一位客户的价值，与 A 无关；所以先求最优的 R，再按这个价值求最优的 A。在最优点，最后花的一份钱正好收回一份。',
    },
    source: '出处：R. Blattberg、J. Deighton，Manage Marketing by the Customer Equity Test，Harvard Business Review，1996 年。',
  },
  table: {
    caption: { acquisition: '获取花费（每位潜在客户），保持如现在', retention: '保持花费（每位客户），获取如现在' },
    side: '用途',
    spend: { acquisition: '获取花费', retention: '保持花费' },
    spendColumn: '花费',
    rateColumn: '比率',
    value: '客户价值',
    equity: '客户资产',
    nowMark: (amount) => `现在 ${amount}`,
    bestMark: (amount) => `最优 ${amount}`,
  },
  changed: (now, best) => `每位潜在客户的客户资产 ${now}，最优为 ${best}`,
};
