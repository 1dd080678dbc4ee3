import http, { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { AnswerLost, RequestNotSent } from './outbound.errors.js';

export interface ServiceRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
}

export interface ServiceAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Cut off after so much as an answer of such a service can need. */
  text: string;
}

const MOST_BYTES = 64 * 1_024;

/**
 * Asks a server that the operator named in the settings, so that any address may be it. Redirects are not followed.
 * A request that brought no answer was either not sent or may have been acted upon, and the error says which: every
 * request has a connection of its own, and nothing is written before that stands.
 */
export class ServiceClient {
  constructor(private readonly timeoutMs: number) {}

  /** Throws `RequestNotSent` or `AnswerLost`. */
  async ask(request: ServiceRequest): Promise<ServiceAnswer> {
    const exchange = new Exchange(request, AbortSignal.timeout(this.timeoutMs));
    try {
      return await exchange.answer();
    } catch (error) {
      const reason = reasonOf(error);
      throw exchange.isWritten ? new AnswerLost(reason) : new RequestNotSent(reason);
    }
  }
}

class Exchange {
  /** From then on the server may have read all of it. */
  isWritten = false;

  constructor(
    private readonly request: ServiceRequest,
    private readonly signal: AbortSignal,
  ) {}

  async answer(): Promise<ServiceAnswer> {
    const response = await this.send();
    return { status: response.statusCode ?? 0, headers: response.headers, text: await read(response) };
  }

  private send(): Promise<IncomingMessage> {
    const { url, method, headers, body } = this.request;
    const isSecure = url.startsWith('https:');
    const { request, Agent } = isSecure ? https : http;
    return new Promise((resolve, reject) => {
      const sending = request(
        url,
        { method, headers, agent: new Agent({ keepAlive: false }), signal: this.signal },
        resolve,
      );
      this.watch(sending, isSecure ? 'secureConnect' : 'connect');
      sending.on('error', reject);
      // All that is heard of an answer that would go on in another protocol.
      sending.on('close', () => reject(new Error('The connection closed without an answer')));
      sending.end(body);
    });
  }

  private watch(sending: ClientRequest, connected: 'connect' | 'secureConnect'): void {
    sending.once('socket', (socket) => {
      socket.once(connected, () => {
        this.isWritten = true;
      });
    });
  }
}

/** The status line has decided; a body that breaks off is as much as came. */
async function read(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MOST_BYTES) break;
    }
  } catch {
    // Its sender broke off, or the time was up.
  }
  return Buffer.concat(chunks).toString('utf8').slice(0, MOST_BYTES);
}

/** Such as ECONNREFUSED; of several addresses that failed, the reason of the first. Never a text with an address. */
function reasonOf(error: unknown): string {
  const {
    code,
    name,
    errors: [first] = [],
  } = (error ?? {}) as { code?: unknown; name?: unknown; errors?: unknown[] };
  if (first !== undefined) return reasonOf(first);
  if (code === 'ABORT_ERR' || name === 'TimeoutError') return 'no answer in time';
  return typeof code === 'string' ? code : 'the connection failed';
}
