import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import sirv from 'sirv';
import { atOneName } from './one-name.js';

const ROOT = '/app';
const OURS = /^\/app(\/|$)/;

/** Their names hold a digest of what is in them. */
const HASHED = '/assets/';

const NOT_BUILT = 'The dashboard was not built: run "npm run build:web" and start again.\n';

/** A page that runs nothing but its own files, talks to nobody but this host, and is framed by no other. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = new Headers({
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
});

/** The dashboard at /app: its files, and its one page for every other address below, which it finds its way by. */
export function dashboard(publicUrl: string, folder = builtFolder()): RequestHandler {
  const serveApp = atOneName(publicUrl, existsSync(folder) ? filesOf(folder) : sayNotBuilt);
  return (request: Request, response: Response, next: NextFunction) => {
    const { path, method } = request;
    const isRead = method === 'GET' || method === 'HEAD';
    if (path === '/' && isRead) leadBrowsers(request, response, next);
    else if (path.startsWith(ROOT) && OURS.test(path) && isRead) serveApp(request, response, next);
    else next();
  };
}

/** Who comes with a browser looks for the dashboard; a program is told that there is nothing. */
function leadBrowsers({ headers }: Request, response: Response, next: NextFunction): void {
  if (headers.accept?.includes('text/html')) response.vary('Accept').redirect(ROOT);
  else next();
}

function filesOf(folder: string): RequestHandler {
  // The build that is there now, although a newer one may take its place while this process runs.
  const serve = sirv(realpathSync(folder), {
    single: true,
    ignores: [`^${HASHED}`],
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheControl(path)),
  });
  return (request: Request, response: Response, next: NextFunction) => {
    const { url, path } = request;
    response.setHeaders(HEADERS);
    // A page is read as a whole, and sirv trusts a range to be one.
    delete request.headers.range;
    // A file that can't be read ends this answer, and not the process.
    response.once('pipe', (file: Readable) => {
      file.once('error', () => response.destroy());
      // One that nobody waits for any more would stay open.
      response.once('close', () => file.destroy());
    });
    request.url = path.slice(ROOT.length) || '/';
    serve(request, response, () => {
      request.url = url;
      next();
    });
  };
}

function cacheControl(path: string): string {
  return path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function sayNotBuilt(_request: Request, response: Response): void {
  response.status(404).type('text/plain').send(NOT_BUILT);
}

/** dist/web, seen from dist/src as well as from src. */
function builtFolder(): string {
  const above = dirname(import.meta.dirname);
  return resolve(above, basename(above) === 'dist' ? 'web' : 'dist/web');
}
