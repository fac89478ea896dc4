import { lowered, number, plain, raised, type FormulaPiece } from '../../controls/formula-piece.ts';
import type { Format } from '../../locales/format.ts';
import type { Projection } from '../../model/retention-projection/projection.ts';
import { estimatesText } from './estimates.ts';

type Line = readonly FormulaPiece[];

/** The chosen curve with its estimates in it, at one renewal. */
export function formulaLines(way: Projection, t: number, format: Format): readonly Line[] {
  const brief = (value: number) => number(format.brief(value, 4));
  const share = number(format.percent(way.share(t), 1));
  const { alpha, beta, rate } = way.parameters;
  const head = [plain('S('), number(format.whole(t)), plain(') = ')];
  if (rate !== undefined) {
    return [
      [plain('S(t) = r'), raised('t')],
      [...head, brief(rate), raised(format.whole(t)), plain(' = '), share],
    ];
  }
  if (alpha === undefined || beta === undefined) {
    return [
      [plain('S(t) = '), number(estimatesText(way, format))],
      [...head, share],
    ];
  }
  return way.model === 'sbg' ? geometricLines(alpha, beta, t, [...head, share], way, format) : weibullLines([...head, share]);
}

function geometricLines(alpha: number, beta: number, t: number, last: Line, way: Projection, format: Format): readonly Line[] {
  const brief = (value: number) => number(format.brief(value, 4));
  const before = number(format.whole(t - 1));
  return [
    [plain('r'), lowered('t'), plain(' = (β + t − 1) / (α + β + t − 1)')],
    [
      ...[
        plain('r'),
        lowered(format.whole(t)),
        plain(' = ('),
        brief(beta),
        plain(' + '),
        before,
        plain(') / ('),
        brief(alpha),
        plain(' + '),
      ],
      ...[brief(beta), plain(' + '), before, plain(') = '), number(format.percent(way.retention(t), 1))],
    ],
    [plain('S(t) = r'), lowered('1'), plain('·r'), lowered('2'), plain('·…·r'), lowered('t'), plain(' = B(α, β + t) / B(α, β)')],
    last,
  ];
}

const weibullLines = (last: Line): readonly Line[] => [
  [plain('S(t) = B(α, β + t'), raised('c'), plain(') / B(α, β)')],
  [plain('r'), lowered('t'), plain(' = S(t) / S(t − 1)')],
  last,
];
