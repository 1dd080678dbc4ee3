import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  at: number;
}

type Behaviour = (response: ServerResponse, request: Received) => void;

/** Somebody's server, which remembers who connected and what was said. */
export class Receiver {
  readonly requests: Received[] = [];
  /** Raised by the first packet, whatever follows. */
  connections = 0;
  behave: Behaviour = (response) => void response.end();

  private readonly server = createServer(async (request, response) => {
    const body = await text(request).catch(() => null);
    // Who was cut off in the middle, as by the end of a test, said nothing.
    if (body === null) return;
    const received = { path: request.url ?? '', headers: request.headers, body, at: performance.now() };
    this.requests.push(received);
    this.behave(response, received);
  }).on('connection', () => {
    this.connections += 1;
  });

  static async open(host = '127.0.0.1', port = 0): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.server.listen(port, host);
    await new Promise((resolve, reject) => {
      receiver.server.once('listening', resolve).once('error', reject);
    });
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  at(host: string, path = '/hook'): string {
    return `http://${host}:${this.port}${path}`;
  }

  get url(): string {
    return this.at('127.0.0.1');
  }

  async received(count: number, withinMs = 30_000): Promise<Received[]> {
    const giveUpAt = performance.now() + withinMs;
    while (this.requests.length < count && performance.now() < giveUpAt) await sleep(20);
    if (this.requests.length < count)
      throw new Error(`${this.requests.length} of ${count} requests came within ${withinMs} ms`);
    return this.requests;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Answers a status and nothing else. */
export function status(code: number, headers: Record<string, string> = {}): Behaviour {
  return (response) => void response.writeHead(code, headers).end();
}

/** Never answers. */
export const silence: Behaviour = () => undefined;
