import type { IncomingMessage } from 'node:http';
import type { Request } from './exchange.js';
import { Params } from './params.js';

const BODY_LIMIT = 1_000_000;

export async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', headers } = incoming;
  const url = new URL(incoming.url ?? '/', 'http://stand-in.invalid');
  const body = await readBody(incoming);
  const sent = new URLSearchParams(body);
  return {
    method,
    path: url.pathname,
    headers,
    params: new Params([...url.searchParams, ...sent]),
    body,
  };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Error('the body is over 1 MB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
