import { readNumber } from '../../input/number.ts';
import type { LabTexts, Messages } from '../../locales/index.ts';
import { activityBasedCostingSpecification } from '../../model/activity-based-costing/specification.ts';

const { cost, volume } = activityBasedCostingSpecification.data.pools.columns;
const bounds = { cost, volume };

/** Reads what someone typed for a pool's cost or capacity, within the bounds of the costing model. */
export function amountReader(name: keyof typeof bounds, { numbers, data: { costs: text } }: Messages & LabTexts['data']) {
  return (typed: string): { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string } => {
    const reading = readNumber(typed);
    if (!reading.ok) return { ok: false, message: numbers[reading.error.code](reading.error) };
    const { value } = reading.value;
    const { min, max } = bounds[name];
    if (value < min) return { ok: false, message: name === 'cost' ? text.negative : text.notPositive };
    return value > max ? { ok: false, message: text.tooLarge } : { ok: true, value };
  };
}
