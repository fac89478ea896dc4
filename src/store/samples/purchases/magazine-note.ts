import type { Text } from '../../../scenario/text.ts';

/** What the magazine is, on one page. */
export const magazineNote: Text = {
  'zh-CN': [
    '示例数据，全部虚构：由程序按固定种子生成，每次生成结果完全相同。一份月刊的 10,000 名订户，2018 年 1 月 1 日至 2024 年 12 月 31 日。没有真实的订户。',
    '每行是付清的一期订阅，日期为付款日，金额为订阅价（元）：按年 240 元、按季 68 元，2021 年 7 月 1 日起为 276 元和 78 元。其他列：cost 印刷与邮寄成本；term 期限，year 或 quarter；gift 为 1 表示由他人赠送；channel 来源，campaign 为九月的征订活动，gift 为年底礼品，web 为网站。',
    '生成方法：每名订户有固定的忠诚度；每次到期按忠诚度和已续次数抽签决定是否续订，续订款在到期日前后约九天内到账。不忠诚的先离开，习惯又使留下的更愿意续订，因此流失率随订龄下降。赠送的订阅续订率明显较低。订阅是合同关系：客户何时离开看得出来，即到期未续。',
    '值得看：按订龄的留存率，以及平均留存率为何上升而无人改变；购买间隔集中在 91 天和 365 天两处，流失预警因此对按年订户迟得多；赠送订户占客户和价值的份额；涨价前后的金额。',
  ].join('\n\n'),
  en: [
    'Sample data, all of it made up by the program from a fixed seed, the same every time. 10,000 subscribers of a monthly magazine from 1 January 2018 to 31 December 2024. No real subscribers.',
    'A row is a term paid for, dated by the day of payment; its amount is the price in yuan: 240 a year or 68 a quarter, from 1 July 2021 on 276 and 78. Further columns: cost of printing and postage; term, year or quarter; gift, 1 where somebody else paid; channel, campaign for the drive in September, gift for presents before the new year, web for the site.',
    'How it was made: every subscriber has a loyalty that does not change. At the end of each term a draw by loyalty and number of terms decides whether the next is paid, about nine days around the due day. The disloyal leave first, and habit makes those who stay keener, so churn falls with tenure. Gifts are renewed much less often. A subscription is a contract: who does not pay when due has visibly left.',
    'What to look for: retention by tenure, and why the average rises although nobody changes; intervals that lie at 91 and 365 days only, so that a churn warning comes much later for yearly subscribers; the share of gifts in customers and in value; amounts before and after the price rose.',
  ].join('\n\n'),
};
