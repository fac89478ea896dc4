import { untrack } from 'svelte';
import type { Workbench } from '../../state/workbench.svelte.ts';
import { CourseLink } from './course-link.ts';
import { CourseSession } from './course-session.ts';
import type { FoundCourse } from './find-course.ts';

/** Lets the course platform that shows this page keep what a learner does in an exercise. */
export function connectCourse(workbench: Workbench, found: FoundCourse): void {
  const tell = (kind: 'course-failed' | 'course-shortened') =>
    void workbench.settings.learn('exercises').then(() => workbench.tell({ kind }));
  const session = new CourseSession(found, () => tell('course-failed'));
  if (!session.open()) return;
  const link = new CourseLink(session, () => tell('course-shortened'));
  $effect.root(() => {
    $effect(() => {
      const { exercise } = workbench.classroom;
      untrack(() => void link.follow(exercise));
    });
    $effect(() => {
      if (workbench.classroom.exercise?.item) untrack(() => link.shown());
    });
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && link.keep());
  addEventListener('pagehide', () => link.end());
  // The session is over then; one that the browser brings back as it was would keep nothing more.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}
