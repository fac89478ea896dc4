/** px that a chart takes however small the box is: less cannot be read. */
const least = 160;

/** px that a chart may be high where the page must fit a given box; without limit where it need not. */
export const chartRoom = $state({ most: Infinity });

/** A chart's height, or what the box leaves of it; texts stay as large as they are, so that the layout may still need more. px */
export const inRoom = (height: number): number => Math.min(height, Math.max(least, chartRoom.most));
