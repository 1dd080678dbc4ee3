import type { RequestHandler } from 'express';

/** By which a machine knows itself. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/**
 * To a browser, the names of one machine are different hosts: who signs in at `127.0.0.1` is nobody at `localhost`,
 * where the way back from a payment may lead. So whoever comes by another of them is led to that of `PUBLIC_URL` first.
 */
export function atOneName(publicUrl: string, serve: RequestHandler): RequestHandler {
  const { origin } = new URL(publicUrl);
  const others = otherNames(publicUrl);
  return (request, response, next) => {
    if (others.has(request.headers.host)) response.redirect(origin + request.originalUrl);
    else serve(request, response, next);
  };
}

/** None, where the service has a name in the world. */
function otherNames(publicUrl: string): ReadonlySet<string | undefined> {
  const { hostname } = new URL(publicUrl);
  if (!LOOPBACK.includes(hostname)) return new Set();
  const others = LOOPBACK.filter((name) => name !== hostname);
  return new Set(others.map((name) => Object.assign(new URL(publicUrl), { hostname: name }).host));
}
