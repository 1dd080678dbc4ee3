import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Consents } from './consents.js';
import { json, type Reply } from './exchange.js';
import { apiReply } from './routes.js';
import { Shares } from './shares.js';

export interface LinkedInApi {
  url: string;
  shares: Shares;
  consents: Consents;
  close(): Promise<void>;
}

/** Starts a stand-in for LinkedIn's OAuth and Posts APIs. Each started one has members and posts of its own. */
export async function startLinkedInApi(port = 0, host = '127.0.0.1'): Promise<LinkedInApi> {
  const [shares, consents] = [new Shares(), new Consents()];
  const server = createServer((request, response) => {
    answer(request, response, shares, consents).catch(() => response.destroy());
  });
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, host, listening.resolve);
  await listening.promise;

  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}`,
    shares,
    consents,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Answers that never come would keep it open for ever.
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  shares: Shares,
  consents: Consents,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method = 'GET', headers } = request;
  const url = URL.parse(request.url ?? '/', 'http://linkedin.invalid');
  const body = Buffer.concat(chunks).toString('utf8');
  const reply = url ? apiReply({ method, url, headers, body }, shares, consents) : json(400, {});
  await deliver(reply, response);
}

async function deliver(
  { status, headers, body, delayMs, delivery }: Reply,
  response: ServerResponse,
): Promise<void> {
  if (delayMs) await sleep(delayMs);
  if (delivery === 'never') return;
  if (delivery === 'cut') return void response.destroy();
  response.writeHead(status, headers).end(body);
}
