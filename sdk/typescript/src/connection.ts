import { InvalidRequestError } from './errors.js';
import { exchange } from './exchange.js';
import { type Client, createClient } from './generated/client/index.js';
import { IDEMPOTENT_OPERATIONS } from './generated/idempotent.gen.js';
import { newIdempotencyKey } from './idempotency-key.js';
import { pauseBeforeRetry } from './retry-policy.js';
import type { Settings } from './settings.js';
import { sleep } from './sleep.js';

/** The generated client, with a `fetch` that knows the key, retries, and throws typed errors. */
export function connect(settings: Settings): Client {
  const client = createClient({
    baseUrl: settings.baseUrl,
    throwOnError: true,
    fetch: (input, init) => send(new Request(input, init), settings),
    requestValidator: async (request) => assertNamed((request as { path?: Record<string, unknown> }).path),
  });
  client.interceptors.request.use((request, { url }) => {
    const takesKey = IDEMPOTENT_OPERATIONS.has(`${request.method} ${url}`);
    if (takesKey && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', newIdempotencyKey());
    return request;
  });
  // Text that no address or header can carry: there is no request then.
  client.interceptors.error.use((error, _response, request: Request | undefined) =>
    request || error instanceof InvalidRequestError ? error : unsendable(error),
  );
  return client;
}

/** What is empty or dotted would lead to another route: to the list of all, for one. */
function assertNamed(path: Record<string, unknown> = {}): void {
  for (const [name, value] of Object.entries(path))
    if (['', '.', '..'].includes(String(value ?? '')))
      throw new InvalidRequestError({
        code: 'invalid_request',
        message: `${name} is ${JSON.stringify(value)}, which names nothing.`,
      });
}

function unsendable(error: unknown): InvalidRequestError {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The request can't be sent: ${reason}`;
  return new InvalidRequestError({ code: 'invalid_request', message, cause: error });
}

async function send(request: Request, settings: Settings): Promise<Response> {
  if (settings.apiKey !== null) request.headers.set('Authorization', `Bearer ${settings.apiKey}`);
  for (let retries = 0; ; retries += 1) {
    try {
      return await exchange(request.clone(), settings);
    } catch (error) {
      const pause = pauseBeforeRetry(error, request, retries, settings);
      if (pause === undefined) throw error;
      await sleep(pause, request.signal);
    }
  }
}
