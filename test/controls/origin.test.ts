import { expect, it } from 'vitest';
import { withOrigin, withoutOrigin } from '../../src/controls/origin.ts';
import { firstScenario } from '../../src/scenario/first-scenario.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { scenarioText } from '../../src/scenario/scenario-text.ts';

it('a file says what made it, opens without a complaint, and a link made from it later does not say it', () => {
  const scenario = { ...firstScenario(), extras: { 'x-order': 1 } };
  const opened = parseScenario(scenarioText(withOrigin(scenario, '1.2.0')));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  expect(opened.value.extras).toEqual({ 'x-order': 1, 'x-made-with': { lifecurve: __APP_VERSION__, model: '1.2.0' } });
  expect(withoutOrigin(opened.value).extras).toEqual({ 'x-order': 1 });
});
