import type { Contents } from '../../src/store/store.ts';

/** Contents in an order of their own, as no store promises one. */
export const sorted = ({ datasets, scenarios, pins, selections, packs, progress, settings }: Contents) => {
  const by = <T>(items: readonly T[], key: (item: T) => string) => [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    datasets: by(datasets, (one) => one.dataset.id),
    scenarios: by(scenarios, (one) => one.id),
    pins: by(pins, (one) => one.dataset + one.customer + one.id),
    selections: by(selections, (one) => one.id),
    packs: by(packs, (one) => one.id),
    progress: by(progress, (one) => one.id),
    settings: by(settings, (one) => one.key),
  };
};
