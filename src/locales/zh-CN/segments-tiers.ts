import type { segmentsTiers as base } from '../en/segments-tiers.ts';

export const segmentsTiers: typeof base = {
  question: '哪些客户该得到哪种服务？每一层是否挣回了自己的服务？',
  rule: (high, middle) => `得分 ${high} 起为高层，${middle} 起为中层，其余为普通层`,
  listRule: (red, black) => `信用 ${red} 起列入红名单，低于 ${black} 列入黑名单`,
  announcement: (high, left) => `高层客户 ${high} 位；扣除全部服务成本后每年剩余 ${left}。`,
  left: '扣除服务后（年）',
  withoutWeight: '各维度权重都为 0，没有得分。请至少给一个维度权重。',
  customers: '客户数',
  counted: (label, n) => `${label}：${n} 位客户`,
  score: '得分',
  list: '名单',
  dimensions: { loyalty: '忠诚', spend: '消费', credit: '信用' },
  names: { high: '高层', middle: '中层', ordinary: '普通层' },
  lists: { red: '红名单', normal: '普通名单', black: '黑名单' },
  services: { high: '专属顾问，优先办理', middle: '服务专线，优惠', ordinary: '自助服务' },
  credits: { none: '无（权重为 0）', complaints: '投诉少', column: (name) => `列“${name}”的均值` },
  tiersTitle: '客户分层',
  listsTitle: '名单',
  regionsHelp: '点击一部分即可列出其中的客户。',
  scoreChart: {
    title: '得分与分界',
    reader: '读条形：方向键由低分移向高分',
    x: '得分，各维度的加权平均',
    help: '可拖动两条分界。恰在分界上的得分归入上一层。',
  },
  creditChart: {
    title: '信用与名单',
    reader: '读条形：方向键由低信用移向高信用',
    x: '信用，与得分同一尺度',
    help: '可拖动两条分界：上界起为红名单，下界以下为黑名单。',
  },
  serviceTable: {
    title: '每一层是否挣回了自己的服务？',
    tier: '层',
    service: '服务水平',
    costEach: (currency) => `每位客户每年成本${currency === '' ? '' : `（${currency}）`}`,
    cost: '成本',
    earned: '近 365 天利润',
    earnedInline: '消费',
    left: '剩余',
    named: (what, tier) => `${what}：${tier}`,
    help: '服务水平及其成本由您填写，成本按每位客户每年计。剩余为该层所挣减去其服务成本。',
  },
  controls: {
    division: '客户划分依据',
    divisions: { tier: '分层', list: '信用名单' },
    weight: (dimension) => `${dimension}的权重`,
    cuts: { high: '高层起点', middle: '中层起点', red: '红名单起点', black: '黑名单低于' },
    points: '分',
    scaling: '维度的尺度',
    scalings: { 'percentile-rank': '按名次', 'min-max': '从最低到最高', none: '不变换' },
  },
  findings: {
    score: (s) =>
      `得分由忠诚（${s.loyalty}）${s.weights[0] ?? ''}、消费（${s.spend}）${s.weights[1] ?? ''}、信用（${s.credit}）${s.weights[2] ?? ''} 组成。用什么代表一个维度、权重多大，都是判断，分层不会比它更好；等权重是我们定的。`,
    scaling: {
      'percentile-rank': '各维度按名次计：100 ·（低于者 + 相等者之半）/ 客户数。个别特大客户不会拉长尺度，但差距的大小也就看不出来。',
      'min-max': '各维度从最低的 0 到最高的 100。个别特大客户会把其余客户压在一起。',
      none: '各维度按原值加权：只有本来就是分数时才合理，否则数值最大的维度独自决定。',
    },
    cuts: (high, middle) => `分界 ${high} 和 ${middle} 是人定的。按名次计时，它们大致定下各层有多少客户，而不管这些客户值多少。`,
    free: '目前各层服务都没有成本：请填写每层每位客户一年的服务成本，再看该层是否挣得回来。',
    service: {
      earns: (s) =>
        `${s.tier}：${s.customers} 位客户挣得 ${s.earned}（占全部 ${s.share}），服务成本 ${s.cost}，剩余 ${s.left}。其中 ${s.unearned} 位所挣不及自己的服务成本。`,
      loses: (s) =>
        `${s.tier}：${s.customers} 位客户挣得 ${s.earned}（占全部 ${s.share}），服务成本 ${s.cost}，比所挣多 ${s.left}。其中 ${s.unearned} 位所挣不及自己的服务成本。可降低服务成本，或提高分界。`,
    },
    earned: '一层所挣是其近 365 天扣除服务前的利润。服务减少后客户会少挣多少，这些数字里没有：表格只作比较，不证明效果。',
    earnedInline: '这里一层所挣即其消费：文档没有给出成本。',
    noCredit: '这些数据没有信用方面的内容，因此信用的权重按 0 计，没有人列入红名单或黑名单。若有一列可代表信用，请选择它。',
    lists: (s) =>
      `红名单 ${s.red} 位客户（信用 ${s.from} 起），黑名单 ${s.black} 位（低于 ${s.below}）。按信用分名单是我们对课程的理解，90 和 10 也是。`,
    creditSource: {
      complaints:
        '这里用投诉少代表信用，因为没有更好的数据〔我们的约定〕：越少越好。而投诉的人也许正是还在意的人。从未投诉的客户彼此相等，按名次同在一处，红名单因此可能是空的。',
      column: '以消费记录中一列的客户均值代表信用。它是否真能衡量信用，由您判断。',
      given: '信用由文档给出。',
    },
  },
};
