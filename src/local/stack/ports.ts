import { createServer } from 'node:net';

const HIGHEST_PORT = 65_535;

/** A port found free may be taken a moment later by someone who looked at the same time. */
const ATTEMPTS = 5;

/** Starts something on the preferred port or the next free one, and again on another if that was snatched. */
export async function startOnFreePort<T>(preferred: number, start: (port: number) => Promise<T>): Promise<T> {
  let port = preferred;
  for (let attempt = 1; ; attempt += 1) {
    port = await findFreePort(port);
    try {
      return await start(port);
    } catch (error) {
      if (attempt === ATTEMPTS || (await isFree(port))) throw error;
    }
  }
}

/** The preferred port when nobody listens on it, else the next one up that is free. */
export async function findFreePort(preferred: number): Promise<number> {
  for (let port = preferred; port <= HIGHEST_PORT; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${preferred} up`);
}

/** Free on loopback and on all addresses: one server may hold either without the other noticing. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port));
}

function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, ...(host && { host }) }, () => probe.close(() => resolve(true)));
  });
}
