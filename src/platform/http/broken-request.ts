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

/** What Node can't read as a request reaches neither Express nor Nest, and would be answered by a bare status. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(answerOf(REFUSALS[error.code ?? ''] ?? NOT_HTTP));
  });
  // Whatever else a client expects of us, it is answered like any other.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
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
