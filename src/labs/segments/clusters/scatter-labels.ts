import type { XYScatterLabels } from '../../../charts/xy-scatter-data.ts';
import type { ClustersView } from './clusters-view.svelte.ts';

/** What the picture says, as a whole and of each customer. */
export function scatterLabels(view: ClustersView): XYScatterLabels {
  const { partition, current, clusters, format } = view;
  const text = clusters.picture;
  const regions = partition?.regions ?? [];
  const sizes = current?.clustering.sizes ?? new Float64Array();
  const counts = regions.map(({ label }, cluster) => text.counted(label, format.whole(sizes[cluster] ?? 0)));
  const points = format.whole(current?.of.features.count ?? 0);
  const rowsOf = current?.of.measures ?? [];
  return {
    ...{ title: text.title, reader: text.reader, summary: text.summary(points, format.list(counts)) },
    note: (outside, drawn) =>
      text.note({ outside: outside > 0 ? format.whole(outside) : null, drawn: drawn === null ? null : format.whole(drawn), of: points }),
    point: (place) => {
      const region = regions[partition?.codes[place] ?? 0];
      return {
        title: view.idAt(place),
        note: { text: region?.label ?? text.nowhere, tone: region?.tone ?? 'soft' },
        rows: rowsOf.map(({ key, values }) => ({ key, label: view.labelOf(key), text: view.write(key, values[place] ?? NaN) })),
      };
    },
  };
}
