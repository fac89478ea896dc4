import { readNumber } from '../number.ts';
import { dateForms, isWrittenAs, type DateForm } from './date-forms.ts';

/** What the sampled cells of one column look like: shares of its filled cells, 0 to 1 (all 0 where none is filled). */
export interface PurchaseEvidence {
  readonly column: number;
  readonly filled: number;
  /** In the form that fits most of them. */
  readonly days: number;
  readonly form: DateForm;
  readonly numbers: number;
  readonly fractions: number;
  /** Digits that a number would lose: leading zeros, or more than it can hold. */
  readonly codes: number;
  /** Different cells among the filled ones. */
  readonly distinct: number;
  /** Mostly names, telephone numbers or mail addresses. */
  readonly personal: boolean;
}

const looked = 400;

export function evidenceOf(column: number, rows: readonly (readonly string[])[]): PurchaseEvidence {
  const stride = Math.max(1, Math.ceil(rows.length / looked));
  const sampled = rows.filter((_, index) => index % stride === 0);
  const cells = sampled.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  const share = (fits: (cell: string) => boolean) => cells.filter(fits).length / Math.max(1, cells.length);
  const { form, days } = bestForm(share);
  return {
    column,
    filled: cells.length / Math.max(1, sampled.length),
    days,
    form,
    numbers: share((cell) => readNumber(cell).ok || readNumber(cell, { decimalMark: ',' }).ok),
    fractions: share((cell) => /\d[.,]\d/.test(cell)),
    codes: share((cell) => /^(?:0\d+|\d{13,})$/.test(cell)),
    distinct: new Set(cells).size / Math.max(1, cells.length),
    personal: share(isContact) > 0.5 || share(isPersonName) > 0.8,
  };
}

function bestForm(share: (fits: (cell: string) => boolean) => number): { readonly form: DateForm; readonly days: number } {
  const shares = dateForms.map((form) => ({ form, days: share((cell) => isWrittenAs(cell, form)) }));
  return shares.reduce((best, one) => (one.days > best.days ? one : best));
}

/** A mail address, or a telephone number with a plus sign, dividers or the form of a Chinese mobile number. */
const isContact = (cell: string): boolean =>
  /^\S+@\S+\.\S+$/.test(cell) || /^1[3-9]\d{9}$/.test(cell) || (/^(?:\+|\(?0)[\d\s()./-]{7,20}$/.test(cell) && /[+\s()/-]/.test(cell));

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const isPersonName = (cell: string): boolean => /^\p{Script=Han}{2,4}$/u.test(cell) && surnames.includes(cell.charAt(0));
