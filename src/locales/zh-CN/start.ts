import type { start as english } from '../en/start.ts';

export const start: typeof english = {
  title: '一位客户值多少？',
  lead: '可以亲手转动的客户生命周期模型：保持、折现、迁移、细分，以及逐月模拟的整个客户群。全部计算都在本页面内完成，数据不离开您的电脑。',
  paths: {
    student: {
      who: '我在学习',
      what: '对着模型做课程练习：错在哪里会告诉您，想不出来有提示，每位同学的数字都不同。',
      first: '开始第一道练习',
      second: '全部练习',
    },
    trainer: {
      who: '我在讲课',
      what: '一幕一幕地演示，先遮住结果让大家猜；还可以分发链接、练习和文件。',
      first: '演示第一幕',
      second: '全部课堂演示',
    },
    manager: {
      who: '我有自己的客户',
      what: '打开您自己的客户或购买记录。数据只在本页面读取，只存在这个浏览器里。然后问一问：多留住百分之五会怎样？',
      first: '打开我的文件……',
      second: '先试试“多留住五个百分点”',
      sample: '看看示例客户',
    },
  },
  labs: '或直接进入某个模型',
  questions: {
    'life-curve': '这位客户从现在起还值多少？',
    retention: '一批客户值多少？多留住一些能多带来多少？',
    projection: '几年后还有多少人在？',
    leaving: '失去一位或一群客户，真正的代价是多少？',
    loyalty: '忠诚客户的利润从哪里来？',
    balance: '多少钱用来获取，多少钱用来保留？',
    migration: '沉默的客户还值得再寄一封信吗？',
    events: '这段关系可能发生什么？值多少？',
    methods: '三种方法、同一位客户：为什么不一样？',
    relationship: '整个客户群逐月会怎样？',
    'value-matrix': '谁现在值钱？谁将来值钱？',
    abc: '多少客户带来了大部分？',
    rfm: '谁最近买、常买、买得多？',
    deciles: '哪几个十分位值得邮寄？',
    clusters: '数据自己分成了哪些群？',
    tiers: '谁该得到哪一级服务？',
    churn: '谁沉默得太久了？',
    data: '导入、查看、备份。',
  },
};
