import { createHash } from 'node:crypto';

const shared = [
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html lifecurve-worker',
];

/** Content-Security-Policy of the hosted edition: everything from the page's own origin, nothing from elsewhere. */
export const hostedPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  ...shared,
].join('; ');

/** Of the single edition: exactly this script and style, and no connection at all. One byte changed later and nothing runs. */
export function singlePolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    'worker-src blob:',
    `style-src ${hash(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    ...shared,
  ].join('; ');
}

/** The page with its policy as the first element of the head, so that nothing precedes it. */
export function withPolicy(html: string, policy: string): string {
  return html.replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
