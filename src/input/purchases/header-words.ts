import { statedActivity } from '../header-words.ts';
import { narrow } from '../narrow-forms.ts';
import type { PurchaseRole } from './layout.ts';

type NamedRole = Exclude<PurchaseRole, 'attribute' | 'ignore'>;

/** Words that name a column's role, in small letters, without blanks or marks. */
const words: Readonly<Record<Exclude<NamedRole, 'activity'>, string>> = {
  customer:
    'customer customerid customerno customernumber customercode custid client clientid member memberid user userid buyer buyerid ' +
    'account accountid cardno guest guestid subscriber subscriberid id ' +
    '客户 客户编号 客户号 客户代码 客户id 顾客 顾客编号 会员 会员号 会员编号 会员卡号 卡号 用户 用户id 用户编号 编号 买家 买家id 经销商 分销商 住客 读者',
  date:
    'date day orderdate invoicedate purchasedate transactiondate datetime timestamp time orderedat createdat ' +
    '日期 消费日期 交易日期 购买日期 订单日期 下单日期 入住日期 时间 消费时间 下单时间 交易时间 购买时间',
  amount:
    'amount amt sales revenue value dollarvalue dollars total totalprice price spend payment paid ' +
    '金额 消费金额 交易金额 订单金额 实付金额 支付金额 付款金额 销售额 消费额 成交额 营业额 总价 实付',
  cost: 'cost costs directcost cogs 成本 直接成本',
  complaints: 'complaint complaints claims 投诉 投诉次数 抱怨',
};

/** Words that often mean something else; another column named for the role comes first. */
const weak = new Set(['id', '编号', 'day', 'time', '时间', 'value', 'price']);

const byWord = new Map(Object.entries(words).flatMap(([role, list]) => list.split(' ').map((word) => [word, role as NamedRole] as const)));

export interface NamedColumn {
  readonly role: NamedRole;
  /** 1: the whole header is the word, less: it contains it, or the word is a weak one. */
  readonly confidence: number;
}

/** The role that a header's words name: the word that ends last decides. Null where none does. */
export function roleOfPurchaseHeader(header: string): NamedColumn | null {
  if (statedActivity(header) !== null) return { role: 'activity', confidence: 1 };
  const text = bare(header);
  const whole = byWord.get(text);
  if (whole !== undefined) return { role: whole, confidence: weak.has(text) ? 0.6 : 1 };
  if (isBirth(text)) return null;
  let best: NamedColumn | null = null;
  let bestEnd = 0;
  for (const [word, role] of byWord) {
    const end = endOf(word, text);
    if (end > bestEnd) [best, bestEnd] = [{ role, confidence: isPersonalHeader(header) ? 0.5 : 0.8 }, end];
  }
  return best;
}

const personal =
  /phone|mobile|^tel|telefon|e?mail|address|street|postcode|passport|wechat|idcard|surname|(?:first|last|full|family|given|contact|customer|client|guest|member|user|buyer|subscriber)name|^name$|姓名|名字|客户名|顾客名|会员名|用户名|联系人|收货人|收件人|电话|手机|联系方式|邮箱|邮件|地址|住址|邮编|身份证|护照|微信|^qq/;

/** A header that announces names, telephone numbers, addresses or birthdays. */
export function isPersonalHeader(header: string): boolean {
  const text = bare(header);
  return personal.test(text) || isBirth(text);
}

const isBirth = (text: string): boolean => /birth|^dob$|生日|出生/.test(text);

/** Small letters without blanks, marks and remarks in brackets. */
const bare = (header: string): string =>
  narrow(header)
    .toLowerCase()
    .replace(/[([].*?[)\]]/g, '')
    .replace(/[\s_\-./:#]/g, '');

/** Latin words of fewer than four letters are only taken whole: `id` is in everything. */
function endOf(word: string, text: string): number {
  const short = /^[a-z]+$/.test(word) ? word.length < 4 : word.length < 2;
  const at = short ? -1 : text.lastIndexOf(word);
  return at < 0 ? 0 : at + word.length + word.length / 100;
}
