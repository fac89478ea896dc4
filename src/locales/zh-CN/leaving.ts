import type { leaving as base } from '../en/leaving.ts';

export const leaving: typeof base = {
  question: '流失客户损失多少？',
  subtitle: {
    one: (s) => `一位客户流失：全生命周期价值 ${s.worth}，已实现 ${s.realised}，已在其身上花费 ${s.spent}`,
    group: (s) => `${s.customers} 位客户中流失 ${s.lost} 位（${s.share}）`,
  },
  who: { label: '流失的是', one: '一位客户', group: '一群客户' },
  result: { one: '一位客户的流失损失（课程公式）', group: '一群客户的流失损失（课程公式）' },
  consistentHead: (money) => `一致口径的损失（尚未实现）：${money}`,
  parameters: { V_k: '全生命周期价值', V_t: '已实现的价值', C_t: '已在客户身上花费', N: '客户群人数', r_l: '流失比例' },
  customersUnit: '位',
  perCustomer: (currency) => (currency === '' ? '每位' : `${currency}/位`),
  steps: {
    one: {
      worth: '全生命周期价值 Vₖ',
      realised: '其中已经实现 Vₜ',
      remaining: '尚未实现：一致口径的损失',
      spent: '已经花费 Cₜ（沉没成本）',
      loss: '课程公式的损失',
    },
    group: {
      worth: '全生命周期价值 Vₖ',
      realised: '其中已经从他们身上实现',
      remaining: '尚未实现：一致口径的损失',
      spent: '已经花费（沉没成本）',
      loss: '课程公式的损失：Vₖ 全额计入',
    },
  },
  picture: {
    title: '损失一步一步怎样算出',
    caption: {
      one: '已经实现的不算损失；已经花掉的，无论客户去留都收不回来，课程公式仍把它加了进去。',
      group: '课程公式把每位流失客户按全额价值计入，但其中一部分已经实现，不会再失去。',
    },
    pinned: '虚线框：用固定的数字算出的同样几步。',
    step: (label, amount) => `${label}：${amount}`,
    joined: (steps) => steps.join('；'),
  },
  formulas: {
    goodFor: '适用于',
    notFor: '不适用于',
    course: {
      title: '课程公式',
      goodFor: {
        one: '算总账：这段关系花掉的和不会再带来的合在一起，说明一位客户关系到多少钱。',
        group: '一开始就离开、还没有带来任何收入的客户；或只知道 Vₖ 时的粗略估计。',
      },
      notFor: { one: '决定花多少钱挽留：Cₜ 无论如何都已经花掉。', group: '制定挽留预算：它把已经入账的收入也算作损失。' },
    },
    consistent: {
      title: '一致口径的公式',
      goodFor: {
        one: '做决定：它是挽留或赢回这位客户最多值得花的钱。',
        group: '做预算：它是留住全部这些客户最多值得花的钱；也可以把逐位客户的损失相加。',
      },
      notFor: {
        one: '判断当初获取这位客户是否划算：那时要把花费算进去。',
        group: '判断当初获取这群客户是否划算：那时要把花费算进去。',
      },
    },
  },
  tabs: { explain: '说明', table: '表格', export: '导出' },
  findings: {
    title: '两个公式为什么不同',
    one: {
      sunk: (s) =>
        `${s.spent} 是沉没成本：客户去留都已经花掉。课程公式把它加进去，得到 ${s.course}；一致口径的公式不计它，得到 ${s.consistent}。`,
      nothingSpent: (s) => `没有在这位客户身上花过钱，所以两个公式都得到 ${s.loss}。`,
      limit: (s) => `无论以前花了多少，挽留这位客户最多值得再花 ${s.most}。`,
      nothingToCome: (s) =>
        `这位客户已经带来的比预计的全生命周期价值多 ${s.over}（或正好相等），按这个数字已没有什么可失去。这不是收益，而是全生命周期价值估低了。`,
      inGroup: (s) => `同一位客户放在一群客户里，课程公式会按全额价值 ${s.worth} 计入，尽管其中 ${s.realised} 已经实现。`,
    },
    group: {
      full: (s) => `课程公式得到 ${s.course}，一致口径得到 ${s.consistent}：课程公式的损失中有 ${s.over}（${s.share}）已经实现。`,
      less: (s) => `课程公式得到 ${s.course}，一致口径得到 ${s.consistent}：多出 ${s.over}，因为流失客户尚未实现的比 Vₖ 所说的还多。`,
      agree: (s) => `还没有实现任何价值，所以两个公式都得到 ${s.course}。`,
      single:
        '对一位客户，课程只计剩余部分；对一群客户，却按全额价值计算：逐位相加，两个公式互相矛盾。花在每位客户身上的钱，群体公式里根本没有。',
      point: (s) => `流失比例每降低一个百分点，就保住 ${s.saved} 尚未实现的价值。`,
      listed: (s) => `逐位列出了 ${s.listed} 位流失客户，一致口径的损失是它们的合计 ${s.consistent}；按人数和比例计算则流失 ${s.lost} 位。`,
    },
  },
  table: {
    caption: '图中各步',
    step: '步骤',
    amount: (currency) => (currency === '' ? '金额' : `金额（${currency}）`),
    kind: '性质',
    kinds: { total: '合计', less: '减去', more: '加上' },
  },
  changed: (course, consistent) => `课程公式的损失 ${course}，一致口径的损失 ${consistent}`,
};
