import type { segmentsDeciles as base } from '../en/segments-deciles.ts';

export const segmentsDeciles: typeof base = {
  question: '最好的客户比其余客户好多少？',
  rule: (groups, basis) => `按${basis}分为 ${groups} 个等人数组`,
  announcement: (group, share, lift) => `${group}占 ${share}，是其人数占比的 ${lift} 倍。`,
  headline: (group) => `${group}占有`,
  value: '价值',
  group: (group) => `第 ${group} 组`,
  controls: {
    basis: '排序依据',
    groups: '等人数组数',
    help: '分为十组即消费十等分报告。客户从最好的开始排序，切成人数相同的组。',
  },
  bars: {
    title: '各组（从最好的开始）',
    show: '柱形表示',
    measures: { share: '占比', lift: '提升度', average: '人均' },
    reader: '读柱形：方向键在各组间移动，回车列出客户',
    summary: (group, share) => `每个等人数组一根柱，从最好的开始。${group}占 ${share}。`,
    x: '组（从最好的开始）',
    y: {
      share: (basis) => `${basis}，占全部的比例`,
      lift: () => '提升度：组人均是全体人均的几倍',
      average: (basis) => `${basis}，人均`,
    },
    even: '若人人相等',
    help: {
      share: '每组占全部的比例。点击柱形即可列出其中的客户。',
      lift: '提升度为 2，即平均客户的两倍。点击柱形即可列出其中的客户。',
      average: '该组平均每位客户的数额。点击柱形即可列出其中的客户。',
    },
  },
  gain: {
    title: '累计曲线',
    reader: '读曲线：方向键从最好的组开始移动',
    summary: (group, share) => `从最好的客户开始，价值占比随客户占比的变化。仅${group}就占 ${share}。`,
    x: '客户（从最好的开始）',
    y: (basis) => `${basis}累计占比`,
    series: '排序后的客户',
    even: '若人人相等',
    help: '每组末端有一个点。曲线比虚线高出越多，最好的客户越重要；累计提升度即曲线与虚线高度之比。',
  },
  report: {
    caption: (basis) => `消费十等分报告：${basis}`,
    group: '组',
    customers: '客户数',
    sales: '合计',
    share: '占比',
    cumulativeShare: '累计占比',
    lift: '提升度',
    cumulativeLift: '累计提升度',
    average: '人均',
    help: '打开一行即可列出其中的客户。提升度是组人均与全体人均之比；累计提升度是该组及以上各组合计的同一比值。',
  },
  findings: {
    rule: ({ customers, groups, basis, sizes }) => `${customers} 位客户按“${basis}”排序，分为 ${groups} 组，每组 ${sizes} 位。`,
    between: (least, most) => `${least} 或 ${most}`,
    best: (s) => `${s.group}占 ${s.share}，提升度 ${s.lift}，人均 ${s.average}。${s.last}占 ${s.lastShare}，人均 ${s.lastAverage}。`,
    half: ({ groups, of, share, lift }) =>
      groups === '1'
        ? `${of} 组中仅最好的一组就带来一半以上：${share}。`
        : `${of} 组中最好的 ${groups} 组合计带来一半以上：${share}，是其人数占比的 ${lift} 倍。`,
    losing: (n) => `${n} 组的成本高于收益，曲线在那里下降。`,
    tied: (tied, borders) =>
      `${borders} 条组界中有 ${tied} 条落在数值相等的客户之间。以人数为准，相等者数据中在前的归入较好的组（本系统自定）。`,
    noTotal: '这些数值合计不大于零，因此没有占比和提升度可言。请换一种排序依据，或选择更晚的日期。',
    lift: '提升度说明该组比随机抽取的一组好多少，并不说明它今后是否继续购买。',
  },
};
