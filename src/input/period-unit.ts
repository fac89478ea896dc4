import { coarser } from './calendar.ts';
import type { Layout } from './layout.ts';
import { readPeriod, type PeriodFaultCode } from './period.ts';

/** The number of the dataset's unit that a written period lies in, or why it has none. */
export function periodUnit(
  text: string,
  { source, unit, dateOrder }: Pick<Layout, 'source' | 'unit' | 'dateOrder'>,
): number | PeriodFaultCode | 'mixed-units' {
  const period = readPeriod(text, { dateOrder });
  if (!period.ok) return period.error.code;
  if (period.value.kind === 'number') return source === 'number' ? period.value.index : 'mixed-units';
  return period.value.unit === source ? (coarser(period.value.index, source, unit) ?? 'mixed-units') : 'mixed-units';
}
