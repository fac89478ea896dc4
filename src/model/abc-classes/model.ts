import { defineModel } from '../definition.ts';
import { classCodes, classEnds, classFigures } from './classes.ts';
import { gini, topShare } from './concentration.ts';
import { ranked } from './ranking.ts';
import { abcClassesSpecification, cutList } from './specification.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Customers in classes by how much of the value they and the better ones hold.
 * Results: `classes`, a word a value in input order, `a` the best; of each class, the best first: `sizes` customers, `customerShares`
 * of the customers, `shares` of the value; `gini`; `topShare` of the value held by the share `top` of the customers.
 * @source handbook 4.2
 */
export const abcClasses = defineModel({
  ...abcClassesSpecification,
  evaluate(params, { values }) {
    const ranking = ranked(values);
    if (ranking === null) throw new Error('abc-classes: values without a total passed the check');
    const ends = classEnds(ranking, cutList(params), params.ties);
    return {
      classes: Array.from(classCodes(ranking, ends), (code) => letters.charAt(code)),
      ...classFigures(ranking, ends),
      gini: gini(ranking),
      topShare: topShare(ranking, params.top),
    };
  },
});
