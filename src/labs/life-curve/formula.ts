import { growthProfit } from '../../model/life-curve/curve.ts';
import { ceilingOf } from '../../model/life-curve/levers.ts';
import { lifeCurveOf } from '../../model/life-curve/described-curve.ts';
import type { LifeCurveParams } from '../../model/life-curve/model.ts';
import { lowered, plain as text, raised, type FormulaPiece as Piece } from '../../controls/formula-piece.ts';
import type { Timing } from '../../model/discounting/timing.ts';
import type { Format } from '../../locales/format.ts';

const exponents: Readonly<Record<Timing, (now: number) => string>> = {
  'first-unit': () => '1−k',
  'end-of-unit': () => '−k',
  'mid-unit': () => '½−k',
  'relationship-start': (now) => `1−${now}−k`,
  continuous: () => '−dk',
  none: () => '',
};

/** The definition of the CLP and the parts of the curve, each a line, with this customer's numbers in it. */
export function formulaLines(params: LifeCurveParams, n: number, clp: number, format: Format): readonly (readonly Piece[])[] {
  const number = (value: number, digits = 6): Piece => ({ kind: 'number', text: format.brief(value, digits) });
  const { growth, decline } = lifeCurveOf(params);
  const lines: Piece[][] = [
    [
      text('CLP = Σ'),
      lowered(`k=1..${n}`),
      text(` P(${params.now}+k)`),
      ...factor(params, number),
      text(' = '),
      { kind: 'number', text: format.money(clp) },
    ],
  ];
  if (growth !== null) {
    const { h1, v, g1, N, lambda } = growth;
    const reached = growthProfit({ ...growth, N: 0 }, g1);
    lines.push(
      [text('P₁(t) = '), number(h1), text(' · t² '), ...signedTerm(v, number)],
      [
        text('P₁('),
        number(g1),
        text(') = '),
        number(reached),
        text(', N = '),
        number(ceilingOf(params) ?? reached),
        text(' − '),
        number(reached),
        text(' = '),
        number(N),
      ],
      [
        text('P₂(t) = '),
        number(reached),
        text(' + '),
        number(N),
        text(' · (1 − e'),
        raised(`−${format.brief(lambda)}·(t − ${format.brief(g1)})`),
        text(')'),
      ],
    );
  }
  if (decline !== null) {
    const { g2, h2 } = decline;
    const top = decline.u ?? (growth === null ? 0 : growthProfit(growth, g2));
    lines.push([text('P₃(t) = '), number(top), text(' − '), number(h2), text(' · (t − '), number(g2), text(')²')]);
    lines.push([
      ...[
        text('n = ⌈'),
        number(g2),
        text(' + √('),
        number(Math.max(0, top)),
        text(' / '),
        number(h2),
        text(') − '),
        number(params.now),
        text('⌉'),
      ],
      ...[text(' = '), number(Math.max(0, Math.ceil(g2 + Math.sqrt(Math.max(0, top) / h2) - params.now - 1e-9)))],
    ]);
  }
  return lines;
}

function factor({ timing, discountRate, now }: LifeCurveParams, number: (value: number) => Piece): readonly Piece[] {
  if (timing === 'none') return [];
  if (timing === 'continuous') return [text(' · e'), raised(exponents.continuous(now)), text(', d = '), number(discountRate)];
  return [text(' · (1 '), ...signedTerm(discountRate, number), text(')'), raised(exponents[timing](now))];
}

const signedTerm = (value: number, number: (value: number) => Piece): readonly Piece[] => [
  text(value < 0 ? '− ' : '+ '),
  number(Math.abs(value)),
];
