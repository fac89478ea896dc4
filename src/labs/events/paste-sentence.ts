import { formOf } from './event-fields.ts';
import type { EventsView } from './events-view.svelte.ts';
import type { PasteFault } from './paste.ts';

type Words = Pick<EventsView, 'text' | 'format' | 'settings'>;

/** Why a pasted text is no table: the row, the column and what to do. */
export function pasteSentence(fault: PasteFault, { text, format, settings }: Words): string {
  const { faults } = text.paste;
  const { columns } = text.event;
  switch (fault.code) {
    case 'nothing':
      return faults.nothing;
    case 'too-many':
      return faults.tooMany({ got: format.whole(fault.got), max: format.whole(fault.max) });
    case 'width':
      return faults.width({ row: format.whole(fault.row), got: format.whole(fault.got) });
    case 'number': {
      const message = settings.messages.numbers[fault.fault.code](fault.fault);
      return faults.number({ row: format.whole(fault.row), column: columns[fault.column], message });
    }
    case 'range': {
      const limit = (value: number) => (formOf(fault.column).percent === true ? format.percent(value, 0) : format.brief(value, 10));
      return faults.range({ row: format.whole(fault.row), column: columns[fault.column], min: limit(fault.min), max: limit(fault.max) });
    }
    default:
      return fault satisfies never;
  }
}
