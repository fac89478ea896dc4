import type { Item } from '../../../exercise/pack.ts';

export const isCurve = ({ type }: Item): boolean => type === 'curve';
/** Whether an item is answered by what is set in the lab. */
export const isSetInLab = (item: Item): boolean => item.type === 'state' || isCurve(item);

const parameters = '[data-parameter] input:enabled:not([aria-disabled=true])';
const handles = '[data-part=chart] [data-handle]:not([aria-disabled=true])';

/** Goes to what an item is answered with: the first handle of the curve, or the first parameter that can be turned. */
export function goToLab(item: Item): void {
  const lab = document.getElementById('main');
  const places = isCurve(item) ? [handles, parameters] : [parameters, handles];
  const found = places.flatMap((place) => [...(lab?.querySelectorAll<HTMLElement>(place) ?? [])])[0] ?? lab;
  const control = found?.closest('fieldset')?.querySelector<HTMLElement>('input:checked') ?? found;
  control?.focus({ preventScroll: true });
  const around = control?.closest('[data-part=chart]') ?? control;
  around?.scrollIntoView({ block: 'center' });
}
