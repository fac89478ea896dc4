import type { glossary as english } from '../en/glossary.ts';
import { buyingTerms } from './glossary-buying.ts';
import { curveTerms } from './glossary-curve.ts';
import { loyaltyTerms } from './glossary-loyalty.ts';
import { retentionTerms } from './glossary-retention.ts';
import { segmentTerms } from './glossary-segments.ts';

export const glossary: typeof english = {
  title: '术语表',
  search: '中英文均可查找',
  order: '排列',
  orders: { alphabet: '按拼音', subject: '按主题' },
  count: (n) => `${n} 个术语`,
  none: '没有术语含有这些字。',
  also: '又作：',
  formula: '公式',
  unit: '单位',
  mistake: '常见错误',
  source: '出处',
  related: '相关术语',
  showLab: (lab) => `在实验室中查看：${lab}`,
  openGlossary: '打开术语表',
  ask: (label) => `“${label}”是什么？`,
  ofPicture: '此图中的术语',
  inPicture: '此图中',
  subjects: {
    value: '价值与折现',
    curve: '生命曲线',
    stages: '生命周期的阶段与模式',
    retention: '保持与流失',
    spending: '获取与保持的花费',
    loyalty: '忠诚与客户行为',
    segments: '客户细分',
    buying: '购买与成本',
  },
  entries: { ...curveTerms, ...retentionTerms, ...loyaltyTerms, ...segmentTerms, ...buyingTerms },
};
