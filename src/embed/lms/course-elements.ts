import type { Score } from '../../exercise/progress.ts';
import { decimal, type Interaction } from './interaction.ts';
import type { Standard } from './find-course.ts';

/** What a course platform is told. */
export interface CourseReport {
  readonly score: Score;
  /** The learner has finished, or there is nothing left to do. */
  readonly over: boolean;
  /** The item on the screen. */
  readonly location: string;
  /** With which the learner goes on another time; null where it finds no room, and what was kept before stays. */
  readonly suspendData: string | null;
  /** Since the session began. */
  readonly seconds: number;
}

export type Elements = readonly (readonly [element: string, value: string])[];

/** Names of what is read when a session begins, and limits of what is written, in characters. */
export const dialects = {
  scorm12: {
    mode: 'cmi.core.lesson_mode',
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    suspendData: 'cmi.suspend_data',
    location: 'cmi.core.lesson_location',
    longest: { suspendData: 4096, location: 255 },
  },
  scorm2004: {
    mode: 'cmi.mode',
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    suspendData: 'cmi.suspend_data',
    location: 'cmi.location',
    longest: { suspendData: 64_000, location: 1000 },
  },
} as const satisfies Record<Standard, object>;

/** A report as the elements of a standard. */
export const elementsOf = (standard: Standard, report: CourseReport): Elements =>
  standard === 'scorm12' ? elementsOf12(report) : elementsOf2004(report);

/** The same without what marks: for a look back at what is over. */
export const timeOnly = (standard: Standard, report: CourseReport): Elements =>
  elementsOf(standard, report).filter(([element]) => element.endsWith('session_time') || element.endsWith('.exit'));

function elementsOf12({ score, over, location, suspendData, seconds }: CourseReport): Elements {
  return [
    ['cmi.core.score.raw', percent(score)],
    ['cmi.core.score.min', '0'],
    ['cmi.core.score.max', '100'],
    ['cmi.core.lesson_status', !over ? 'incomplete' : score.max === 0 ? 'completed' : score.passed ? 'passed' : 'failed'],
    ['cmi.core.lesson_location', location.slice(0, dialects.scorm12.longest.location)],
    ...kept(suspendData),
    ['cmi.core.session_time', clockTime(seconds)],
    ['cmi.core.exit', 'suspend'],
  ];
}

function elementsOf2004({ score, over, location, suspendData, seconds }: CourseReport): Elements {
  return [
    ['cmi.score.scaled', decimal(score.scaled)],
    ['cmi.score.raw', percent(score)],
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
    ['cmi.completion_status', over ? 'completed' : 'incomplete'],
    ['cmi.success_status', !over || score.max === 0 ? 'unknown' : score.passed ? 'passed' : 'failed'],
    ['cmi.progress_measure', decimal(over ? 1 : score.done)],
    ['cmi.location', location.slice(0, dialects.scorm2004.longest.location)],
    ...kept(suspendData),
    ['cmi.session_time', duration(seconds)],
    ['cmi.exit', 'suspend'],
  ];
}

/** The `index`-th interaction of SCORM 2004, whose id and type have to come first. */
export function interactionElements(index: number, interaction: Interaction, seconds: number | null): Elements {
  const element = (name: string) => `cmi.interactions.${index}.${name}`;
  const { id, type, response, pattern, result, at } = interaction;
  return [
    [element('id'), id],
    [element('type'), type],
    [element('timestamp'), at.replace(/(\.\d\d)\d*Z$/, '$1Z')],
    ...(pattern === null ? [] : [[element('correct_responses.0.pattern'), pattern] as const]),
    [element('learner_response'), response],
    [element('result'), result],
    ...(seconds === null ? [] : [[element('latency'), duration(seconds)] as const]),
  ];
}

const kept = (suspendData: string | null): Elements => (suspendData === null ? [] : [['cmi.suspend_data', suspendData]]);

/** SCORM's scores are of a hundred. */
const percent = ({ scaled }: Score): string => String(Math.round(scaled * 10_000) / 100);

/** `PT1H2M3.45S` */
export function duration(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  return `PT${hours}H${minutes}M${rest}S`;
}

const most = 9999;

/** `0001:02:03.45` */
function clockTime(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  const [whole = '', hundredths = ''] = rest.toFixed(2).split('.');
  const pad = (value: number | string, length: number) => String(value).padStart(length, '0');
  return `${pad(Math.min(hours, most), 4)}:${pad(minutes, 2)}:${pad(whole, 2)}.${hundredths}`;
}

/** To the hundredth of a second. */
function parts(seconds: number): { readonly hours: number; readonly minutes: number; readonly rest: number } {
  const hundredths = Math.round(seconds * 100);
  return { hours: Math.floor(hundredths / 360_000), minutes: Math.floor(hundredths / 6000) % 60, rest: (hundredths % 6000) / 100 };
}
