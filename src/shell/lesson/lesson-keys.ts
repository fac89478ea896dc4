/** What a key can do while a lesson is shown. */
export type LessonAct = 'next' | 'back' | 'veil' | 'first' | 'last' | 'fullScreen';

interface LessonKey {
  readonly act: LessonAct;
  /** As the browser names them. Clickers send Page Up and Page Down, `.` or b for a blank screen, F5 for the start. */
  readonly keys: readonly string[];
}

/** Every key of a lesson; what listens and what explains it both read this. */
export const lessonKeys: readonly LessonKey[] = [
  { act: 'next', keys: ['ArrowRight', 'PageDown', ' '] },
  { act: 'back', keys: ['ArrowLeft', 'PageUp'] },
  { act: 'veil', keys: ['.', 'b'] },
  { act: 'first', keys: ['Home'] },
  { act: 'last', keys: ['End'] },
  { act: 'fullScreen', keys: ['F5'] },
];

/** What uses such keys itself where it has the focus. */
const users = [
  ...['input:not([type=checkbox], [type=radio], [type=button])', 'input[type=radio]', 'textarea', 'select', 'dialog'],
  ...['[contenteditable]', 'summary', '[aria-haspopup]'],
  ...[
    'slider',
    'spinbutton',
    'tab',
    'radio',
    'listbox',
    'option',
    'combobox',
    'grid',
    'gridcell',
    'menu',
    'menuitem',
    'tree',
    'application',
  ].map((role) => `[role=${role}]`),
].join(', ');

/** What is pressed with the space bar. */
const pressed = 'button, a, input, label, [role=button], [role=switch]';

/** What a key press asks of the lesson; null where it is somebody else's. */
export function actOf(event: KeyboardEvent): LessonAct | null {
  const isOthers = event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  if (isOthers || isUser(event.target, users)) return null;
  if (event.key === ' ' && isUser(event.target, pressed)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return lessonKeys.find(({ keys }) => keys.includes(key))?.act ?? null;
}

/** A notes window is another realm, whose elements are not of this one's classes. */
const isUser = (target: EventTarget | null, these: string): boolean =>
  target !== null && 'closest' in target && (target as Element).closest(these) !== null;
