import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { apiReply } from './api/api.js';
import { Books } from './books.js';
import { Checkout } from './checkout.js';
import { Announcer } from './events/announcer.js';
import { EventSender } from './events/sender.js';
import { json, type Reply } from './exchange.js';
import { pageReply } from './pages/pages.js';
import { Payments } from './payments.js';
import { readRequest } from './read-request.js';
import type { StandIn } from './stand-in.js';
import { stockPrice } from './stock.js';
import { Subscriptions } from './subscriptions.js';

export interface StripeStandIn {
  url: string;
  port: number;
  close(): Promise<void>;
}

export interface StripeStandInOptions {
  /** 0 takes any free port. */
  port: number;
  /** What callers must send as their key. */
  secretKey: string;
  webhook: {
    /** Asked before each try; null while it isn't known. */
    url: () => string | null;
    secret: string;
    retryAfterMs?: readonly number[];
  };
  /** The id of a monthly price that is there from the beginning. */
  priceId: string;
  /** Where everything is kept; null keeps it in memory only. */
  file: string | null;
}

/** For about ten minutes: as long as a restart or a first start may take. */
const RETRY_AFTER_MS = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000];

const EXPIRY_EVERY_MS = 1_000;

export async function startStripeStandIn(options: StripeStandInOptions): Promise<StripeStandIn> {
  const books = new Books(options.file);
  stockPrice(books, options.priceId);
  const sender = new EventSender(books, { retryAfterMs: RETRY_AFTER_MS, ...options.webhook });
  const server = createServer((request, response) => {
    answer(request, response, standIn).catch(() => response.destroy());
  });
  const port = await listen(server, options.port);
  const standIn = putTogether(books, sender, options.secretKey, `http://127.0.0.1:${port}`);

  sender.sendUndelivered();
  const expiring = setInterval(() => standIn.checkout.expireOverdue(), EXPIRY_EVERY_MS);
  return {
    url: standIn.url,
    port,
    close: () =>
      new Promise((resolve) => {
        clearInterval(expiring);
        sender.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function putTogether(books: Books, sender: EventSender, secretKey: string, url: string): StandIn {
  const announcer = new Announcer(books, sender);
  const payments = new Payments(books, announcer);
  const subscriptions = new Subscriptions(books, announcer);
  const checkout = new Checkout(books, announcer, payments, subscriptions);
  return { url, secretKey, books, announcer, checkout, payments, subscriptions };
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, '127.0.0.1', listening.resolve);
  await listening.promise;
  return (server.address() as AddressInfo).port;
}

async function answer(incoming: IncomingMessage, response: ServerResponse, standIn: StandIn): Promise<void> {
  const { status, headers, body } = await replyTo(incoming, standIn);
  response.writeHead(status, headers).end(body);
}

/** A fault of the stand-in itself is told as one. */
async function replyTo(incoming: IncomingMessage, standIn: StandIn): Promise<Reply> {
  try {
    const request = await readRequest(incoming);
    return request.path.startsWith('/v1/') ? apiReply(request, standIn) : await pageReply(request, standIn);
  } catch (error) {
    return json({ error: { type: 'api_error', message: `The stand-in itself failed: ${error}` } }, 500);
  }
}
