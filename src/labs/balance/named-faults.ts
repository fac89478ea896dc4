import type { Fault } from '../../model/fault.ts';

/** Parameters that the screen shows in percent. */
const inPercent: readonly string[] = ['a', 'Ca', 'r', 'Cr', 'd'];

/** The fault with the screen's names and units in place of the document's. */
export function namedOnScreen(fault: Fault, names: Readonly<Record<string, string>>, percent: (name: string) => string): Fault {
  const key = String(fault.path.at(-1));
  const named = (name: string) => (inPercent.includes(name) ? percent(names[name] ?? name) : (names[name] ?? name));
  const path = [named(key)];
  if (fault.code !== 'not-less') return { ...fault, path };
  const scale = inPercent.includes(key) ? 100 : 1;
  const shown = (value: number) => Number((value * scale).toPrecision(6));
  return { ...fault, path, other: named(fault.other), got: shown(fault.got), limit: shown(fault.limit) };
}
