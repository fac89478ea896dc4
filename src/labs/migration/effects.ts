import type { Effect } from '../../charts/effect-bars-layout.ts';
import type { MigrationView } from './migration-view.svelte.ts';

type Seen = Pick<MigrationView, 'text' | 'format' | 'params' | 'results' | 'best' | 'stop' | 'cells' | 'count'>;

/** What the best stop brings against spending that never stops, no spending, and the stop in force where it is another one. */
export function effectsOf({ text, format, params, results, best, stop, cells, count }: Seen): readonly Effect[] {
  const value = results.stopValue[best] ?? 0;
  const effect = (id: 'always' | 'never' | 'now', other: number): Effect => ({
    ...{ id, label: text.effects[id], value: value - other, tone: id === 'now' ? 'formation' : 'accent' },
    text: text.effects.text({
      ...{
        gain: format.signed(value - other),
        all: format.signed((value - other) * params.customers, 0),
        customers: count(params.customers),
      },
    }),
  });
  return [
    effect('always', results.always),
    effect('never', results.never),
    ...(stop === best || stop === 0 || stop === cells ? [] : [effect('now', results.stopValue[stop] ?? 0)]),
  ];
}
