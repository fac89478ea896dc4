import type { LifeStory, StoryMonth } from '../../model/relationship/life-story.ts';
import type { Stage } from '../../model/relationship/stages.ts';
import type { RelationshipView } from './relationship-view.svelte.ts';

/** Consecutive months in one stage, and what happened in them. */
export interface Stay {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
  readonly problems: readonly number[];
  readonly complaints: readonly number[];
  /** Of the complaints, those that were answered well. */
  readonly repaired: readonly number[];
  /** Months in which the customer pulled back without a word. */
  readonly neglected: readonly number[];
}

/** A life cut at its changes of stage. */
export function staysOf({ months }: Pick<LifeStory, 'months'>): readonly Stay[] {
  const stays: StoryMonth[][] = [];
  for (const month of months) {
    const last = stays.at(-1);
    if (last?.[0]?.stage === month.stage) last.push(month);
    else stays.push([month]);
  }
  return stays.flatMap((stay) => {
    const [first, last] = [stay[0], stay.at(-1)];
    if (first === undefined || last === undefined) return [];
    const when = (happened: (month: StoryMonth) => boolean) => stay.filter(happened).map(({ month }) => month);
    return [
      {
        ...{ stage: first.stage, from: first.month, to: last.month },
        problems: when(({ problem }) => problem),
        complaints: when(({ reaction }) => reaction === 'voice'),
        repaired: when(({ repaired }) => repaired),
        neglected: when(({ reaction }) => reaction === 'neglect'),
      },
    ];
  });
}

type Told = Pick<RelationshipView, 'text' | 'terms' | 'format'>;

/** Of months no more are listed than these. */
const listed = 4;

/** A life in sentences, one for each stay, then the end and the pattern. */
export function storySentences({ text: { people }, terms, format }: Told, story: LifeStory, name: string): readonly string[] {
  const told = people.story;
  const list = (months: readonly number[]) =>
    told.months(
      months.slice(0, listed).map((month) => format.whole(month)),
      months.length > listed ? format.whole(months.length - listed) : null,
    );
  const size = format.fixed(story.size, 2);
  const began = { name, size, stage: terms.stages[story.firstStage] };
  const stays = staysOf(story).map((stay, place, all) => {
    const before = all[place - 1]?.stage ?? story.firstStage;
    const move = { stage: terms.stages[stay.stage], month: format.whole(stay.from) };
    const entered =
      before === stay.stage
        ? told.stood({ ...move, until: format.whole(stay.to) })
        : before === 'decline'
          ? told.returned(move)
          : stay.stage === 'decline'
            ? told.declined(move)
            : told.entered(move);
    const complaints = { months: list(stay.complaints), count: format.whole(stay.complaints.length) };
    const happened = [
      ...(stay.problems.length > 0 ? [told.problems(list(stay.problems))] : []),
      ...(stay.complaints.length > 0
        ? [stay.repaired.length > 0 ? told.repaired({ ...complaints, repaired: list(stay.repaired) }) : told.complained(complaints.months)]
        : []),
      ...(stay.neglected.length > 0 ? [told.neglected(list(stay.neglected))] : []),
    ];
    return told.stay(entered, happened);
  });
  const last = terms.stages[story.months.at(-1)?.stage ?? story.firstStage];
  const end =
    story.left === null || story.reason === null
      ? told.stays(last)
      : told.left({ month: format.whole(story.left), stage: last, reason: told.reasons[story.reason] });
  const pattern = told.pattern(terms.patterns[story.pattern], told.causes[story.pattern]);
  return [story.entry === 0 ? told.start(began) : told.came(began), ...stays, end, pattern];
}

type Places = Pick<RelationshipView, 'text' | 'format' | 'params'>;

/** What a customer is called: by its place among those that came at the same time, in its segment. */
export function customerName(
  { text: { people }, format, params }: Places,
  { segment, entry, ordinal }: { readonly segment: number; readonly entry: number; readonly ordinal: number },
): string {
  return people.customer({
    number: format.whole(ordinal + 1),
    month: entry === 0 ? null : format.whole(entry),
    segment: params.segments[segment]?.name ?? null,
  });
}
