import type { LabTexts } from '../index.ts';

export const relationshipCharts: LabTexts['relationship']['charts'] = {
  stages: {
    title: '各阶段客户数',
    axis: '客户数',
    reader: '读取各阶段：方向键逐月移动',
    summary: ({ start, end, month }) => `期初 ${start} 位客户，到${month}还有 ${end} 位。`,
  },
};
