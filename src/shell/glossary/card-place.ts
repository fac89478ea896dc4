interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** px between a card and the label, and between a card and the edge of the window. */
const gap = 8;

/** Where a card goes in a window: under its label, above it where only there is room, and always within. */
export function cardPlace(label: Box, card: Size, view: Size): { readonly left: number; readonly top: number } {
  const left = Math.max(gap, Math.min(label.left, view.width - card.width - gap));
  const under = label.bottom + gap;
  const above = label.top - gap - card.height;
  const fits = under + card.height + gap <= view.height;
  const top = fits || above < gap ? Math.max(gap, Math.min(under, view.height - card.height - gap)) : above;
  return { left, top };
}
