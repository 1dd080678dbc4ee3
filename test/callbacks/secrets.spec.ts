import { Webhook } from 'standardwebhooks';
import { SecretBox, SecretUnreadable } from '../../src/platform/secret-box.js';
import { mintKey } from '../keys/key-ring.js';
import type { TestApp } from '../support/app.js';
import { callBack, type Subscriber, show, startCallbackApp, subscribe, untilOver } from './callback-app.js';
import { type Received, Receiver } from './receiver.js';

describe('the signing secret', () => {
  let app: TestApp;
  let subscriber: Subscriber;
  let receiver: Receiver;
  beforeAll(async () => {
    [app, receiver] = await Promise.all([startCallbackApp(), Receiver.open()]);
  });
  afterAll(() => Promise.all([app.close(), receiver.close()]));
  beforeEach(async () => {
    subscriber = await subscribe(app);
  });

  const secretOf = async (key = subscriber.key) => {
    const { body } = await app.http.get('/api/v1/webhooks/secret').set('X-API-Key', key).expect(200);
    return body;
  };
  const rotate = async (request: object = {}, key = subscriber.key) => {
    const route = app.http.post('/api/v1/webhooks/secret/rotate').set('X-API-Key', key);
    return (await route.send(request).expect(201)).body;
  };

  async function deliver(mode: 'live' | 'test' = 'live'): Promise<Received> {
    const id = await callBack(app, subscriber, receiver.url, { mode });
    await untilOver(app, mode === 'live' ? subscriber.key : subscriber.testKey, id);
    const received = receiver.requests.find(({ headers }) => headers['webhook-id'] === id);
    if (!received) throw new Error('Delivered, but not here');
    return received;
  }

  /** By the library that the authors of the specification publish. */
  function isGenuine({ body, headers }: Received, secret: string): boolean {
    try {
      new Webhook(secret).verify(body, headers as Record<string, string>);
      return true;
    } catch {
      return false;
    }
  }

  it('is made when it is first needed, and stays the same', async () => {
    const first = await secretOf();
    expect(first).toEqual({
      secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
      created_at: expect.any(String),
      old_secrets_stop_at: null,
    });
    expect(await secretOf()).toEqual(first);
  });

  it('is made once when many ask for it at once', async () => {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => secretOf()));
    expect(new Set(secrets.map(({ secret }) => secret)).size).toBe(1);
  });

  it('signs so that any Standard Webhooks library finds it genuine, and no other secret does', async () => {
    const received = await deliver();
    expect(isGenuine(received, (await secretOf()).secret)).toBe(true);
    expect(isGenuine({ ...received, body: `${received.body} ` }, (await secretOf()).secret)).toBe(false);
    expect(isGenuine(received, (await secretOf((await subscribe(app)).key)).secret)).toBe(false);
  });

  it('of test mode is another one', async () => {
    const received = await deliver('test');
    expect(isGenuine(received, (await secretOf(subscriber.testKey)).secret)).toBe(true);
    expect(isGenuine(received, (await secretOf()).secret)).toBe(false);
  });

  it('signs beside its successor until the overlap ends', async () => {
    const { secret: old } = await secretOf();
    const { secret: fresh, old_secrets_stop_at: stopsAt } = await rotate();
    expect(fresh).not.toBe(old);
    expect((Date.parse(stopsAt) - Date.now()) / 3_600_000).toBeCloseTo(24, 1);

    const during = await deliver();
    expect([isGenuine(during, old), isGenuine(during, fresh)]).toEqual([true, true]);

    await app.db.query(`update webhook_secrets set stops_at = now() where stops_at is not null`);
    const after = await deliver();
    expect([isGenuine(after, old), isGenuine(after, fresh)]).toEqual([false, true]);
    expect((await secretOf()).old_secrets_stop_at).toBeNull();
  });

  it('leaves a note of who replaced it, without either secret', async () => {
    await rotate({ overlap_hours: 3 });
    const { body } = await app.http.get('/api/v1/account/audit').set('X-API-Key', subscriber.key).expect(200);
    expect(body.events[0]).toMatchObject({
      actor: 'key',
      actor_key_prefix: subscriber.key.slice(0, 12),
      action: 'webhook_secret.rotated',
      target_id: null,
      details: { overlap_hours: 3 },
    });
    expect(JSON.stringify(body)).not.toContain('whsec_');
  });

  it('that became known ends at once with an overlap of 0', async () => {
    const { secret: old } = await secretOf();
    const { secret: fresh, old_secrets_stop_at: stopsAt } = await rotate({ overlap_hours: 0 });
    const received = await deliver();
    expect([isGenuine(received, old), isGenuine(received, fresh), stopsAt]).toEqual([false, true, null]);
  });

  it('is replaced one after the other when many ask for it at once, and at most four sign', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => rotate()));
    expect(new Set(answers.map(({ secret }) => secret)).size).toBe(8);
    const { headers } = await deliver();
    expect(String(headers['webhook-signature']).split(' ')).toHaveLength(4);
  });

  it.each([[-1], [25], [1.5], ['1'], [null]])('can’t be rotated with an overlap of %j', async (hours) => {
    const { status, body } = await app.http
      .post('/api/v1/webhooks/secret/rotate')
      .set('X-API-Key', subscriber.key)
      .send({ overlap_hours: hours });
    expect([status, body.error.fields[0].field]).toEqual([400, 'overlap_hours']);
  });

  it('is for keys that may write webhooks only', async () => {
    const { text } = await mintKey(app, subscriber.key, { scopes: ['webhooks:read'] });
    await app.http.get('/api/v1/webhooks/secret').set('X-API-Key', text).expect(403);
    await app.http.get('/api/v1/webhooks/secret').expect(401);
  });

  it('is nowhere in the database as it is', async () => {
    const { secret } = await secretOf();
    const [row] = await app.db.query<{ sealed: Buffer }>(
      'select sealed from webhook_secrets where account_id = $1',
      [subscriber.accountId],
    );
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    expect(row?.sealed.includes(key)).toBe(false);
    expect(row?.sealed.includes(secret)).toBe(false);
  });

  it('sealed under another SECRET fails the try with a remedy, and can be rotated', async () => {
    const { accountId } = subscriber;
    await secretOf();
    await app.db.query(`update webhook_secrets set sealed = $2 where account_id = $1`, [
      accountId,
      new SecretBox('another', 'webhook secrets').seal('whsec_', `${accountId} live`),
    ]);
    const id = await callBack(app, subscriber, receiver.url);
    await untilOver(app, subscriber.key, id);
    expect((await show(app, subscriber.key, id)).attempts[0].error).toBe(
      'The signing secret can’t be read; rotate it',
    );
    await rotate({ overlap_hours: 0 });
    await deliver();
  });
});

describe('a sealed secret', () => {
  const box = new SecretBox('one', 'webhook secrets');

  it('opens for its owner, and is sealed differently each time', () => {
    expect(box.open(box.seal('hush', 'me'), 'me')).toBe('hush');
    expect(box.seal('hush', 'me')).not.toEqual(box.seal('hush', 'me'));
  });

  it('does not open for another owner, with another SECRET, changed, or cut short', () => {
    const sealed = box.seal('hush', 'me');
    const changed = Buffer.from(sealed);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => box.open(sealed, 'you')).toThrow(SecretUnreadable);
    expect(() => new SecretBox('two', 'webhook secrets').open(sealed, 'me')).toThrow(SecretUnreadable);
    expect(() => box.open(changed, 'me')).toThrow(SecretUnreadable);
    for (const length of [0, 12, 20, 28]) {
      expect(() => box.open(sealed.subarray(0, length), 'me')).toThrow(SecretUnreadable);
    }
  });
});
