import type { PurchaseSentences } from '../purchase-sentences.ts';

const grouped = (value: number): string => value.toLocaleString('zh-CN');

const roles: PurchaseSentences['roles'] = {
  customer: '客户',
  date: '消费日期',
  amount: '金额',
  cost: '直接成本',
  complaints: '投诉次数',
  activity: '作业用量',
  attribute: '附带保留',
  ignore: '不导入',
};

const layout: PurchaseSentences['layout'] = (fault, column) => {
  switch (fault.code) {
    case 'role-missing':
      return `没有一列是“${roles[fault.role]}”，请选定一列。`;
    case 'role-repeated':
      return `只能有一列是“${roles[fault.role]}”，请在${fault.columns.map(column).join('、')}中只留一列，其余改作他用。`;
    case 'name-missing':
      return `${column(fault.column)}：请起个名称。`;
    case 'name-repeated':
      return `“${fault.got}”出现不止一次，见${fault.columns.map(column).join('、')}，请改名或只留一个。`;
    case 'name-forbidden':
      return `作业不能叫“${fault.got}”，请改名。`;
    case 'columns-differ':
      return `用途按 ${fault.found} 列设定，而表格有 ${fault.expected} 列，请重新识别。`;
  }
};

const kept: PurchaseSentences['summary'] = ({ rows, kept: taken, merged, dropped, refused }) => [
  `共读取 ${grouped(rows)} 行：保留 ${grouped(taken)}，合并 ${grouped(merged)}，按选择略去 ${grouped(dropped.refunds + dropped.zeros)}，拒绝 ${grouped(refused)}。`,
  ...(merged > 0 ? [`${grouped(merged)} 行并入同一客户同一天的前一行。`] : []),
  ...(dropped.refunds > 0 ? [`略去退款 ${grouped(dropped.refunds)} 行。`] : []),
  ...(dropped.zeros > 0 ? [`略去金额为 0 的行 ${grouped(dropped.zeros)} 行。`] : []),
];

const inside: PurchaseSentences['summary'] = (report, amounts, [first, last]) => [
  ...(report.firstDay === null ? [] : [`${grouped(report.customers)} 位客户，${first} 至 ${last}，金额合计 ${amounts}。`]),
  ...(report.refunds > 0 ? [`其中退款 ${grouped(report.refunds)} 行。`] : []),
  ...(report.zeros > 0 ? [`其中金额为 0 的 ${grouped(report.zeros)} 行。`] : []),
  ...(report.amountsTakenAsZero > 0 ? [`${grouped(report.amountsTakenAsZero)} 个缺失金额按 0 计。`] : []),
  ...(report.ofUnknownCustomer > 0 ? [`${grouped(report.ofUnknownCustomer)} 行没有客户，归入客户“unknown”。`] : []),
  ...report.gaps.map(({ name, count }) => `“${name}”有 ${grouped(count)} 个单元格无法读取，留空。`),
  ...(report.withheld.length > 0 ? [`因能看出客户是谁而略去的列：${report.withheld.join('、')}。`] : []),
  ...(report.blank > 0 ? [`跳过空行 ${grouped(report.blank)} 行。`] : []),
];

/** How purchases are imported, in Chinese. */
export const purchaseSentences: PurchaseSentences = {
  roles,
  dateForms: {
    compact: '20240315',
    'year-first': '2024-03-15',
    'day-first': '15/03/2024（日在前）',
    'month-first': '03/15/2024（月在前）',
    chinese: '2024年3月15日',
    'month-name': '日、英文月份、年',
    serial: '电子表格的日期序号',
    seconds: '1970 年以来的秒数',
  },
  delimiters: { '\t': '制表符', ';': '分号', ',': '逗号', '|': '竖线', blanks: '空格' },
  encodings: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16（小端）', 'utf-16be': 'UTF-16（大端）', gb18030: 'GB18030（中文）' },
  policies: {
    refunds: {
      question: '退款（负金额）',
      choices: { keep: '保留', drop: '略去', refuse: '拒绝' },
      help: {
        keep: '从客户的消费中扣除，不算作购买。',
        drop: '计入报告，但不导入。',
        refuse: '逐行报告为错误，并注明行号。',
      },
    },
    zeros: {
      question: '金额为 0',
      choices: { keep: '保留', drop: '略去' },
      help: { keep: '算作购买：免费取用也是一次光顾。', drop: '计入报告，但不导入；带有投诉的行保留。' },
    },
    missingAmounts: {
      question: '缺失的金额',
      choices: { refuse: '拒绝', zero: '按 0 计' },
      help: { refuse: '逐行报告为错误，并注明行号。', zero: '之后与金额为 0 的行同样处理。' },
    },
    missingCustomers: {
      question: '缺失的客户',
      choices: { refuse: '拒绝', unknown: '归为同一位' },
      help: { refuse: '逐行报告为错误，并注明行号。', unknown: '全部归为同一位代用客户，它会显得异常大。' },
    },
    sameDay: {
      question: '同一客户同一天的多行',
      choices: { keep: '各自保留', merge: '合并为一行' },
      help: {
        keep: '每行都保留；凡按天计数之处，一天仍只计一次。',
        merge: '金额、成本、投诉和用量相加，其他列取第一行的值。',
      },
    },
  },
  reasons: {
    'too-few-cells': '单元格比其他行少，请补齐。',
    'too-many-cells': '单元格比其他行多，含分隔符的单元格请加引号。',
    'open-quote': '引号没有闭合，请补上或删去。',
    'stray-quote': '引号位置不对，请写成两个引号或删去。',
    'long-line': '一行太长，不像是一条记录，请换行。',
    'bad-encoding': '部分字符已损坏，请以同一种编码重新保存文件。',
    'control-character': '单元格含有不可见的控制字符，请删去。',
    'missing-customer': '缺少客户，请补上，或选择全部归为一位。',
    'long-name': '客户编号超过 400 字节，请缩短。',
    'missing-date': '缺少日期，请补上。',
    'unreadable-date': '日期无法读取，请写成 2024-03-15。',
    'impossible-date': '1900 年到 2100 年之间没有这一天，请更正。',
    'ambiguous-date': '日和月的先后无法确定，请选择日期写法。',
    'date-without-year': '缺少年份，请补上。',
    'serial-date': '像是电子表格的日期序号，请选择该写法，或导出为日期。',
    'missing-amount': '缺少金额，请补上，或选择按 0 计。',
    'unreadable-number': '数字无法读取，请只写数字和一个小数点；次数不能为负。',
    'gigantic-number': '数字超过一万亿，请更正，或改用更大的货币单位。',
    refund: '退款，按您的选择拒绝。',
  },
  sources: {
    'damaged-workbook': () => '该文件不是可读的工作簿，请在电子表格程序中打开，将工作表另存为 CSV。',
    'empty-workbook': () => '该工作簿中没有任何行。',
    'too-many-workbook-rows': ({ size, max }) =>
      `该工作表有 ${grouped(size)} 行，工作簿最多可读 ${grouped(max)} 行。请另存为 CSV，可读数百万行。`,
    'too-large-workbook': () => '该工作簿太大，无法在此解压。请将工作表另存为 CSV。',
    'too-many-rows': ({ max }) => `该表格超过可读取的 ${grouped(max)} 行，未作任何改动。请拆分。`,
    nothing: () => '该表格中没有内容，请粘贴或打开至少有一行的表格。',
    'too-many-columns': ({ size, max }) => `该表格有 ${grouped(size)} 列，最多可读 ${grouped(max)} 列，请去掉一些。`,
    'not-text': () => '该文件既不是文本，也不是可读的工作簿，请将工作表另存为 CSV，或复制单元格粘贴到此处。',
    'worker-failed': () => '读取该表格在后台线程中失败了两次，未作任何改动。请重新加载页面再试，或拆分表格。',
    unreadable: () => '浏览器无法读取该文件，请重新选择。',
  },
  layout,
  summary: (...told) => [...kept(...told), ...inside(...told)],
};
