import type { Format } from '../../locales/format.ts';
import type { Verdict } from './verdict.ts';

const symbols: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β', c: 'c', rate: 'r' };

/** The estimates of a model with their standard errors: `α 0.704 ± 0.066`; of a line or parabola its equation. */
export function estimatesText({ parameters, standardErrors }: Pick<Verdict, 'parameters' | 'standardErrors'>, format: Format): string {
  const { intercept, slope, square } = parameters;
  if (intercept !== undefined) return polynomialText([intercept, slope ?? 0, square ?? 0], format);
  return Object.entries(parameters)
    .map(([name, value]) => {
      const error = standardErrors[name] ?? null;
      return `${symbols[name] ?? name} ${withError(value, error, format)}`;
    })
    .join(', ');
}

/** An estimate to the second digit of its standard error, which is as much as is known of it. */
export function withError(value: number, error: number | null, format: Format): string {
  if (error === null || !(error > 0)) return format.brief(value, 4);
  const digits = Math.min(12, Math.max(0, 1 - Math.floor(Math.log10(error))));
  return `${format.fixed(value, digits)} ± ${format.fixed(error, digits)}`;
}

function polynomialText([intercept = 0, ...slopes]: readonly number[], format: Format): string {
  const powers = ['t', 't²'];
  const terms = slopes.flatMap((slope, k) =>
    slope === 0 ? [] : [`${slope < 0 ? '−' : '+'} ${format.brief(Math.abs(slope), 3)}·${powers[k] ?? ''}`],
  );
  return [format.brief(intercept, 3), ...terms].join(' ').replace(/^-/, '−');
}
