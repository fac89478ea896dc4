import { reportStyle } from './report-style.ts';

/** A page in a file of its own: it runs no scripts and asks nothing of any network. */
export function reportFile(page: HTMLElement, title: string): string {
  const copy = withoutComments(page);
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
body { margin: 6mm; background: #fff; }
@media print { body { margin: 0; } }${reportStyle}</style>
</head>
<body>
${new XMLSerializer().serializeToString(copy)}
</body>
</html>
`;
}

/** A copy without what the framework notes between elements. */
export function withoutComments(page: HTMLElement): HTMLElement {
  const copy = page.cloneNode(true) as HTMLElement;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) (comment as Comment).remove();
  return copy;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
