import type { Workbench } from '../state/workbench.svelte.ts';
import type { Assumption } from '../state/sheet.svelte.ts';
import { encodeScenario } from '../scenario/link.ts';
import { longestPayload } from '../scenario/payload.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { withoutOrigin } from './origin.ts';
import { publicAddress, reachOf } from './page-address.ts';

/** Assumptions that are printed under a picture; the description holds all of them. */
const mostPrinted = 14;
/** Characters of one that are. */
const longestPrinted = 60;

/**
 * Opens the same numbers again, without rows and without what was written about them, so that it stays short enough to be printed;
 * null where that is too much for a link.
 */
export async function reproducingLink(scenario: Scenario): Promise<string | null> {
  const payload = await encodeScenario({ ...withoutOrigin(scenario), note: null, title: null }, { rows: false });
  return payload.length > longestPayload ? null : `${publicAddress(location)}#s=${payload}`;
}

/** A link that a picture may lead to: one that opens elsewhere. */
export const outsideLink = (link: string | null): string | null =>
  link !== null && /^https?:/.test(link) && reachOf(location) !== 'nobody' ? link : null;

/** What the result on the screen rests on. */
export const assumptionsShown = async ({ sheets }: Workbench): Promise<readonly Assumption[]> =>
  (await sheets.sheet?.report())?.assumptions ?? [];

const said = ({ label, value }: Assumption): string => `${label} ${value}`;

/** All assumptions in a line. */
export const sentenceOf = (assumptions: readonly Assumption[]): string => assumptions.map(said).join(' · ');

/** As many as there is room for under a picture. */
export function printedAssumptions(assumptions: readonly Assumption[]): string {
  const short = assumptions.map(said).filter((one) => one.length <= longestPrinted);
  const printed = short.slice(0, mostPrinted);
  return [...printed, ...(printed.length < assumptions.length ? ['…'] : [])].join(' · ');
}
