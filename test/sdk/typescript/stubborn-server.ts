import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Asked {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}

export type Answer = (response: ServerResponse, asked: Asked) => void;

/** Answers each request with the next of its answers, and with the last of them from then on. */
export class StubbornServer {
  readonly asked: Asked[] = [];
  private answers: Answer[] = [];
  private readonly server = createServer((request, response) => void this.take(request, response));

  static async open(): Promise<StubbornServer> {
    const opened = new StubbornServer();
    opened.server.listen(0, '127.0.0.1');
    await once(opened.server, 'listening');
    return opened;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Forgets what was before. */
  willAnswer(...answers: Answer[]): void {
    this.answers = answers;
    this.asked.length = 0;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const asked = { method, url, headers, body: await text(request) };
    this.asked.push(asked);
    const answer = this.answers.length > 1 ? this.answers.shift() : this.answers[0];
    answer?.(response, asked);
  }
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) =>
    void response
      .writeHead(status, { 'Content-Type': 'application/json', ...headers })
      .end(JSON.stringify(body));
}

export function failure(status: number, code: string, more: object = {}): Answer {
  return json(status, { error: { code, message: `It is ${code}.`, request_id: 'req_1' }, ...more });
}

export function raw(status: number, type: string, body: string): Answer {
  return (response) => void response.writeHead(status, { 'Content-Type': type }).end(body);
}

/** Never answers. */
export const hang: Answer = () => undefined;

/** Promises more than it sends, and hangs up. */
export const hangUpHalfway: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"id": "507f', () => response.destroy());
};

export const hangUp: Answer = (response) => void response.destroy();
