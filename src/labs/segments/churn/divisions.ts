import type { SeriesTone } from '../../../charts/xy-chart-data.ts';
import { warningStates, type Warnings } from '../../../model/churn-warning/warning.ts';
import type { Relation } from '../../../model/purchases/relation.ts';
import { nowhere } from '../partition.ts';

/** What customers can be divided by. */
export const divisions = ['warning', 'relation'] as const;
export type Division = (typeof divisions)[number];

/** What a silence says of a customer, the gravest first; `quiet` is longer silent than usual and below the line. */
export const warningClasses = ['after-complaints', 'warned', 'quiet', 'regular', 'unknown'] as const;
export type WarningClass = (typeof warningClasses)[number];

export const warningTones: Readonly<Record<WarningClass, SeriesTone>> = {
  'after-complaints': 'ink',
  warned: 'accent',
  quiet: 'exploration',
  regular: 'stability',
  unknown: 'soft',
};

export const relationTones: Readonly<Record<Relation, SeriesTone>> = {
  potential: 'soft',
  new: 'exploration',
  'long-standing': 'stability',
  problem: 'accent',
  former: 'decline',
};

/** The class of each customer, by place in `classes`; nowhere for customers without a purchase by the day. */
export function warningCodes({ states, silence }: Pick<Warnings, 'states' | 'silence'>, classes: readonly WarningClass[]): Uint8Array {
  const codeOf = (name: WarningClass) => Math.max(0, classes.indexOf(name));
  const [regular, quiet] = [codeOf('regular'), codeOf('quiet')];
  const ofState = new Uint8Array(256).fill(nowhere);
  for (const [state, name] of warningStates.entries()) ofState[state] = codeOf(classOf[name]);
  const codes = new Uint8Array(states.length);
  for (let place = 0; place < states.length; place++) {
    const code = ofState[states[place]!]!;
    codes[place] = code === regular && silence[place]! >= 1 ? quiet : code;
  }
  return codes;
}

const classOf = {
  'in-rhythm': 'regular',
  silent: 'warned',
  'silent-after-complaints': 'after-complaints',
  'no-rhythm': 'unknown',
} as const satisfies Readonly<Record<(typeof warningStates)[number], WarningClass>>;
