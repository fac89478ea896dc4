import type { RetentionView } from './retention-view.svelte.ts';

type Seen = Pick<RetentionView, 'text' | 'format' | 'params' | 'results' | 'effects' | 'rates' | 'half' | 'recovered'> & {
  readonly age: (k: number) => string;
};

/** Rates this far apart count as risen. */
const risen = 0.02;
/** Levers nearer than this are equally strong. */
const alike = 1.05;

/** What the numbers say, the strongest lever first. */
export function findingSentences(seen: Seen): readonly string[] {
  const { text, format, params, rates, half, recovered } = seen;
  const { findings } = text;
  const [first, last] = [rates[0] ?? 0, rates.at(-1) ?? 0];
  return [
    ...strongest(seen),
    ...(half === null ? [] : [findings.early({ half: seen.age(half) })]),
    ...(params.acquisitionCost === 0
      ? []
      : [recovered === null ? findings.notRecovered : findings.recovered({ when: seen.age(recovered) })]),
    ...(last - first > risen ? [findings.rising({ first: format.percent(first, 1), last: format.percent(last, 1) })] : []),
  ];
}

function strongest({ text, format, results, effects, rates }: Seen): readonly string[] {
  const { retention, margin } = results.elasticity;
  const { findings } = text;
  if (retention === null || margin === null || retention <= 0 || margin <= 0) return [];
  const ratio = retention / margin;
  const times = (value: number) => ({ times: format.fixed(value, 1) });
  const lever = ratio > alike ? [findings.retentionFirst(times(ratio))] : ratio < 1 / alike ? [findings.marginFirst(times(1 / ratio))] : [];
  const expected = (retention * results.clp) / 100;
  const brought = effects.find(({ lever: one }) => one === 'retention')?.change ?? expected;
  const capped = rates.some((rate) => rate > 1 / 1.01) && brought < expected * 0.98;
  return [...lever, ...(capped ? [findings.capped] : [])];
}
