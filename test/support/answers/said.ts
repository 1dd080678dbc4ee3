import type { OutgoingHttpHeaders } from 'node:http';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

/** An answer as it went out. */
export interface Said {
  method: string;
  path: string;
  status: number;
  headers: OutgoingHttpHeaders;
  body: string;
}

type Sink = (...given: unknown[]) => never;

/** Hands each answer over before its receiver can see that it has ended. */
export function overhear(tell: (said: Said) => void): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const [path = ''] = request.originalUrl.split('?');
    const chunks: Buffer[] = [];
    const write = response.write.bind(response) as Sink;
    const end = response.end.bind(response) as Sink;
    response.write = ((...given: unknown[]) => {
      keep(chunks, given[0]);
      return write(...given);
    }) as Response['write'];
    response.end = ((...given: unknown[]) => {
      keep(chunks, given[0]);
      const body = Buffer.concat(chunks).toString();
      tell({
        method: request.method,
        path,
        status: response.statusCode,
        headers: response.getHeaders(),
        body,
      });
      return end(...given);
    }) as Response['end'];
    next();
  };
}

function keep(chunks: Buffer[], chunk: unknown): void {
  if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
  else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
}
