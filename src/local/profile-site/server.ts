import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deliver } from './delivery.js';
import { page, type Reply } from './exchange.js';
import { errorPage } from './render/failures.js';
import { siteReply } from './routes.js';
import { Visits } from './visits.js';

export interface ProfileSite {
  /** `http://www.linkedin.localhost:<port>`: Chromium takes every `.localhost` name for loopback. */
  url: string;
  port: number;
  close(): Promise<void>;
}

export interface ProfileSiteOptions {
  /** 0 takes any free port. */
  port: number;
  host?: string;
}

/** Starts the stand-in for public profile pages. Each started site counts its own visits. */
export async function startProfileSite({
  port,
  host = '127.0.0.1',
}: ProfileSiteOptions): Promise<ProfileSite> {
  const visits = new Visits();
  const server = createServer((request, response) => {
    answer(request, response, visits).catch(() => response.destroy());
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, host, listening.resolve);
  await listening.promise;

  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://www.linkedin.localhost:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Scenarios that hang would otherwise keep the server open for ever.
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, visits: Visits): Promise<void> {
  await deliver(replyTo(request, visits), response);
}

/** A fault of this site says so, or it would pass for a scenario. */
function replyTo({ method = 'GET', url = '/', headers }: IncomingMessage, visits: Visits): Reply {
  try {
    return siteReply({ method, path: url, host: headers.host ?? '' }, visits);
  } catch (error) {
    return page(errorPage(`The profile site itself failed: ${error}`), 500);
  }
}
