import type { Attachment } from 'svelte/attachments';

/** Whether an element is in sight, so that what nobody sees need not be drawn anew while something is dragged. */
export class InSight {
  #seen = $state(true);

  get seen(): boolean {
    return this.#seen;
  }

  readonly watch: Attachment = (element) => {
    const observer = new IntersectionObserver((entries) => {
      this.#seen = entries.at(-1)?.isIntersecting ?? true;
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}
