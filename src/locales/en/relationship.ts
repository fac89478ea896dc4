import type { Reason } from '../../model/relationship/stages.ts';
import { relationshipCharts } from './relationship-charts.ts';
import { relationshipControls } from './relationship-controls.ts';
import { relationshipPeople } from './relationship-people.ts';
import { relationshipSweep } from './relationship-sweep.ts';
import { relationshipDataset } from './relationship-dataset.ts';

/** The relationship simulation. Arguments are already written numbers. */
export const relationship = {
  question: 'A population lives through the life cycle: what moves it, and what is it worth?',
  subtitle: (s: { customers: string; months: string; detail: string; segments: string | null }) =>
    `${s.customers} customers at the start${s.segments === null ? '' : ` in ${s.segments} segments`} · ${s.months} months · ${s.detail}`,
  details: { behaviour: 'driven by satisfaction, trust and switching cost', rates: 'driven by rates alone' },
  meanClp: 'Mean CLP of a customer',
  starting: 'The first customers are being simulated.',
  changed: (clp: string, share: string) => `Mean CLP ${clp}; ${share} of all customers are still there at the end.`,
  error: (error: string) => `± ${error} (standard error)`,
  reasons: { churn: 'not kept', exit: 'walked out over a problem', wornOut: 'worn out in decline' } satisfies Record<Reason, string>,
  stays: 'still there',
  tabs: {
    explain: 'What moved and why',
    people: 'Single customers',
    sweep: 'Sweep',
    dataset: 'From a dataset',
    table: 'Table',
    export: 'Export',
  },
  charts: relationshipCharts,
  controls: relationshipControls,
  people: relationshipPeople,
  sweep: relationshipSweep,
  dataset: relationshipDataset,
};
