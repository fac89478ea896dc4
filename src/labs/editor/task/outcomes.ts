import type { NumericUnit } from '../../../exercise/pack.ts';
import type { Column, Columns } from '../../../model/definition.ts';

/** A number that a model makes of a scenario and that can be asked for. */
export interface Outcome {
  /** As packs write it: `clp`, `worth.base`, `survivors[last]`. */
  readonly place: string;
  readonly value: number;
  readonly unit: NumericUnit;
  readonly digits: number;
}

/** How well an estimation went is nothing to ask for. */
const technical =
  /^(year|gradient|steps|standardErrors|covariance|residuals|fitted|free|ended|logLikelihood|aicc|sse|sigma|points|jump|lambda|alternative\w*|histogram\w*|.*ByExpert|t|coefficients|fundamental|occupancy|unclipped|variance|contribution|standardError|growthPotentialError|eventsLeftOut|closedFormAnswer)$/;

const units: readonly (readonly [NumericUnit, RegExp])[] = [
  ['percent', /^(optimum\.[ra]|topShare|customerShares|shares|survival|retention\b(?!\.)|turnover)/],
  [
    'money',
    /^(clp|V_|consistent|sunk|dwyer|fitting|events$|value|stopValue|always|never|meanClp|clvNow|equityNow|gain|presentValue|profit|group(Profit|Value)|curve(Profit|Value)|event(Profit|Value)|beyond|spread|luck|worth|optimum|total|acquisition|base|growthPart|costSavingPart|referralPart|premiumPart|quantiles|interventionCost)/,
  ],
  ['customers', /^(survivors|lost|buyers|alive|sizes|patterns|arrivals)/],
  ['units', /^(breakEven|unitsLeft|residualLifetime|stop|bestStop)/],
];

/** What the labs are about. */
const main = ['clp', 'value[0]', 'fitting', 'meanClp', 'V_l', 'V_ql', 'equityNow', 'residualLifetime', 'gini'];

const digits: Readonly<Record<NumericUnit, number>> = { money: 2, percent: 1, customers: 0, units: 0, number: 2 };
const mostParts = 12;

/** Every number of a model's results that can be asked for, the main ones first. */
export function outcomesOf(results: Columns): readonly Outcome[] {
  const found = Object.entries(results).flatMap(([name, column]) =>
    technical.test(name) ? [] : numbersIn(name, column).map(([place, value]) => outcome(place, value)),
  );
  const rank = ({ place }: Outcome) => (main.includes(place) ? main.indexOf(place) : main.length + Number(/[.[]/.test(place)));
  return found.toSorted((a, b) => rank(a) - rank(b));
}

function numbersIn(name: string, column: Column): readonly (readonly [string, number])[] {
  if (typeof column === 'number') return Number.isFinite(column) ? [[name, column]] : [];
  if (column instanceof Float64Array) {
    return (['0', 'last'] as const).flatMap((step) => {
      const value = column.at(step === 'last' ? -1 : 0);
      return value === undefined || !Number.isFinite(value) || (step === 'last' && column.length < 2)
        ? []
        : [[`${name}[${step}]`, value] as const];
    });
  }
  if (typeof column !== 'object' || column === null || Array.isArray(column)) return [];
  return Object.entries(column as Readonly<Record<string, unknown>>)
    .filter(([part]) => /^[A-Za-z_][\w-]*$/.test(part) && !technical.test(part))
    .slice(0, mostParts)
    .flatMap(([part, value]) => (typeof value === 'number' && Number.isFinite(value) ? [[`${name}.${part}`, value] as const] : []));
}

function outcome(place: string, value: number): Outcome {
  const unit = units.find(([, pattern]) => pattern.test(place))?.[0] ?? 'number';
  const isWhole = unit === 'units' || unit === 'customers' ? Number.isInteger(value) : true;
  return { place, value, unit, digits: isWhole ? digits[unit] : 1 };
}

/** Columns of numbers that can be dragged onto one another. */
export const curvesOf = (results: Columns): readonly string[] =>
  Object.entries(results).flatMap(([name, column]) =>
    column instanceof Float64Array && column.length > 2 && !technical.test(name) && column.every(Number.isFinite) ? [name] : [],
  );
