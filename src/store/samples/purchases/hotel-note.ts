import type { Text } from '../../../scenario/text.ts';

/** What the hotel is, on one page. */
export const hotelNote: Text = {
  'zh-CN': [
    '示例数据，全部虚构：由程序按固定种子生成，每次生成结果完全相同。一家城市酒店的 20,000 名客人，2022 年 1 月 1 日至 2024 年 12 月 31 日。没有真实的客人。',
    '每行一次住宿，日期为入住日，金额为账单合计（元）。其他列：cost 直接成本；complaints 随该次住宿提出的投诉数；room、restaurant、conference 为客房、餐饮、会议消费，三者之和即金额；nights 间夜数；purpose 客人在前台所说的来意（约八分之一随口作答）；channel 预订渠道；share of wallet 为问卷估计的本店占该客人住宿支出的份额，每位客人一个固定值，取整到 0.05。',
    '部分投诉之后有退款行，金额为负。金额为零而投诉为一的行是客人离店后的来电投诉，不是购买。',
    '生成方法：客人分六类，每类有自己的来店节奏、住宿夜数、价格、餐饮与会议消费、投诉率和钱包份额范围。过客只来一两次；家庭客在寒假、五一、暑假、国庆来；商务客按自己的节奏常来；会议组织者不到百分之二，却带来大额会议消费；流失客曾经常来，后来不再出现；还有一类常客在最后三次住宿中反复投诉，然后沉默。类别本身不在数据中，要靠分析找出来。',
    '值得看：80/20 曲线上少数会议组织者和商务客的份额；价值矩阵中消费低而钱包份额也低的客人；流失预警中按自己的节奏沉默过久的客人，以及投诉之后沉默的客人；k 均值能否把六类客人分开，并与 purpose 一列对照。',
  ].join('\n\n'),
  en: [
    'Sample data, all of it made up by the program from a fixed seed, the same every time. 20,000 guests of a city hotel from 1 January 2022 to 31 December 2024. No real guests.',
    'A row is a stay, dated by the day of arrival; its amount is the whole bill in yuan. Further columns: cost, the direct cost; complaints made about the stay; room, restaurant and conference, the spend that adds up to the amount; nights; purpose, what the guest said at the desk (one in eight says anything); channel of booking; share of wallet, a survey estimate of this hotel’s share of what the guest spends on hotels, one number a guest, rounded to 0.05.',
    'Some complaints are followed by a row with a negative amount, a refund. A row with amount zero and one complaint is a call after the guest has left, and no purchase.',
    'How it was made: six kinds of guest, each with its own rhythm, nights, prices, meals, meetings, complaints and range of wallet shares. Passers-by come once or twice. Families come in the winter, May, summer and October holidays. Business travellers keep a rhythm of their own. Conference organisers are two in a hundred and bring the large bills. Lapsed guests used to come and stopped. And some regulars complain again and again in their last three stays and then fall silent. The kinds themselves are not in the data: they are there to be found.',
    'What to look for: the share of a few organisers and business travellers in the 80/20 curve; in the value matrix, guests who spend little here and have much wallet left; in the churn warning, guests whose silence is long against their own rhythm, and those who complained before it; whether k-means tells the six kinds apart, and how its clusters compare with the column purpose.',
  ].join('\n\n'),
};
