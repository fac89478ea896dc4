import { lowered, number, plain, raised, type FormulaPiece } from '../../controls/formula-piece.ts';
import type { Format } from '../../locales/format.ts';
import type { BalanceParams } from '../../model/acquisition-retention-balance/specification.ts';
import type { Optimum } from './balance-view.svelte.ts';

type Line = readonly FormulaPiece[];

interface Numbers {
  readonly ka: number;
  readonly kr: number;
  readonly clvNow: number;
  readonly equityNow: number;
  readonly optimum: Optimum;
}

/** The curves through the judgements, today's value, and the best, with the numbers of the scenario. */
export function formulaLines(params: BalanceParams, results: Numbers, format: Format) {
  const brief = (value: number) => number(format.brief(value, 6));
  return {
    curves: [
      curveLine('a', 'A', params.a, params.Ca, params.A, results.ka),
      curveLine('r', 'R', params.r, params.Cr, params.R, results.kr),
    ],
    today: valueLines(params, results, brief),
    best: bestLines(params, results, brief),
  };

  function curveLine(rate: string, spend: string, now: number, ceiling: number, money: number, k: number): Line {
    return [
      ...[plain(`${rate} = C`), lowered(rate), plain('·(1 − e'), raised(`−k·${spend}`), plain('),  k = −ln(1 − '), brief(now), plain('/')],
      ...[brief(ceiling), plain(')/'), brief(money), plain(' = '), brief(k)],
    ];
  }
}

type Written = (value: number) => FormulaPiece;

function valueLines({ m, d, A, a, R, r }: BalanceParams, { clvNow, equityNow }: Numbers, brief: Written): readonly Line[] {
  return [
    [
      ...[plain('V = m + (m − R/r)·r/(1 + d − r) = '), brief(m), plain(' + ('), brief(m), plain(' − '), brief(R), plain('/'), brief(r)],
      ...[plain(')·'), brief(r), plain('/('), brief(1 + d), plain(' − '), brief(r), plain(') = '), brief(clvNow)],
    ],
    [plain('a·V − A = '), brief(a), plain('·'), brief(clvNow), plain(' − '), brief(A), plain(' = '), brief(equityNow)],
  ];
}

function bestLines({ Ca }: BalanceParams, { ka, optimum }: Numbers, brief: Written): readonly Line[] {
  const { A, a, R, r, clv, equity } = optimum;
  return [
    [plain('R* = '), brief(R), plain(',  r* = '), brief(r), plain(',  V* = '), brief(clv)],
    A > 0
      ? [
          ...[plain('A* = ln(k·C'), lowered('a'), plain('·V*)/k = ln('), brief(ka), plain('·'), brief(Ca), plain('·'), brief(clv)],
          ...[plain(')/'), brief(ka), plain(' = '), brief(A), plain(',  a* = '), brief(a)],
        ]
      : [plain('A* = '), brief(0)],
    [plain('a*·V* − A* = '), brief(equity)],
  ] as const;
}
