import type { Lesson } from '../../state/lesson.svelte.ts';
import type { LessonAct } from './lesson-keys.ts';

/** Does what a key or a button of the lesson asks for. */
export function perform(act: LessonAct, lesson: Lesson): void {
  switch (act) {
    case 'next':
      return void lesson.next();
    case 'back':
      return void lesson.back();
    case 'veil':
      lesson.toggleVeil();
      return;
    case 'first':
      return void lesson.show(0);
    case 'last':
      return void lesson.show(lesson.pack.scenes.length - 1);
    case 'fullScreen':
      return void toggleFullScreen();
    default:
      act satisfies never;
  }
}

/** Frames may forbid it; the page then stays as it is. */
async function toggleFullScreen(): Promise<void> {
  if (!document.fullscreenEnabled) return;
  const asked = document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  await asked.catch(() => undefined);
}
