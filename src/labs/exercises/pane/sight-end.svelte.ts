import type { Attachment } from 'svelte/attachments';

/** px of the probe above the end of what is in sight, and all in all: a scroll of this much between two pictures is noticed. */
const above = 200;
const whole = 1000;
/** A probe that shows 5 px more or less is noticed. */
const thresholds = Array.from({ length: 201 }, (_, step) => step / 200);

/**
 * Where the part of a layer that somebody can see ends, in px from its top. In a frame as high as its content only the browser knows: it
 * counts what every page around cuts off. A probe across that end tells when to look again.
 */
export class SightEnd {
  #px = $state(0);

  get px(): number {
    return this.#px;
  }

  /** Of the layer, whose only `data-probe` it places. */
  readonly watch: Attachment<HTMLElement> = (layer) => {
    const probe = layer.querySelector<HTMLElement>('[data-probe]');
    if (probe === null) return undefined;
    const look = new IntersectionObserver((entries) => {
      const seen = entries.at(-1);
      look.disconnect();
      if (seen?.isIntersecting !== true) return;
      this.#px = seen.intersectionRect.bottom - seen.boundingClientRect.top;
      probe.style.top = `${this.#px - above}px`;
    });
    const moved = new IntersectionObserver(() => look.observe(layer), { threshold: thresholds });
    probe.style.height = `${whole}px`;
    moved.observe(probe);
    // Where none of it was in sight for a while.
    moved.observe(layer);
    return () => {
      look.disconnect();
      moved.disconnect();
    };
  };
}
