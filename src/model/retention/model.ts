import { defineModel } from '../definition.ts';
import { closedForm, closedFormAnswer } from './closed-form.ts';
import { cohortOf } from './cohort.ts';
import { lifetimeValue } from './lifetime-value.ts';
import { retentionSpecification } from './specification.ts';

/**
 * Dwyer's retention model: a cohort whose lost customers are lost for good.
 * Results, k = 0..periods (an endless cohort is listed until hardly anything is left): `survivors` customers; `presentValue`
 * money of the cohort per year, and `beyond` what comes after the last one listed; `clp` money of the cohort and
 * `clpPerCustomer`, acquisition paid; `elasticity` of the CLP to retention, margin and discount rate at this point, null where
 * the CLP is 0; `closedForm` money per customer, null where `closedFormAnswer` says that it does not apply.
 * @source handbook 2.3; Dwyer 1989; Berger & Nasr 1998
 */
export const retention = defineModel({
  ...retentionSpecification,
  evaluate(params) {
    const cohort = cohortOf(params);
    const { clp, clpPerCustomer, elasticity, presentValue, beyond } = lifetimeValue(params, cohort);
    return {
      survivors: cohort.survivors,
      ...{ presentValue, beyond, clp, clpPerCustomer, elasticity },
      closedForm: closedForm(params),
      closedFormAnswer: closedFormAnswer(params),
    };
  },
});
