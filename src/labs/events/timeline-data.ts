import type { XYChartData, XYSeries } from '../../charts/xy-chart-data.ts';
import { eventsSpecification } from '../../model/events/specification.ts';
import type { EventsView } from './events-view.svelte.ts';
import { eventMarks, netByTime, type Column, type EventMark } from './timeline-marks.ts';

type Seen = Pick<EventsView, 'text' | 'format' | 'params' | 'unit' | 'currency' | 'terms' | 'tables' | 'selected'> & {
  readonly when: (t: number) => string;
  readonly eventName: (name: string | null, row: number) => string;
};

/** Units that the axis covers at least, and bars that it has room for. */
const leastSpan = 12;
const mostBars = 16;

/** The selected expert's events over time: what each would bring, what it is expected to, and how sure that is. */
export function timelineData(view: Seen): XYChartData {
  const { text, format, params } = view;
  const table = view.tables[view.selected] ?? { expert: '', rows: [] };
  const marks = eventMarks(table, params);
  const nets = netByTime(table, params);
  const to = Math.max(leastSpan, Math.ceil(1.1 * Math.max(...nets.map(({ t }) => t))));
  return {
    series: [
      ...columns(marks, to, text.timeline),
      {
        ...{ id: 'doubt', label: text.timeline.doubt, kind: 'line', tone: 'ink', dash: 'solid', silent: true },
        x: nets.flatMap(({ t }) => [t, t, NaN]),
        y: nets.flatMap(({ net, sd }) => [net - sd, net + sd, NaN]),
      },
      {
        ...{ id: 'net', label: text.timeline.net, kind: 'dots', tone: 'ink', dash: 'solid' },
        ...{ x: nets.map(({ t }) => t), y: nets.map(({ net }) => net) },
      },
    ],
    x: {
      ...{ title: text.timeline.time(view.terms.units[view.unit]), from: 0, to },
      ...{ format: (t) => format.brief(t, 6), unit: view.unit },
    },
    y: { title: text.timeline.axis(view.currency), format: (money) => format.brief(money, 4) },
    handles: marks.map((mark) => handleOf(mark, view)),
  };
}

/** What would be, and within it what is expected. */
function columns(marks: readonly EventMark[], to: number, text: Seen['text']['timeline']): readonly XYSeries[] {
  const times = marks.map(({ event }) => event.t);
  // Bars are as wide as the least distance allows; one without a value keeps those of rare events from reaching back before now.
  const narrow = Math.max(...times) + Math.min(to / mostBars, 2 * Math.min(...times));
  const x = [...times, narrow];
  const [incomes, costs] = [marks.map(({ income }) => income), marks.map(({ cost }) => cost)];
  const between = (list: readonly Column[], end: 'expected' | 'possible') => ({
    y: [...list.map((one) => one[end]), NaN],
    base: [...list.map(({ foot }) => foot), 0],
  });
  const [up, down] = [between(incomes, 'possible'), between(costs, 'possible')];
  const look = { kind: 'bars' as const, silent: true };
  return [
    {
      ...{ id: 'possible', label: text.possible, ...look, tone: 'soft', dash: 'dashed', faint: true },
      ...{ x: [...x, ...x], y: [...up.y, ...down.y], base: [...up.base, ...down.base] },
    },
    { id: 'income', label: text.income, ...look, tone: 'formation', dash: 'solid', x, ...between(incomes, 'expected') },
    { id: 'cost', label: text.cost, ...look, tone: 'accent', dash: 'dotted', x, ...between(costs, 'expected') },
  ];
}

function handleOf({ event, place, row, grip }: EventMark, view: Seen) {
  const { text, format } = view;
  const { min, max } = eventsSpecification.data.events.columns.t;
  return {
    ...{ id: String(place), parameter: 'data', axis: 'x' as const, x: event.t, y: grip, min, max, step: 1 },
    label: text.timeline.handle(view.eventName(event.name, row)),
    valueText: view.when(event.t),
    tag: text.timeline.tag(format.whole(row + 1), format.percent(event.probability, 0)),
  };
}
