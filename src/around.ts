import { findCourse, type FoundCourse } from './embed/lms/find-course.ts';
import type { Opening } from './embed/address.ts';
import type { Workbench } from './state/workbench.svelte.ts';

/** The course platform that shows the page, and then keeps the answers; null for none. */
export const courseAround = (): FoundCourse | null => findCourse(window);

/** Lets what is around the page speak with the app: a course platform, and the page whose frame it is in. */
export async function meet(workbench: Workbench, target: HTMLElement, opening: Opening, course: FoundCourse | null): Promise<void> {
  if (course !== null) (await import('./embed/lms/connect-course.svelte.ts')).connectCourse(workbench, course);
  if (window.parent === window) return;
  const { join } = await import('./embed/frame/join.ts');
  join({
    ...{ workbench, target, opening },
    pictures: () => import('./charts/export-picture.ts'),
    print: async (what) => (await import('./paper.ts')).onPaper(workbench, what),
    report: async () => (await import('./paper.ts')).showDone(workbench, target),
    tour: async (stops) => (await import('./shell/embed/tour.ts')).tour(workbench, target, stops),
    permission: async (request) => (await import('./shell/embed/permission.ts')).permission(workbench, target, request),
  });
}
