import { Redis } from 'ioredis';
import { DeliveriesService } from '../../src/modules/callbacks/deliveries.service.js';
import { CallbackErasure, CallbacksService } from '../../src/modules/callbacks/index.js';
import { newId } from '../../src/platform/ids.js';
import type { TestApp } from '../support/app.js';
import { freePort } from '../support/free-port.js';
import { callBack, type Subscriber, show, startCallbackApp, subscribe, untilOver } from './callback-app.js';
import { Receiver, silence, status } from './receiver.js';

describe('a callback', () => {
  let app: TestApp;
  let subscriber: Subscriber;
  let receiver: Receiver;
  beforeAll(async () => {
    app = await startCallbackApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    [subscriber, receiver] = await Promise.all([subscribe(app), Receiver.open()]);
  });
  afterEach(() => receiver.close());

  const untilEnded = (id: string) => untilOver(app, subscriber.key, id);

  it('is sent once, as it was written, and is delivered by any 2xx', async () => {
    receiver.behave = status(202);
    const payload = '{"name":  "Zoë 😀", "order":[2,1]}';
    const id = await callBack(app, subscriber, receiver.url, { payload });

    expect(await untilEnded(id)).toMatchObject({
      id,
      status: 'delivered',
      attempts_made: 1,
      next_attempt_at: null,
      attempts: [{ number: 1, status: 202, error: null }],
    });
    expect(receiver.requests).toHaveLength(1);
    expect(receiver.requests[0]).toMatchObject({
      body: payload,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'ProfileLookup-Callbacks/1',
        'webhook-id': id,
      },
    });
  });

  it.each([300, 304, 400, 404, 429, 500, 503])('is tried again after %i', async (code) => {
    receiver.behave = (response) => status(receiver.requests.length === 1 ? code : 200)(response, anyRequest);
    const id = await callBack(app, subscriber, receiver.url);

    const { attempts } = await untilEnded(id);
    expect(attempts.map((attempt: { status: number }) => attempt.status)).toEqual([code, 200]);
  });

  it('bears the same id and the same bytes on every try, and fails when the last one does', async () => {
    receiver.behave = status(500);
    const id = await callBack(app, subscriber, receiver.url);

    expect(await untilEnded(id)).toMatchObject({ status: 'failed', attempts_made: 4, next_attempt_at: null });
    expect(receiver.requests).toHaveLength(4);
    expect(new Set(receiver.requests.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
    expect(new Set(receiver.requests.map(({ body }) => body)).size).toBe(1);
  });

  it('is given up at once when the receiver is gone for good', async () => {
    receiver.behave = status(410);
    const id = await callBack(app, subscriber, receiver.url);
    expect(await untilEnded(id)).toMatchObject({ status: 'failed', attempts_made: 1 });
  });

  it('waits as long as the receiver asks for', async () => {
    receiver.behave = (response) =>
      status(receiver.requests.length === 1 ? 503 : 200, { 'retry-after': '2' })(response, anyRequest);
    await untilEnded(await callBack(app, subscriber, receiver.url));

    const [first, second] = receiver.requests.map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(1_950);
  });

  it('does not follow redirects, which are failures', async () => {
    const elsewhere = await Receiver.open();
    receiver.behave = status(302, { location: elsewhere.url });
    const { status: end, attempts } = await untilEnded(await callBack(app, subscriber, receiver.url));

    expect([end, attempts[0].status, elsewhere.connections]).toEqual(['failed', 302, 0]);
    await elsewhere.close();
  });

  it('that nobody answers or takes says why, and nothing of the network here', async () => {
    receiver.behave = silence;
    const silent = await callBack(app, subscriber, receiver.url);
    const refused = await callBack(app, subscriber, `http://127.0.0.1:${await freePort()}/`);
    const forbidden = await callBack(app, subscriber, 'http://10.0.0.1/');

    const firstTries = await Promise.all(
      [silent, refused, forbidden].map(async (id) => (await untilEnded(id)).attempts[0]),
    );
    expect(firstTries).toMatchObject([
      { status: null, error: 'No answer came in time' },
      { status: null, error: 'The connection failed: ECONNREFUSED' },
      {
        status: null,
        error: 'The callback URL must lead to a public address, or to one that the operator allows',
      },
    ]);
  });

  it('waits for the commit, and is not sent when that which it tells of is rolled back', async () => {
    const rolledBack = app.db.transaction(async () => {
      await callBack(app, subscriber, receiver.at('127.0.0.1', '/rolled-back'));
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    const id = await app.db.transaction(async () => callBack(app, subscriber, receiver.url));

    await untilEnded(id);
    expect(receiver.requests.map(({ path }) => path)).toEqual(['/hook']);
  });

  it('tells the same event of one subject once', async () => {
    const subjectId = newId();
    const { accountId } = subscriber;
    const callback = {
      accountId,
      mode: 'live',
      event: 'batch.completed',
      subjectId,
      url: receiver.url,
    } as const;
    const callbacks = app.get(CallbacksService);

    const ids = [
      await callbacks.enqueue({ ...callback, payload: { first: true } }),
      await callbacks.enqueue({ ...callback, payload: { first: false } }),
    ];

    expect(ids).toEqual([expect.stringMatching(/^msg_[0-9a-f]{24}$/), null]);
    await untilEnded(String(ids[0]));
    expect(receiver.requests.map(({ body }) => body)).toEqual(['{"first":true}']);
  });

  it('has a status by its subject: pending, delivered or failed', async () => {
    const subjects = [newId(), newId(), newId(), newId()];
    const [delivered, failed, pending, none] = subjects;
    receiver.behave = (response, { path }) =>
      path === '/bad'
        ? status(410)(response, anyRequest)
        : path === '/slow'
          ? undefined
          : void response.end();
    const ids = [
      await callBack(app, subscriber, receiver.url, { subjectId: delivered }),
      await callBack(app, subscriber, receiver.at('127.0.0.1', '/bad'), { subjectId: failed }),
    ];
    await Promise.all(ids.map(untilEnded));
    await callBack(app, subscriber, receiver.at('127.0.0.1', '/slow'), { subjectId: pending });

    const statuses = await app.get(CallbacksService).callbackStatus(subjects);
    expect([delivered, failed, pending, none].map((id) => statuses.get(String(id)) ?? null)).toEqual([
      'delivered',
      'failed',
      'pending',
      null,
    ]);
  });

  it('is not delayed by receivers that are slow', async () => {
    receiver.behave = silence;
    const [other, quick] = await Promise.all([subscribe(app), Receiver.open('127.0.0.2')]);
    await Promise.all(Array.from({ length: 40 }, () => callBack(app, subscriber, receiver.url)));
    const id = await callBack(app, other, quick.at('127.0.0.2'));
    await untilOver(app, other.key, id);

    // Most of the slow ones, which came first, still wait for their turn.
    expect(receiver.requests.length).toBeLessThan(40);
    await app.get(CallbackErasure).eraseAccount(subscriber.accountId);
    await quick.close();
  });

  it('waits for its turn at a host that four others are just being sent to', async () => {
    let [atOnce, most] = [0, 0];
    receiver.behave = (response) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      setTimeout(() => response.end(() => (atOnce -= 1)), 50);
    };
    const ids = await Promise.all(Array.from({ length: 20 }, () => callBack(app, subscriber, receiver.url)));

    await Promise.all(ids.map(untilEnded));
    expect([most, receiver.requests.length]).toEqual([4, 20]);
  });

  it('is found again when Redis forgets everything', async () => {
    receiver.behave = (response) => status(receiver.requests.length === 1 ? 500 : 200)(response, anyRequest);
    const redis = new Redis(app.env.REDIS_URL);
    const id = await callBack(app, subscriber, receiver.url);
    await redis.flushdb();
    await receiver.received(1);
    await redis.flushdb();
    redis.disconnect();

    expect(await untilEnded(id)).toMatchObject({ status: 'delivered', attempts_made: 2 });
  });

  it('is kept as long as profiles are, and then only what it said is forgotten', async () => {
    const [old, recent] = [
      await callBack(app, subscriber, receiver.url),
      await callBack(app, subscriber, receiver.url),
    ];
    await Promise.all([old, recent].map(untilEnded));
    const age = `now() - interval '${app.env.PROFILE_RETENTION_DAYS} days 1 hour'`;
    await app.db.query(`update webhook_deliveries set created_at = ${age} where id = $1`, [old]);

    await app.get(DeliveriesService).eraseOldBodies();

    const kept = await app.db.query<{ id: string }>(
      'select id from webhook_deliveries where id = any($1) and body is not null',
      [[old, recent]],
    );
    expect(kept.map(({ id }) => id)).toEqual([recent]);
    expect(await show(app, subscriber.key, old)).toMatchObject({ status: 'delivered' });
  });

  it('is forgotten, and never sent, when its subject or its account is erased', async () => {
    receiver.behave = status(503, { 'retry-after': '3600' });
    const subjectId = newId();
    const ids = [
      await callBack(app, subscriber, receiver.url, { subjectId }),
      await callBack(app, subscriber, receiver.url),
    ];
    await receiver.received(2);
    const erasure = app.get(CallbackErasure);

    await erasure.eraseSubjects([subjectId]);
    expect(await show(app, subscriber.key, String(ids[0]))).toMatchObject({ status: 'failed' });
    await erasure.eraseAccount(subscriber.accountId);
    const rows = await app.db.query('select body, url, state from webhook_deliveries where account_id = $1', [
      subscriber.accountId,
    ]);
    expect(rows).toEqual(Array.from({ length: 2 }, () => ({ body: null, url: '', state: 'failed' })));
  });
});

const anyRequest = { path: '', headers: {}, body: '', at: 0 };
