import {
  AuthenticationError,
  ConflictError,
  ConnectionError,
  InsufficientCreditsError,
  InvalidRequestError,
  LinkFetch,
  type LinkFetchOptions,
  NotFoundError,
  PermissionError,
  TimeoutError,
  UnreadableAnswerError,
} from '../../../sdk/typescript/src/index.js';
import { freePort } from '../../support/free-port.js';
import { errorOf } from './error-of.js';
import { failure, hang, json, raw, StubbornServer } from './stubborn-server.js';

const KEY = 'sk_test_aKeyThatNobodyMustEverSee';
const SUBMITTED = {
  data: { id: '507f1f77bcf86cd799439011', status: 'completed' },
  credits_charged: 1,
  credits_remaining: 4,
};

describe('the TypeScript client and a server that misbehaves', () => {
  let server: StubbornServer;
  beforeAll(async () => {
    server = await StubbornServer.open();
  });
  afterAll(() => server.close());

  function client(options: LinkFetchOptions = {}): LinkFetch {
    return new LinkFetch({ apiKey: KEY, baseUrl: server.url, ...options });
  }

  it.each([
    [400, 'invalid_request', InvalidRequestError],
    [401, 'invalid_key', AuthenticationError],
    [402, 'insufficient_credits', InsufficientCreditsError],
    [403, 'scope_denied', PermissionError],
    [404, 'not_found', NotFoundError],
    [409, 'batch_finished', ConflictError],
    [413, 'body_too_large', InvalidRequestError],
    [422, 'invalid_linkedin_url', InvalidRequestError],
  ])('throws the error of a %i with its code, and does not ask again', async (status, code, kind) => {
    server.willAnswer(failure(status, code));
    const error = await errorOf(client().credits.balance());
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({
      name: kind.name,
      status,
      code,
      requestId: 'req_1',
      message: `It is ${code}.`,
    });
    expect(server.asked).toHaveLength(1);
  });

  it('keeps what an error says beside its code', async () => {
    const error = {
      code: 'insufficient_credits',
      message: 'Too few.',
      request_id: 'r',
      required: 3,
      available: 1,
    };
    server.willAnswer(json(402, { error }));
    expect(await errorOf(client().submit('linkedin.com/in/ada'))).toMatchObject({
      required: 3,
      available: 1,
    });
  });

  it('gives up an answer that begins and never ends', async () => {
    server.willAnswer(
      (response) => void response.writeHead(200, { 'Content-Type': 'application/json' }).write('{'),
    );
    expect(await errorOf(client({ timeoutMs: 50, maxRetries: 0 }).credits.balance())).toBeInstanceOf(
      TimeoutError,
    );
  });

  it('gives up a download that stops on its way', async () => {
    server.willAnswer((response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Disposition': 'attachment' });
      response.write('position,id\r\n');
    });
    const stream = await client({ timeoutMs: 50 }).openBatch('507f1f77bcf86cd799439022').export('csv');
    const pieces: string[] = [];
    const read = async () => {
      for await (const piece of stream) pieces.push(Buffer.from(piece).toString());
    };
    expect(await errorOf(read())).toBeInstanceOf(TimeoutError);
    expect(pieces).toEqual(['position,id\r\n']);
  });

  it('lets an answer that it asked to be held come later than others', async () => {
    server.willAnswer(
      (response, asked) => void setTimeout(() => json(200, SUBMITTED.data)(response, asked), 200),
    );
    const ll = client({ timeoutMs: 100, maxRetries: 0 });
    expect(await ll.getLookup('507f1f77bcf86cd799439011', { wait: 1 })).toEqual(SUBMITTED.data);
  });

  it.each([
    ['HTML', raw(200, 'text/html', '<html>Welcome</html>'), 'text/html instead of JSON'],
    ['cut JSON', raw(200, 'application/json', '{"credits_balance": 5, "mo'), 'broken or cut off'],
    ['nothing', raw(200, 'application/json', ''), 'broken or cut off'],
    ['a list', json(200, []), 'no object'],
    ['null', json(200, null), 'no object'],
    ['HTML for an error', raw(404, 'text/html', '<h1>Not here</h1>'), 'without an error of this API'],
    ['JSON of somebody else', json(404, { message: 'no route' }), 'without an error of this API'],
  ])('says so when it is answered with %s', async (_what, answer, words) => {
    server.willAnswer(answer);
    const error = await errorOf(client().credits.balance());
    expect(error).toBeInstanceOf(UnreadableAnswerError);
    expect(error.message).toContain(words);
    expect(error.message).toContain('base URL');
    expect(server.asked).toHaveLength(1);
  });

  it.each(['', '.', '..', undefined])('asks nothing of %p, which would lead to another route', async (id) => {
    server.willAnswer(json(200, { posts: [] }));
    const error = await errorOf(client().posts.get(id as string));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toContain(`id is ${JSON.stringify(id)}, which names nothing`);
    expect(server.asked).toHaveLength(0);
  });

  it('follows no redirect, which could lead the key elsewhere', async () => {
    server.willAnswer((response) => void response.writeHead(301, { Location: `${server.url}/else` }).end());
    expect(await errorOf(client().credits.balance())).toMatchObject({
      status: 301,
      code: 'unreadable_answer',
    });
    expect(server.asked).toHaveLength(1);
  });

  it('says where nobody listens', async () => {
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    const error = await errorOf(client({ baseUrl, maxRetries: 0 }).credits.balance());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error.message).toContain(`The connection to ${baseUrl} failed (ECONNREFUSED)`);
  });

  it('ends with the reason of whoever aborts it, and asks no more', async () => {
    server.willAnswer(hang);
    const reason = new Error('Enough.');
    const call = client().credits.balance({ signal: AbortSignal.abort(reason) });
    await expect(call).rejects.toBe(reason);

    const controller = new AbortController();
    const waiting = client().credits.balance({ signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(waiting).rejects.toBe(reason);
    expect(server.asked.length).toBeLessThanOrEqual(1);
  });

  it('does not ask in a tight circle when its wait is not kept', async () => {
    server.willAnswer(
      json(201, { data: { id: 'x', status: 'pending' } }),
      json(200, { id: 'x', status: 'pending' }),
    );
    const error = await errorOf(client().lookup('linkedin.com/in/ada', { wait: 1 }));
    expect(error).toMatchObject({
      name: 'TimeoutError',
      code: 'lookup_pending',
      details: { lookup_id: 'x' },
    });
    expect(server.asked.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['a line end in an Idempotency-Key', (ll: LinkFetch) => ll.submit('x', { idempotencyKey: 'a\nb' })],
    ['half a character in an address', (ll: LinkFetch) => ll.findLookup('linkedin.com/in/\ud800')],
  ])('can’t send %s, and says so', async (_what, call) => {
    server.willAnswer(json(200, {}));
    const error = await errorOf(call(client()));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.message).toMatch(/^The request can't be sent: /);
    expect(server.asked).toHaveLength(0);
  });
});
