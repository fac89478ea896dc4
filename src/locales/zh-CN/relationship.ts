import type { LabTexts } from '../index.ts';
import { relationshipCharts } from './relationship-charts.ts';
import { relationshipControls } from './relationship-controls.ts';
import { relationshipPeople } from './relationship-people.ts';
import { relationshipSweep } from './relationship-sweep.ts';
import { relationshipDataset } from './relationship-dataset.ts';

export const relationship: LabTexts['relationship'] = {
  question: '一群客户走过生命周期：什么在推动他们，他们值多少？',
  subtitle: ({ customers, months, detail, segments }) =>
    `期初 ${customers} 位客户${segments === null ? '' : `，分 ${segments} 群`} · ${months} 个月 · ${detail}`,
  details: { behaviour: '由满意、信任与转移成本驱动', rates: '只由比率驱动' },
  meanClp: '每位客户的平均 CLP',
  starting: '正在模拟第一批客户。',
  changed: (clp, share) => `平均 CLP ${clp}；期末仍有 ${share} 的客户。`,
  error: (error) => `± ${error}（标准误）`,
  reasons: { churn: '未能保持', exit: '因问题退出', wornOut: '在退化期耗尽' },
  stays: '仍是客户',
  tabs: { explain: '什么动了，为什么', people: '单个客户', sweep: '参数扫描', dataset: '从数据集开始', table: '表格', export: '导出' },
  charts: relationshipCharts,
  controls: relationshipControls,
  people: relationshipPeople,
  sweep: relationshipSweep,
  dataset: relationshipDataset,
};
