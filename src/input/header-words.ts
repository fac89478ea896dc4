import { narrow } from './narrow-forms.ts';
import type { Role } from './layout.ts';

export type NamedRole = Exclude<Role, 'amount' | 'ignore'>;

/** Words that name a column's role, in small letters, without blanks or marks. */
const words: Readonly<Record<NamedRole, readonly string[]>> = {
  customer: [
    ...['customer', 'customerid', 'customerno', 'customername', 'custid', 'client', 'clientid', 'account', 'accountid', 'buyer', 'id'],
    ...['客户', '客户编号', '客户号', '客户代码', '客户名称', '客户名', '顾客', '会员', '会员号', '经销商', '分销商', '用户', '编号'],
  ],
  period: [
    ...['period', 'month', 'date', 'quarter', 'year', 'time', 'unit', 't', 'yearmonth', 'day'],
    ...['月份', '月', '期间', '日期', '时间', '年月', '季度', '年份', '年度', '期', '期数', '时段', '年'],
  ],
  profit: [
    ...['profit', 'profits', 'netprofit', 'grossprofit', 'margin', 'contribution', 'earnings'],
    ...['利润', '利润额', '净利润', '毛利', '毛利润', '盈利', '收益', '贡献'],
  ],
  revenue: [
    ...['revenue', 'sales', 'turnover', 'income', 'salesamount', 'spend'],
    ...['收入', '销售额', '营业额', '营业收入', '销售收入', '交易额', '销售金额', '消费金额'],
  ],
  cost: [...['cost', 'costs', 'expense', 'expenses', 'directcost', 'cogs'], ...['成本', '直接成本', '费用', '支出']],
  indirectBenefit: [
    ...['indirectbenefit', 'indirectbenefits', 'referralbenefit', 'referralvalue', 'ib'],
    ...['间接效益', '间接收益', '推荐收益', '推荐价值', '口碑收益'],
  ],
  activity: [
    ...['visits', 'orders', 'calls', 'deliveries', 'returns', 'enquiries', 'complaints'],
    ...['拜访', '拜访次数', '订单', '订单数', '电话', '电话次数', '送货', '送货次数', '退货', '咨询', '投诉', '次数'],
  ],
  status: [...['status', 'state', 'customerstatus'], ...['状态', '客户状态']],
  ended: [...['ended', 'churned', 'churn', 'lost', 'left'], ...['流失', '是否流失', '已流失', '结束', '是否结束']],
};

const byWord = new Map(Object.entries(words).flatMap(([role, list]) => list.map((word) => [word, role as NamedRole] as const)));

export interface NamedColumn {
  readonly role: NamedRole;
  /** 1: the whole header is the word, less: it contains it. */
  readonly confidence: number;
}

/** The role that a header's words name; the word that ends last decides (`客户利润` is a profit). Null where none does. */
export function roleOfHeader(header: string): NamedColumn | null {
  if (statedActivity(header) !== null) return { role: 'activity', confidence: 1 };
  const text = bare(header);
  const whole = byWord.get(text);
  if (whole !== undefined) return { role: whole, confidence: 1 };
  let best: NamedColumn | null = null;
  let bestEnd = 0;
  for (const [word, role] of byWord) {
    const end = endOf(word, text);
    if (end > bestEnd) [best, bestEnd] = [{ role, confidence: 0.8 }, end];
  }
  return best;
}

/** The name behind `activity:`, as exported tables have it; null for any other header. */
export const statedActivity = (header: string): string | null => /^\s*(?:activity|作业)\s*[:：]\s*(\S.*?)\s*$/i.exec(header)?.[1] ?? null;

/** The money unit that headers state in brackets, `利润（万元）` or `Profit (USD)`; empty where none or several do. */
export function currencyOf(headers: readonly string[]): string {
  const stated = headers
    .filter((header) => ['profit', 'revenue', 'cost', 'indirectBenefit'].includes(roleOfHeader(header)?.role ?? ''))
    .map((header) => /[([]([^()[\]]{1,12})[)\]]$/.exec(narrow(header))?.[1]?.trim() ?? '');
  return new Set(stated).size === 1 ? (stated[0] ?? '') : '';
}

const bare = (header: string): string =>
  narrow(header)
    .toLowerCase()
    .replace(/[([].*$/, '')
    .replace(/[\s_\-./:#]/g, '');

/** Latin words of fewer than four letters are only taken whole: `t` is in everything. */
function endOf(word: string, text: string): number {
  const short = /^[a-z]+$/.test(word) ? word.length < 4 : word.length < 2;
  const at = short ? -1 : text.lastIndexOf(word);
  return at < 0 ? 0 : at + word.length + word.length / 100;
}
