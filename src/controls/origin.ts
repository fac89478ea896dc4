import type { Scenario } from '../scenario/scenario.ts';

/** The key beside a document under which a file says what made it. */
const key = 'x-made-with';

/** The scenario with what made it, for a file. */
export const withOrigin = (scenario: Scenario, model: string): Scenario => ({
  ...scenario,
  extras: { ...scenario.extras, [key]: { lifecurve: __APP_VERSION__, model } },
});

/** The scenario as its own numbers only. */
export const withoutOrigin = (scenario: Scenario): Scenario => ({
  ...scenario,
  extras: Object.fromEntries(Object.entries(scenario.extras).filter(([name]) => name !== key)),
});
