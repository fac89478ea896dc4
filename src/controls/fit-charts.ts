import { chartRoom } from '../charts/chart-room.svelte.ts';

/** px below a chart to the end of its card, with its edge. */
const below = 16;

/**
 * Keeps the charts of the page as low as a part that scrolls for itself, so that the first is seen whole beside what it is turned with.
 * @param pictures the part, as high as the box leaves it
 * @returns        a function that ends it
 */
export function fitCharts(pictures: HTMLElement): () => void {
  // In the next frame: charts that change under the observer's eyes would call it again at once.
  const measure = () => {
    chartRoom.most = roomIn(pictures);
  };
  const observer = new ResizeObserver(() => void requestAnimationFrame(measure));
  // What stands above the chart, and the chart itself as it comes.
  for (const part of [pictures, ...pictures.children]) observer.observe(part);
  return () => {
    observer.disconnect();
    chartRoom.most = Infinity;
  };
}

function roomIn(pictures: HTMLElement): number {
  const chart = pictures.querySelector('[data-part=chart] svg[role=img]');
  // Where the page scrolls instead, a chart is as high as it likes.
  if (chart === null || getComputedStyle(pictures).overflowY !== 'auto') return Infinity;
  const above = chart.getBoundingClientRect().top - pictures.getBoundingClientRect().top + pictures.scrollTop;
  return Math.floor(pictures.clientHeight - above - below);
}
