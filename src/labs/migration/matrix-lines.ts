import { lowered, number, plain, raised, type FormulaPiece } from '../../controls/formula-piece.ts';
import type { Format } from '../../locales/format.ts';
import type { MigrationParams } from '../../model/migration/specification.ts';

/** The matrix and the value as formulas with the numbers of the scenario in them. */
export function matrixLines(
  { discountRate, horizon, netContribution, marketingCost }: MigrationParams,
  format: Format,
): readonly (readonly FormulaPiece[])[] {
  const brief = (value: number) => number(format.brief(value, 6));
  const factor = [plain('(1 + '), brief(discountRate), plain(')')];
  const matrix =
    horizon === 'infinite'
      ? [plain('N = (I − P / '), ...factor, plain(')'), raised('−1')]
      : [plain('N = Σ'), lowered(`k=0..${horizon}`), plain(' P'), raised('k'), plain(' / '), ...factor, raised('k')];
  return [
    matrix,
    [
      plain('V = N·R,  R = ('),
      brief(netContribution),
      plain(' − '),
      brief(marketingCost),
      plain(', −'),
      brief(marketingCost),
      plain(', …, 0)'),
    ],
  ];
}
