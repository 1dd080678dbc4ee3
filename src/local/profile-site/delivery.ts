import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Reply } from './exchange.js';

/** Sends a reply as its scenario wants it sent: late, in half, or not at all. */
export async function deliver(reply: Reply, response: ServerResponse): Promise<void> {
  if (reply.delayMs) await wait(reply.delayMs, undefined, { ref: false });
  if (response.destroyed || reply.delivery === 'never') return;
  if (reply.delivery === 'reset') return void response.socket?.resetAndDestroy();

  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  writeHead(reply, body.length, response);
  if (!reply.delivery) return void response.end(body);

  const half = body.subarray(0, Math.floor(body.length / 2));
  response.write(half, () => {
    if (reply.delivery === 'half-then-cut') response.destroy();
  });
}

function writeHead({ status, headers }: Reply, length: number, response: ServerResponse): void {
  response.writeHead(status, status === 999 ? 'Request denied' : undefined, {
    'content-length': length,
    'x-li-fabric': 'invented',
    ...headers,
  });
}
