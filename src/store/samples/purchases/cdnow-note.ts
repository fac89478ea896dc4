import type { Text } from '../../../scenario/text.ts';

/** What the CDNOW sample is and where it is from, on one page. */
export const cdnowNote: Text = {
  'zh-CN': [
    '真实数据。网上唱片店 CDNOW 的 2,357 名客户，首次购买均在 1997 年第一季度，记录到 1998 年 6 月 30 日，共 6,919 行。这是作者从 23,570 名客户中系统抽取的十分之一样本。',
    '出处：P. Fader 与 B. Hardie，“Forecasting Repeat Sales at CDNOW: A Case Study”，Interfaces 31(3)，2001。由作者提供，用于教学与研究。',
    '每行一次购买：客户编号（原始主文件的五位编号）、日期、金额（美元）。另有一列 CDs，为唱片张数。8 行金额为零，有的客户同一天有几行，均照原样保留。没有成本：利润按金额的 30% 计，这是我们的假设，不来自数据。没有投诉。',
    '值得看：约一半客户只买过一次；没有合同，沉默不等于离开，因此只能与客户自己的间隔相比；前 20% 客户的销售额份额；首购后最初几周与后来的购买有何不同。这是购买模型文献中最常用的数据，结果可与已发表的数字对照。',
  ].join('\n\n'),
  en: [
    'Real data. 2,357 customers of the online record shop CDNOW whose first purchase was in the first quarter of 1997, followed to 30 June 1998: 6,919 rows. It is the authors’ systematic one-tenth sample of 23,570 customers.',
    'Source: P. Fader and B. Hardie, “Forecasting Repeat Sales at CDNOW: A Case Study”, Interfaces 31(3), 2001. Distributed by the authors for teaching and research.',
    'A row is a purchase: customer (the five digits of the master file), day, amount in dollars. One further column, CDs, counts the records. 8 rows have amount zero, and some customers have several rows on one day; all are kept as they are. Cost is unknown: profit is taken as 30 % of the amount, which is our assumption and not in the data. There are no complaints.',
    'What to look for: about half of the customers bought once; there is no contract, so silence is not the same as having left and can only be held against a customer’s own interval; the share of the top 20 %; how the weeks after the first purchase differ from later ones. It is the data that the literature on purchase models uses most, so results can be held against published ones.',
  ].join('\n\n'),
};
