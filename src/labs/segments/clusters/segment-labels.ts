import { classLabel } from '../abc/class-looks.ts';
import type { Relation } from '../../../model/purchases/relation.ts';
import type { CustomerType } from '../../../model/value-matrix/types.ts';
import { groupLabel } from '../rfm/group-looks.ts';
import { columnName } from './cluster-measures.ts';
import type { ClustersView } from './clusters-view.svelte.ts';
import type { RuleKind } from './rule-divisions.ts';

type Worded = Pick<ClustersView, 'text' | 'clusters'>;

/** What clusters are compared with, in words. */
export function againstLabel({ clusters }: Worded, against: string): string {
  const column = columnName(against);
  return column === null ? clusters.rules[against as RuleKind] : clusters.ofColumn(column);
}

/** A segment of a rule as the rule's own screen calls it; a column's word as it is. */
export function segmentLabel({ text, clusters }: Worded, against: string, segment: string): string {
  switch (against as RuleKind) {
    case 'abc':
      return classLabel(Number(segment), text.abc.classes);
    case 'rfm':
      return groupLabel(segment, text.rfm.groupNames);
    case 'matrix':
      return text.matrix.types[segment as CustomerType].name;
    case 'relation':
      return text.churn.relations[segment as Relation];
    default:
      return segment === '' ? clusters.otherWords : segment;
  }
}
