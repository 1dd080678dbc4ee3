import http, { type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Destination, DestinationGuard } from './destination-guard.js';
import { AnswerOverdue } from './outbound.errors.js';

export interface Message {
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** All that is kept of an answer. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
}

/** So much of an answer is read, and thrown away, to let its sender end in peace. */
const MOST_DISCARDED_BYTES = 16 * 1_024;

/** Node gives each address 250 ms, which a receiver far away can't keep. */
const CONNECT_PATIENCE_MS = 2_500;

/** Sends requests to addresses that others chose. Redirects are not followed, and nothing is kept between two. */
export class OutboundClient {
  constructor(
    private readonly guard: DestinationGuard,
    private readonly timeoutMs: number,
  ) {}

  /** From the look-up of the name to the last byte that is read, the time is limited. */
  async post(url: string, message: Message, stop: AbortSignal): Promise<Answer> {
    const deadline = AbortSignal.timeout(this.timeoutMs);
    const signal = AbortSignal.any([stop, deadline]);
    signal.throwIfAborted();
    try {
      const destination = await untilAborted(this.guard.admit(url, signal), signal);
      return await exchange(destination, message, signal);
    } catch (error) {
      throw deadline.aborted && !stop.aborted ? new AnswerOverdue() : error;
    }
  }
}

/** A connection of its own for each request, so that each is made to an address checked just before. */
function exchange({ url, addresses }: Destination, message: Message, signal: AbortSignal): Promise<Answer> {
  const { request, Agent } = url.protocol === 'https:' ? https : http;
  const options: RequestOptions & { autoSelectFamilyAttemptTimeout: number } = {
    method: 'POST',
    headers: { ...message.headers, 'content-length': message.body.length },
    agent: new Agent({ keepAlive: false }),
    lookup: pinnedTo(addresses),
    autoSelectFamilyAttemptTimeout: CONNECT_PATIENCE_MS,
    signal,
  };
  return new Promise((resolve, reject) => {
    request(url, options, (response) => resolve(discard(response)))
      // Also after the answer has begun, when nobody listens any more.
      .on('error', reject)
      // All that is heard of an answer that would go on in another protocol.
      .on('close', () => reject(new Error('The connection closed without an answer')))
      .end(message.body);
  });
}

/** Answers every question for an address with those that were checked. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, done) => {
    if (all) done(null, found);
    else done(null, found[0]?.address ?? '', found[0]?.family);
  };
}

/** The status line decides; a body that breaks off, never ends or is too long changes nothing. */
async function discard(response: IncomingMessage): Promise<Answer> {
  const { statusCode: status = 0, headers } = response;
  let discarded = 0;
  try {
    for await (const chunk of response) {
      discarded += chunk.length;
      if (discarded > MOST_DISCARDED_BYTES) break;
    }
  } catch {
    // Its sender broke off, or the time was up.
  }
  return { status, headers };
}

/** A look-up may answer late or never, whatever it is told. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, aborted]);
}
