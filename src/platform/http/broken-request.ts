import { randomUUID } from 'node:crypto';
import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

interface Refusal {
  status: number;
  message: string;
}

const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers of the request are over 16 kB.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request took too long to come.' },
};

const NOT_HTTP: Refusal = { status: 400, message: 'What came is no valid HTTP request.' };

/** For the answer to be read. Whoever then doesn't hang up would keep the connection for ever. */
const HANG_UP_AFTER_MS = 1_000;

/** What Node can't read as a request reaches neither Express nor Nest, and would be answered by a bare status. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else refuse(socket, REFUSALS[error.code ?? ''] ?? NOT_HTTP);
  });
  // Whatever else a client expects of us, it is answered like any other.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}

function refuse(socket: Duplex, refusal: Refusal): void {
  socket.end(answerOf(refusal));
  setTimeout(() => socket.destroy(), HANG_UP_AFTER_MS).unref();
}

function answerOf({ status, message }: Refusal): string {
  const id = randomUUID();
  const body = JSON.stringify({ error: { code: 'invalid_request', message, request_id: id } });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${id}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
