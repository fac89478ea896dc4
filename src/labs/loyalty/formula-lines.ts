import { lowered, number, plain, raised, type FormulaPiece } from '../../controls/formula-piece.ts';
import type { Format } from '../../locales/format.ts';
import type { Part } from '../../model/loyal-customer/parts.ts';
import type { LoyalCustomerParams } from '../../model/loyal-customer/specification.ts';

type Line = readonly FormulaPiece[];

/** The form of each part in year t, with the numbers of the scenario; ours, but for the list of the parts. */
export function formulaLines(params: LoyalCustomerParams, format: Format): Readonly<Record<Part, Line>> {
  const brief = (value: number) => number(format.brief(value, 6));
  const staying: Line = params.retention === 1 ? [] : [plain('·'), brief(params.retention), raised('t−1')];
  const from = (t: number): Line => [plain(', t ≥ '), brief(t)];
  const grown: Line = [plain('((1 + '), brief(params.growth), plain(')'), raised('t−1'), plain(' − 1)')];
  return {
    acquisition: [plain('−A = −'), brief(params.acquisitionCost), plain(', t = 0')],
    base: [plain('b = '), brief(params.baseProfit), ...staying],
    growth: [plain('b·((1 + g)'), raised('t−1'), plain(' − 1) = '), brief(params.baseProfit), plain('·'), ...grown, ...staying],
    costSaving: [
      ...[plain('s·min(1, (t − 1)/T'), lowered('s'), plain(') = '), brief(params.costSaving)],
      ...[plain('·min(1, (t − 1)/'), brief(params.savingYears), plain(')'), ...staying],
    ],
    referral: [plain('w = '), brief(params.referral), ...staying, ...from(params.referralFrom)],
    premium: [
      ...[plain('p·b = '), brief(params.pricePremium), plain('·'), brief(params.baseProfit), ...staying],
      ...from(params.premiumFrom),
    ],
  };
}
