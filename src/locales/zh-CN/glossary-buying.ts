import type { buyingTerms as english } from '../en/glossary-buying.ts';
import type { GlossaryTerms } from '../en/glossary.ts';

export const buyingTerms: GlossaryTerms<typeof english> = {
  migration: {
    term: '迁移',
    says: 'Dwyer 的第二种情形（暂时流失）：没有购买的客户后移一个近度格，仍可能回来。',
    source: 'Dwyer（1989）；Pfeifer 与 Carraway（2000）',
  },
  recencyCell: {
    term: '近度格',
    forms: ['格', '各格', '指定的格'],
    says: '最近一次购买距今同样久的客户。购买则回到第 1 格，不购买则后移一格。',
  },
  formerCustomer: { term: '过去客户', says: '很久没有购买、已不再指望的客户；不再为其投入。', source: '课程' },
  purchaseProbability: { term: '下期购买的概率', forms: ['下期购买'], says: '一格中的客户在下一期购买的可能性。', unit: '%' },
  netContribution: { term: '净贡献', says: '一次购买在扣除营销投入之前带来的收益。', unit: '货币/次' },
  stopSpending: {
    term: '停止投入',
    forms: ['在哪里停止', '最后一个有投入的格'],
    says: '最后一个仍为客户投入的格。最好的格由模型得出。',
    mistake: '一格本身亏损，却可能因以后回来的客户而值得投入；反之亦然。',
    source: 'Pfeifer 与 Carraway（2000）',
  },
  fundamentalMatrix: { term: '基本矩阵', says: '从某一格出发的客户今后（折现后）处于各格的次数。', formula: '(I − P/(1 + d))⁻¹' },
  eventMethod: {
    term: '客户事件法',
    forms: ['事件法'],
    says: '列出客户未来的事件，各有概率、时间、收入和成本，把折现后的期望相加。',
    formula: 'CLP = Σ 概率 ×（收入 − 成本）× 折现因子',
    mistake: '输入和过程都依靠主观判断；没有想到的事等于零。',
    source: '课程',
  },
  probability: { term: '概率', says: '判断某一事件发生的可能性。', unit: '0% 到 100%' },
  howSure: {
    term: '把握',
    says: '对概率和金额的判断有多大把握，决定抽样时它们离散的程度。',
    formula: '概率的集中度为 2 + 98·把握；金额的变异系数为（1 − 把握）/2',
    source: '我们的设定',
  },
  judgementSpread: {
    term: '判断的离散',
    forms: ['疑问 ±', '占疑问的比例'],
    says: '因为没有人确切知道各个数字，CLP 会变动多少。',
    mistake: '不要与运气混淆：即使每个数字都确知，运气仍然存在。',
  },
  draws: { term: '抽样次数', forms: ['抽样'], says: '把不确定的数字或各事件的运气重新抽取多少次。' },
  dwyer: {
    term: 'Dwyer',
    says: '按一群客户的保持率或迁移估算其价值。',
    mistake: '它给群中每位客户同样的平均值，不能估算单个客户。',
    source: 'Dwyer（1989）；课程',
  },
  costing: {
    term: '作业成本法',
    forms: ['作业'],
    says: '客户用了什么就承担什么：先归集作业的成本库，再算单位成本，最后按每位客户的用量分摊。',
    formula: '客户成本 = Σ 单位成本 × 用量',
    source: '课程',
  },
  costPool: { term: '成本库', says: '与客户有关的一项作业（如拜访、订单、电话）的全部成本。', unit: '货币' },
  unitCost: { term: '单位成本', says: '完成一次作业的成本。', formula: '成本库 / 作业量', unit: '货币/次' },
  unusedCost: {
    term: '闲置成本',
    says: '成本库中没有人使用的那部分能力的成本。已分摊成本与闲置成本合计等于成本库。',
    mistake: '若把它分摊给客户，客户越少，每位就显得越贵。',
  },
  pseudonym: { term: '假名', says: '代替客户编号、无人能够还原的名称。', mistake: '少见的列仍可能看出客户是谁。' },
};
