import type { segments as base } from '../en/segments.ts';
import { segmentsAbc } from './segments-abc.ts';
import { segmentsClusters } from './segments-clusters.ts';
import { segmentsMatrix } from './segments-matrix.ts';
import { segmentsChurn } from './segments-churn.ts';
import { segmentsTiers } from './segments-tiers.ts';
import { segmentsRfm } from './segments-rfm.ts';
import { segmentsDeciles } from './segments-deciles.ts';

export const segments: typeof base = {
  subtitle: (s) => `“${s.title}”的 ${s.customers} 位客户${s.dated ? `，截至 ${s.day}` : ''} · ${s.rule}`,
  inlineTitle: '情景自带的数据',
  nobody: '该数据集没有客户。请在上方选择其他数据集，或在“数据”中导入消费记录。',
  failed: '计算两次失败。请重试，或重新载入页面；您的数据仍在这里。',
  retry: '重试',
  working: '正在查看每一位客户……',
  everybody: '全部客户',
  tabs: { explain: '说明', regions: '表格', selections: '选集', export: '导出' },
  lookFrom: {
    label: '截至',
    help: (first, last) => `此日之后的消费不计。数据从 ${first} 到 ${last}。`,
  },
  people: {
    customer: '客户',
    search: '按客户编号查找',
    counted: (n) => `${n} 位客户`,
    working: '正在排序……',
    none: '这里没有客户。',
    open: '打开一位客户可查看其生命曲线；点击列名可排序。',
    all: '显示全部客户',
    back: '回到图中的客户',
  },
  regions: {
    intro: '打开一行，图旁即列出其中的客户。',
    caption: '客户划分的各部分',
    region: '部分',
    customers: '客户数',
    share: '客户占比',
    sumShare: (what) => `${what}占比`,
    mean: '每位客户',
    everybody: '列出全部客户',
  },
  selections: {
    intro: '给列表中的客户起名并保存：以后再找、与另一日比较、导出文件。点击图中的一部分即可选中。',
    name: (what) => `将“${what}”保存为`,
    keep: '保存',
    kept: {
      browser: (name, n) => `“${name}”已保存在本浏览器，共 ${n} 位客户。`,
      memory: (name, n) => `“${name}”在本次会话中保留，共 ${n} 位客户：本浏览器没有提供存储空间。`,
    },
    rule: (what, rule) => `${what} · ${rule}`,
    csv: (what) => `将“${what}”存为 CSV`,
    csvHelp: '该文件用 Excel 打开时中文完整；电子表格会当作公式执行的文字，前面加了撇号。',
    exporting: '正在写入文件',
    simulate: '用这些部分做仿真',
    rest: '其余客户',
    simulateHelp:
      '仿真以这些部分为细分市场，或以列出的选集与其余客户为两个细分市场：占比、按近 365 天利润的规模、关系年龄，以及我们由沉默时间和年龄判断的阶段（我们的设定）。最多取最大的 8 个部分，总数不超过 100,000 位，占比不变。',
    title: '已保存的选集',
    entry: (n, day) => `${n} 位客户，截至 ${day}`,
    named: (act, name) => `${act}：${name}`,
    show: '列出',
    remove: '删除',
    compare: '比较两个选集',
    compareHelp: '把两个已保存的选集并排。对同一部分分别按两个日期保存，就能看到谁来了、谁走了、谁留下。',
    first: '第一个',
    second: '第二个',
    choose: '（请选择）',
    customers: (n) => `${n} 位客户`,
    sets: {
      both: (a, b) => `同时在“${a}”和“${b}”中`,
      either: (a, b) => `在“${a}”或“${b}”中`,
      onlyFirst: (a, b) => `在“${a}”而不在“${b}”中`,
      onlySecond: (a, b) => `在“${b}”而不在“${a}”中`,
    },
  },
  shortMeasures: { recency: '距今天数', frequency: '消费天数' },
  measures: {
    monetary: '消费金额',
    recency: '距最近消费天数',
    frequency: '消费天数',
    age: '成为客户天数',
    interval: '通常间隔（天）',
    lastYear: '近 365 天消费',
    profitLastYear: '近 365 天利润',
    complaints: '投诉次数',
  },
  abc: segmentsAbc,
  clusters: segmentsClusters,
  matrix: segmentsMatrix,
  churn: segmentsChurn,
  tiers: segmentsTiers,
  rfm: segmentsRfm,
  deciles: segmentsDeciles,
};
