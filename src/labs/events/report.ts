import { assumptionsOf, type WordsOf } from '../../controls/assumptions.ts';
import { eventsSpecification, type EventsParams } from '../../model/events/specification.ts';
import type { Assumption, DrawnPicture, SheetReport } from '../../state/sheet.svelte.ts';
import type { Table } from './event-table.ts';
import type { EventsView } from './events-view.svelte.ts';
import { findingSentences } from './findings.ts';
import { seenBy } from './seen.ts';

/** What a report of the event lab says. */
export const reportOf = (view: EventsView): SheetReport => ({
  findings: [view.text.findings.weakness, ...findingSentences(seenBy(view))],
  assumptions: [
    ...assumptionsOf(view.settings, eventsSpecification.parameters, view.state.scenario, words(view)),
    ...view.tables.flatMap((table) => eventsOf(view, table)),
  ],
  pictures: picturesOf(view),
});

export const picturesOf = (view: EventsView): readonly DrawnPicture[] => [
  { title: view.text.timeline.title, svg: view.timelinePicture },
  { title: view.text.histogram.titles[view.sort], svg: view.spreadPicture },
];

function words({ text, settings }: EventsView) {
  const { lab, terms } = settings.messages;
  return {
    discountRate: { label: text.parameters.discountRate },
    timing: { label: lab.timing, words: terms.timings },
    draws: { label: text.parameters.draws },
  } satisfies WordsOf<EventsParams>;
}

/** What an expert stated of each event. */
function eventsOf(view: EventsView, { expert, rows }: Table): readonly Assumption[] {
  const { columns } = view.text.event;
  const { format, settings } = view;
  const { terms } = settings.messages;
  return rows.map(({ event }, row) => {
    const name = view.eventName(event.name, row);
    const stated = [
      `${columns.t}: ${terms.age[view.state.scenario.unit](format.brief(event.t))}`,
      `${columns.probability}: ${format.brief(100 * event.probability, 6)}%`,
      `${columns.revenue}: ${view.money(event.revenue)}`,
      `${columns.cost}: ${view.money(event.cost)}`,
      `${columns.sure}: ${format.brief(100 * event.sure, 6)}%`,
    ];
    return { label: view.experts.length > 1 ? `${view.nameOf(expert)}: ${name}` : name, value: stated.join(' · ') };
  });
}
