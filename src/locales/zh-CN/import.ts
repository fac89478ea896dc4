import type { ImportSentences } from '../import-sentences.ts';
import { numbers } from './numbers.ts';

const grouped = (value: number): string => value.toLocaleString('zh-CN');
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

const roles: ImportSentences['roles'] = {
  customer: '客户',
  period: '期间',
  profit: '利润',
  revenue: '收入',
  cost: '成本',
  indirectBenefit: '间接效益',
  activity: '作业用量',
  status: '状态（活跃、流失）',
  ended: '是否流失（是、否）',
  amount: '某一期的利润',
  ignore: '不导入',
};

const sources: ImportSentences['sources'] = { number: '期号', day: '日', month: '月', quarter: '季度', year: '年' };

const periods: ImportSentences['periods'] = {
  empty: '内容为空',
  'not-a-period': '既不是日期，也不是期号',
  'impossible-date': '没有这个日期',
  'ambiguous-date': '日和月的先后无法确定',
  'no-year': '缺少年份',
  'serial-date': '像是电子表格的日期序号',
  'mixed-units': '与其他期间的单位不同',
};

const rows: ImportSentences['rows'] = {
  'too-few-cells': ({ found, expected }) => `只有 ${found} 个单元格，应有 ${expected} 个，请补齐。`,
  'too-many-cells': ({ found, expected }) => `有 ${found} 个单元格，应有 ${expected} 个，含分隔符的单元格请加引号。`,
  'open-quote': ({ got }) => `“${got}”中的引号没有闭合，请补上或删去。`,
  'stray-quote': ({ got }) => `“${got}”中的引号位置不对，请写成两个引号或删去。`,
  'control-character': ({ column: at }, column) => `${column(at)}含有不可见的控制字符，请删去。`,
  'missing-customer': ({ column: at }, column) => `${column(at)}没有写明客户，请补上。`,
  'missing-period': ({ column: at }, column) => `${column(at)}没有写明期间，请补上。`,
  'missing-number': ({ column: at }, column) => `${column(at)}为空，请填写数字，或删去这一行以留出空缺。`,
  'long-name': ({ column: at, got, longest }, column) => `${column(at)}：“${got}”超过 ${longest} 个字符，请缩短。`,
  'unreadable-number': ({ column: at, got, why }, column) => `${column(at)}：${numbers[why]({ got })}。`,
  'gigantic-number': ({ column: at, got, largest }, column) =>
    `${column(at)}：“${got}”使金额超过 ${grouped(largest)}，请改用更大的货币单位。`,
  'unreadable-period': ({ column: at, got }, column) => `${column(at)}：“${got}”既不是日期也不是期号，请写成 2024-03 或 3。`,
  'impossible-date': ({ column: at, got }, column) => `${column(at)}：1900 年到 2100 年之间没有“${got}”这个日期，请更正。`,
  'ambiguous-date': ({ column: at, got }, column) => `${column(at)}：“${got}”中日和月的先后无法确定，请指明顺序。`,
  'date-without-year': ({ column: at, got }, column) => `${column(at)}：“${got}”缺少年份，请补上。`,
  'serial-date': ({ column: at, got }, column) => `${column(at)}：“${got}”像是电子表格的日期序号，请把该列设为日期格式后重新导出。`,
  'mixed-units': ({ column: at, got, expected }, column) =>
    `${column(at)}：其他期间按“${sources[expected]}”书写，“${got}”不是，请拆分表格。`,
  'unreadable-status': ({ column: at, got }, column) => `${column(at)}：“${got}”没有说明客户是否流失，请写“活跃”或“流失”。`,
  duplicate: ({ column: at, got, firstLine }, column) =>
    `${column(at)}：该客户在第 ${firstLine} 行已有“${got}”的记录，请删去一条，或选择相加。`,
  'history-too-long': ({ column: at, got, longest }, column) =>
    `${column(at)}：加上“${got}”，该客户的历史将超过 ${grouped(longest)} 期，请检查日期。`,
};

const encodings: ImportSentences['encodings'] = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16（小端）',
  'utf-16be': 'UTF-16（大端）',
  gb18030: 'GB18030（中文）',
};

const table: ImportSentences['table'] = {
  nothing: () => '表格中没有内容，请粘贴或打开至少有一行的表格。',
  'too-much-text': ({ size, max }) => `表格有 ${grouped(size)} 个字符，最多可读 ${grouped(max)} 个，请拆分。`,
  'too-many-rows': ({ size, max }) => `表格有 ${grouped(size)} 行，最多可读 ${grouped(max)} 行，请拆分。`,
  'too-many-columns': ({ size, max }) => `表格有 ${grouped(size)} 列，最多可读 ${grouped(max)} 列，请删去一些。`,
  'broken-quotes': ({ line }) => `许多引号没有闭合或位置不对，第一个在第 ${line} 行，请删去这些引号，或换一种分隔符。`,
  'too-many-bytes': ({ size, max }) => `文件有 ${megabytes(size)}，最多可读 ${megabytes(max)}，请拆分。`,
  'not-text': ({ looksLike }) =>
    looksLike === 'pdf'
      ? '这是 PDF 文件，不是表格，请复制其中的表格粘贴到这里。'
      : '这是工作簿或压缩文件，不是文本表格，请把工作表另存为 CSV，或复制单元格粘贴到这里。',
  'wrong-encoding': ({ wanted }) =>
    wanted === null
      ? '无法按 UTF-8 或 GB18030 读取文件中的字符，请另存为“CSV UTF-8”。'
      : `无法按 ${encodings[wanted]} 读取文件中的字符，请换一种编码。`,
  cancelled: () => '导入已取消，没有任何改动。',
};

const layout: ImportSentences['layout'] = {
  'role-missing': ({ role }) =>
    role === 'profit' ? '没有利润列，请指定一列，或分别指定收入列和成本列。' : `没有“${roles[role]}”列，请指定一列。`,
  'role-repeated': ({ role, columns }, column) => `“${roles[role]}”只能有一列，请在${columns.map(column).join('、')}中只保留一列。`,
  'role-misplaced': ({ role, column: at }, column) => `这种形式的表格中，${column(at)}不能是“${roles[role]}”，请另选。`,
  'name-missing': ({ column: at }, column) => `${column(at)}：请为作业取一个名称。`,
  'name-repeated': ({ got, columns }, column) => `“${got}”在${columns.map(column).join('、')}中重复出现，请改名，或只保留一列。`,
  'name-forbidden': ({ got }) => `作业不能叫“${got}”，请改名。`,
  'period-unreadable': ({ got, column: at, why }, column) => `${column(at)}：“${got}”不能作为期间：${periods[why]}，请更正，或不导入该列。`,
  'unit-too-fine': ({ source }) => `期间以“${sources[source]}”书写，不能再细分，请选择不更短的单位。`,
  'columns-differ': ({ found, expected }) => `已指定 ${found} 列的用途，但表格有 ${expected} 列，请重新识别。`,
};

const merging: ImportSentences['policies'] = { sum: '相加', last: '替换', refuse: '合并' };

export const imports: ImportSentences = {
  roles,
  shapes: { long: '每行一个客户的一期', wide: '每行一个客户，每列一期' },
  sources,
  delimiters: { '\t': '制表符', ';': '分号', ',': '逗号', blanks: '空格' },
  encodings,
  dateOrders: { 'day-first': '日/月/年', 'month-first': '月/日/年' },
  policies: { sum: '相加', refuse: '拒绝', last: '取最后一条' },
  column: (header, number) => (header === null || header === '' ? `第 ${number} 列` : `第 ${number} 列“${header}”`),
  line: (line) => `第 ${line} 行：`,
  rows,
  table,
  layout,
  numbers,
  periods,
  summary: (report) => [
    `共读取 ${grouped(report.rows)} 行：保留 ${grouped(report.kept)} 行，合并 ${grouped(report.merged)} 行，拒绝 ${grouped(report.refused)} 行。`,
    ...(report.merged > 0 ? [`${grouped(report.merged)} 行与同一客户、同一期的前一行${merging[report.policy]}。`] : []),
    ...(report.blank > 0 ? [`跳过 ${grouped(report.blank)} 个空行。`] : []),
    `${grouped(report.customers)} 个客户，${grouped(report.records)} 条记录，${grouped(report.gaps)} 处空缺。`,
    report.endedBy === 'status'
      ? `按状态，${grouped(report.ended)} 个客户已流失。`
      : `${grouped(report.ended)} 个客户在表中最近 3 期没有记录，视为已流失。`,
  ],
};
