import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

export interface Site {
  /** http://localhost:<port> */
  readonly origin: string;
  /** The folder the app is served from, with a slash at the end. */
  readonly url: string;
  /** Adds a page of the test's own at `/<name>`, outside the app's folder, and returns its address. */
  readonly addPage: (name: string, html: string) => string;
  readonly close: () => Promise<void>;
}

/** What is served in place of a file; nothing is where it throws. */
type Change = (pathname: string, body: Buffer) => Buffer;

/** Serves the built app from a sub-folder as the plainest host does: no CORS header, no policy header, no fallback page. */
export async function serveApp(folder = 'dist', prefix = '/a/b/c/', changed: Change = (_, body) => body): Promise<Site> {
  // Browsers ask for this of pages that name no icon.
  const pages = new Map([['/favicon.ico', '']]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages.get(pathname);
    const content =
      page === undefined ? fileOf(folder, prefix, pathname).then((body) => changed(pathname, body)) : Promise.resolve(Buffer.from(page));
    const type = types[extname(pathname) || '.html'] ?? 'application/octet-stream';
    content.then(
      (body) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: `${origin}${prefix}`,
    addPage(name, html) {
      pages.set(`/${name}`, html);
      return `${origin}/${name}`;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

function fileOf(folder: string, prefix: string, pathname: string): Promise<Buffer> {
  if (!pathname.startsWith(prefix)) return Promise.reject(new Error(`outside ${prefix}`));
  const inside = normalize(decodeURIComponent(pathname.slice(prefix.length))) || '.';
  const path = join(resolve(folder), inside === '.' ? 'index.html' : inside);
  return path.startsWith(resolve(folder)) ? readFile(path) : Promise.reject(new Error('outside the folder'));
}
