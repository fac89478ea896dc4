import type { CDPSession, Page } from 'playwright-core';
import type { BenchRow } from './row.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor: what is left of `dur` without the time in which others had it. */
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
}

/** Milliseconds of one frame at 60 a second, and what counts as a long task. */
const frame = 16;
const longTask = 50;

/** How long the page's main thread is busy at a time while something is done to it. */
export async function mainThread(page: Page, name: string, work: () => Promise<void>): Promise<readonly BenchRow[]> {
  const session = await page.context().newCDPSession(page);
  const events = await traced(session, work);
  const main = events.find(({ name: kind }) => kind === 'FunctionCall' || kind === 'EventDispatch');
  const own = events.filter(({ tid, pid }) => tid === main?.tid && pid === main.pid);
  const of = (names: readonly string[]) => own.filter(({ name: kind, ph }) => ph === 'X' && names.includes(kind));
  const scriptEvents = of(['EventDispatch', 'FunctionCall', 'RunMicrotasks', 'FireAnimationFrame']);
  const taskEvents = of(['RunTask', 'ThreadControllerImpl::RunTask']);
  const [scripts, tasks] = [elapsed(scriptEvents), elapsed(taskEvents)];
  const script = quantile(scripts, 1);
  const task = quantile(tasks, 1);
  const over = tasks.filter((one) => one > longTask).length;
  return [
    {
      name: `${name}: longest script`,
      ratio: frame / script,
      goal: 1,
      detail: `${script.toFixed(1)} ms against ${frame} ms a frame; 99 % under ${quantile(scripts, 0.99).toFixed(1)} ms; ${ownTime(scriptEvents)}`,
    },
    {
      name: `${name}: longest task`,
      ratio: longTask / task,
      goal: 1,
      detail: `${task.toFixed(1)} ms; ${over} over ${longTask} ms; 99 % under ${quantile(tasks, 0.99).toFixed(1)} ms; ${ownTime(taskEvents)}`,
    },
  ];
}

const elapsed = (events: readonly TraceEvent[]): readonly number[] => events.map(({ dur = 0 }) => dur / 1000);

const ownTime = (events: readonly TraceEvent[]): string => {
  const longest = Math.max(...events.map(({ tdur = 0 }) => tdur / 1000));
  return `${longest.toFixed(1)} ms of the processor’s time at most`;
};

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? NaN;

async function traced(session: CDPSession, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,toplevel,disabled-by-default-devtools.timeline',
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
}
