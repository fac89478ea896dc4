import type { sharingMethods as english } from '../en/sharing-methods.ts';

export const sharingMethods: typeof english = {
  'life-curve': {
    name: '拟合法：把生命曲线拟合到利润历史，对未来利润折现',
    source: 'S 形增长据 Berger 与 Nasr（1998），衰退期据课程',
    limits: '曲线只说明过去的规律延续、客户不离开时利润如何变化；尚未发生的事件不在其中。',
  },
  retention: {
    name: 'Dwyer 保持模型：离开的客户永久流失',
    source: 'Dwyer（1989）；Berger 与 Nasr（1998）',
    limits: '群体中每位客户都按平均计算，保持率和利润如上所列；使其变化的因素不在模型中。',
  },
  'retention-projection': {
    name: '对流失率各不相同的群体作保持率预测',
    source: 'Fader 与 Hardie（2007）',
    limits: '超出观察期的预测只在留下的客户与以往表现一致时成立；唯一的检验是留出的续约期。',
  },
  'lost-customer': {
    name: '一位客户流失的损失：课程公式与一致口径',
    source: '课程',
    limits: '课程公式加上了已发生的支出，而无论客户是否离开这笔钱都已花掉；一致口径的损失是本来还会得到的部分。',
  },
  'lost-group': {
    name: '一组客户部分流失的损失：课程公式与一致口径',
    source: '课程',
    limits: '组内每位客户按平均计算；课程公式把已经得到的价值也算作损失。',
  },
  'loyal-customer': {
    name: '忠诚客户利润的构成',
    source: 'Reichheld 与 Sasser（1990）；Reinartz 与 Kumar（2002）提出异议',
    limits: '各部分如何增长是假设；忠诚客户成本更低、付价更高一说有争议，须自行测量。',
  },
  'acquisition-retention-balance': {
    name: '由管理者判断推算获取与保持的投入',
    source: 'Blattberg 与 Deighton（1996）',
    limits: '每条反应曲线由人判断的两点和上限决定；最优值不会比这些判断更可靠。',
  },
  migration: {
    name: 'Dwyer 迁移模型：客户可能暂停后返回',
    source: 'Dwyer（1989）；Pfeifer 与 Carraway（2000）',
    limits: '客户是否购买只取决于距上次购买的时间；金额和其他情况都取平均。',
  },
  events: {
    name: '客户事件法：对专家预计的事件加权并折现',
    source: '课程；判断的离散程度由仿真得出',
    limits: '只计入列出的事件，每个概率都是某个人的判断。',
  },
  'three-methods': {
    name: 'Dwyer 模型、事件法与拟合法的比较',
    source: '课程；Dwyer（1989）；Berger 与 Nasr（1998）',
    limits: '三种方法用不同的数据回答不同的问题，没有一种是“真值”。',
  },
  relationship: {
    name: '仿真：一个客户群体逐月经历生命周期',
    source: '课程的生命周期；满意据 Oliver（1993），反应行为据 Hirschman（1970）与 Ping（1993），替代者比较据 Thibaut 与 Kelley（1959）',
    limits: '满意、信任与保持之间的联系依据文献；其强度是假设而非测量。数字带有所注明的随机误差。',
  },
  'value-matrix': {
    name: '客户价值矩阵：当前价值与增值潜力',
    source: '课程',
    limits: '分界线的位置是选择；增值潜力依赖上述假设。',
  },
  'abc-classes': {
    name: 'ABC 分类与洛伦兹曲线',
    source: '课程；Lorenz（1905）',
    limits: '分类只说明今天价值如何分布，不说明明天；分界是选择。',
  },
  rfm: {
    name: 'RFM 评分、单元与命名分组',
    source: '课程',
    limits: '评分是这些客户在当日的排名；分组的名称和界限是约定。',
  },
  deciles: {
    name: '十等分：客户排序后分成人数相等的组',
    source: '课程',
    limits: '报告只作描述；最好的客户是否继续购买不在其中。',
  },
  clusters: {
    name: 'k 均值聚类，以轮廓系数评价',
    source: 'Lloyd（1982）；Arthur 与 Vassilvitskii（2007）；Rousseeuw（1987）',
    limits: '聚类取决于所选指标和 k；没有哪个聚类数本身就是对的。',
  },
  tiers: {
    name: '按多个维度加权评分分层',
    source: '课程',
    limits: '用什么代表各维度、权重多少都是选择；表格只作比较，不证明服务的效果。',
  },
  'churn-warning': {
    name: '以沉默时间与客户惯常间隔比较作流失预警',
    source: '课程',
    limits: '沉默是信号，不是证明；只买过几次的客户没有可供判断的节奏。',
  },
};
