import { lowered, number, plain, raised, type FormulaPiece } from '../../controls/formula-piece.ts';
import type { Format } from '../../locales/format.ts';
import { marginAt } from '../../model/retention/cohort.ts';
import { entryAt } from '../../model/parameters.ts';
import { periodsOf, type RetentionParams } from '../../model/retention/specification.ts';

type Line = readonly FormulaPiece[];

/** The closed form of one customer's CLP with the numbers of the scenario in it, for a cohort where it applies. */
export function closedFormLines(params: RetentionParams, value: number, format: Format): readonly Line[] {
  const brief = (amount: number) => number(format.brief(amount, 6));
  return [ratioLine(params, brief), valueLine(params, value, brief), ...promotionLine(params, brief)];
}

type Written = (amount: number) => FormulaPiece;

/** x, by which each period's margins are multiplied. */
function ratioLine(params: RetentionParams, brief: Written): Line {
  const { marginGrowth: g, discountRate, timing } = params;
  const d = timing === 'none' ? 0 : discountRate;
  const r = entryAt(params.retention, 0);
  const x = (r * (1 + g)) / (timing === 'continuous' ? Math.exp(d) : 1 + d);
  const growth = g === 0 ? [] : [plain('·(1 + '), brief(g), plain(')')];
  const divisor = timing === 'continuous' ? [plain(' / e'), raised(String(d))] : [plain(' / (1 + '), brief(d), plain(')')];
  return [plain('x = '), brief(r), ...growth, ...divisor, plain(' = '), brief(x)];
}

function valueLine(params: RetentionParams, value: number, brief: Written): Line {
  const periods = periodsOf(params);
  const later = params.firstMargin === 'after-one-period';
  const terms = periods === 'infinite' ? null : later ? (periods ?? 0) : (periods ?? 0) + 1;
  const top = terms === null ? [plain('1')] : [plain('(1 − x'), raised(String(terms)), plain(')')];
  const name = later ? [plain('m·r/(1+d)·'), ...top] : [plain('m·'), ...top];
  return [
    plain('CLP'),
    lowered('1'),
    plain(' = '),
    ...name,
    plain(' / (1 − x)'),
    ...(params.promotion > 0 ? [plain(' − M…')] : []),
    ...(params.acquisitionCost > 0 ? [plain(' − '), brief(params.acquisitionCost)] : []),
    plain(', m = '),
    brief(marginAt(params, later ? 1 : 0)),
    plain(' → '),
    brief(value),
  ];
}

/** The promotion is a series of its own. */
function promotionLine({ promotion }: RetentionParams, brief: Written): readonly Line[] {
  if (promotion === 0) return [];
  return [[plain('M… = '), brief(promotion), plain('·Σ'), lowered('i=1..n'), plain(' r'), raised('i−1'), plain(' / (1+d)'), raised('i−½')]];
}
