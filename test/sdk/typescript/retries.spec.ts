import {
  ConnectionError,
  LinkFetch,
  type LinkFetchOptions,
  RateLimitError,
  ServerError,
  TimeoutError,
} from '../../../sdk/typescript/src/index.js';
import { errorOf } from './error-of.js';
import { failure, hang, hangUp, hangUpHalfway, json, raw, StubbornServer } from './stubborn-server.js';

const KEY = 'sk_test_aKeyThatNobodyMustEverSee';
const BALANCE = { credits_balance: 5, workspace_balance: 5, owed: 0, mode: 'live' };
const SUBMITTED = {
  data: { id: '507f1f77bcf86cd799439011', status: 'completed' },
  credits_charged: 1,
  credits_remaining: 4,
};

describe('the TypeScript client tries again', () => {
  let server: StubbornServer;
  beforeAll(async () => {
    server = await StubbornServer.open();
  });
  afterAll(() => server.close());

  function client(options: LinkFetchOptions = {}): LinkFetch {
    return new LinkFetch({ apiKey: KEY, baseUrl: server.url, ...options });
  }

  it.each([500, 502, 503, 504])(
    'asks again after a %i, and once more, and gets its answer',
    async (status) => {
      server.willAnswer(
        failure(status, 'away'),
        raw(status, 'text/html', '<h1>away</h1>'),
        json(200, BALANCE),
      );
      expect(await client().credits.balance()).toEqual(BALANCE);
      expect(server.asked).toHaveLength(3);
    },
  );

  it('gives up after the retries it was allowed', async () => {
    server.willAnswer(failure(500, 'internal_error'));
    expect(await errorOf(client({ maxRetries: 1 }).credits.balance())).toBeInstanceOf(ServerError);
    expect(server.asked).toHaveLength(2);
  });

  it('sends the same Idempotency-Key on each try, and another one with the next call', async () => {
    server.willAnswer(hangUp, failure(500, 'internal_error'), json(201, SUBMITTED));
    const ll = client();
    await ll.submit('linkedin.com/in/ada');
    await ll.submit('linkedin.com/in/ada');
    const keys = server.asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(4);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
    expect(new Set(server.asked.map(({ body }) => body)).size).toBe(1);
  });

  it('sends the Idempotency-Key that it is given', async () => {
    server.willAnswer(json(201, SUBMITTED));
    await client().submit('linkedin.com/in/ada', { idempotencyKey: 'order-1' });
    expect(server.asked[0]?.headers['idempotency-key']).toBe('order-1');
  });

  it('waits for the try before to end, when that is still running', async () => {
    server.willAnswer(
      failure(409, 'idempotency_in_progress', { retry_after_seconds: 0.01 }),
      json(201, SUBMITTED),
    );
    expect(await client().submit('linkedin.com/in/ada')).toEqual(SUBMITTED);
  });

  it('does not repeat a POST that the server could take for a second one', async () => {
    server.willAnswer(hangUp);
    const error = await errorOf(client().keys.create({ name: 'ci', mode: 'test' }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(server.asked).toHaveLength(1);
  });

  it('waits as long as a 429 says', async () => {
    server.willAnswer(failure(429, 'rate_limit', { retry_after_seconds: 0.4 }), json(200, BALANCE));
    const began = performance.now();
    await client().credits.balance();
    expect(performance.now() - began).toBeGreaterThanOrEqual(399);
  });

  it('fails at once when a 429 says to wait longer than it may', async () => {
    server.willAnswer(failure(429, 'rate_limit', { retry_after_seconds: 61 }));
    const error = await errorOf(client().credits.balance());
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.retryAfterSeconds).toBe(61);
    expect(server.asked).toHaveLength(1);
  });

  it.each([['1'], [new Date(Date.now() + 1_000).toUTCString()]])(
    'reads the Retry-After of a proxy that knows no JSON: %s',
    async (retryAfter) => {
      server.willAnswer((response) =>
        response
          .writeHead(429, { 'Retry-After': retryAfter, 'Content-Type': 'text/html' })
          .end('<p>Slow down'),
      );
      const error = await errorOf(client({ maxRetries: 0 }).credits.balance());
      expect(error).toBeInstanceOf(RateLimitError);
      expect(error.retryAfterSeconds).toBeLessThanOrEqual(1);
    },
  );

  it('gives up a server that hangs, after the same time on each try', async () => {
    server.willAnswer(hang);
    const error = await errorOf(client({ timeoutMs: 50, maxRetries: 1 }).credits.balance());
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toContain('did not answer within 0.05 s');
    expect(server.asked).toHaveLength(2);
  });

  it('asks again when the connection breaks in the middle of an answer', async () => {
    server.willAnswer(hangUpHalfway, json(200, BALANCE));
    expect(await client().credits.balance()).toEqual(BALANCE);
  });
});
