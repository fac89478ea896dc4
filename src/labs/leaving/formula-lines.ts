import { lowered, number, plain, type FormulaPiece } from '../../controls/formula-piece.ts';
import type { Format } from '../../locales/format.ts';
import type { Loss } from './loss.ts';

type Line = readonly FormulaPiece[];

const worth = [plain('V'), lowered('k')];
const realised = [plain('V'), lowered('t')];
const remaining = [...worth, plain(' − '), ...realised];
const lost = [plain('N·r'), lowered('l')];

/** The formula of the course and the consistent one, in symbols and with the scenario's numbers. */
export function formulaLines(loss: Loss, format: Format): { readonly course: readonly Line[]; readonly consistent: readonly Line[] } {
  const brief = (amount: number) => number(format.brief(amount, 8));
  const rest = [brief(loss.worth), plain(' − '), brief(loss.realised)];
  const ends = (value: number) => [plain(' = '), brief(value)];
  if (loss.kind === 'one') {
    return {
      course: [
        [plain('V'), lowered('l'), plain(' = C'), lowered('t'), plain(' + ('), ...remaining, plain(')')],
        [plain('= '), brief(loss.spent), plain(' + ('), ...rest, plain(')'), ...ends(loss.course)],
      ],
      consistent: [remaining, [plain('= '), ...rest, ...ends(loss.consistent)]],
    };
  }
  const leavers = [plain('= '), brief(loss.customers), plain('·'), brief(loss.share), plain('·')];
  return {
    course: [
      [plain('V'), lowered('ql'), plain(' = '), ...lost, plain('·'), ...worth],
      [...leavers, brief(loss.worth), ...ends(loss.course)],
    ],
    consistent:
      loss.listed === null
        ? [
            [...lost, plain('·('), ...remaining, plain(')')],
            [...leavers, plain('('), ...rest, plain(')'), ...ends(loss.consistent)],
          ]
        : [
            [plain('Σ ('), ...remaining, plain(')')],
            [plain('= '), brief(loss.consistent)],
          ],
  };
}
