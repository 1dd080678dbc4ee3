import type request from 'supertest';
import { mintKey } from '../keys/key-ring.js';
import type { TestApp } from '../support/app.js';
import { callBack, type Subscriber, startCallbackApp, subscribe, untilOver } from './callback-app.js';
import { Receiver, status } from './receiver.js';

const BASE = '/api/v1/webhooks';

describe('the deliveries of a workspace', () => {
  let app: TestApp;
  let subscriber: Subscriber;
  let stranger: Subscriber;
  let receiver: Receiver;
  beforeAll(async () => {
    app = await startCallbackApp();
    stranger = await subscribe(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    [subscriber, receiver] = await Promise.all([subscribe(app), Receiver.open()]);
  });
  afterEach(() => receiver.close());

  const get = (path: string, key = subscriber.key) => app.http.get(BASE + path).set('X-API-Key', key);
  const post = (path: string, body: object = {}, key = subscriber.key) =>
    app.http
      .post(BASE + path)
      .set('X-API-Key', key)
      .send(body);

  /** In the order in which they were made. */
  async function deliver(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) ids.push(await callBack(app, subscriber, receiver.url));
    await Promise.all(ids.map((id) => untilOver(app, subscriber.key, id)));
    return ids;
  }

  describe('are listed', () => {
    it('newest first, page by page', async () => {
      const ids = await deliver(5);
      const pages: string[][] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: request.Response = await get(
          `/deliveries?limit=2${cursor && `&cursor=${cursor}`}`,
        ).expect(200);
        pages.push(idsOf(page.body));
        cursor = page.body.next_cursor;
      }
      expect(pages).toEqual([[ids[4], ids[3]], [ids[2], ids[1]], [ids[0]]]);
    });

    it('by their status', async () => {
      const [good] = await deliver(1);
      receiver.behave = status(410);
      const [bad] = await deliver(1);
      const idsWith = async (wanted: string) =>
        idsOf((await get(`/deliveries?status=${wanted}`).expect(200)).body);

      expect([await idsWith('delivered'), await idsWith('failed'), await idsWith('pending')]).toEqual([
        [good],
        [bad],
        [],
      ]);
    });

    it('for nobody else, and for each mode apart', async () => {
      const [id] = await deliver(1);
      const testId = await callBack(app, subscriber, receiver.url, { mode: 'test' });
      const idsFor = async (key: string) => idsOf((await get('/deliveries', key).expect(200)).body);

      expect(await idsFor(subscriber.key)).toEqual([id]);
      expect(await idsFor(subscriber.testKey)).toEqual([testId]);
      expect(await idsFor(stranger.key)).toEqual([]);
    });

    it.each(['limit=0', 'limit=101', 'limit=x', 'cursor=abc', 'status=lost', 'colour=red'])(
      'not with ?%s',
      async (query) => {
        await get(`/deliveries?${query}`).expect(400);
      },
    );
  });

  it('are shown with their tries, and without what they said', async () => {
    const [id] = await deliver(1);
    const { body } = await get(`/deliveries/${id}`).expect(200);
    expect(body).toEqual({
      id,
      event: 'batch.completed',
      subject_id: expect.stringMatching(/^[0-9a-f]{24}$/),
      url: receiver.url,
      status: 'delivered',
      attempts_made: 1,
      next_attempt_at: null,
      created_at: expect.any(String),
      finished_at: expect.any(String),
      attempts: [
        { number: 1, status: 200, error: null, duration_ms: expect.any(Number), at: expect.any(String) },
      ],
    });
  });

  it.each(['msg_507f1f77bcf86cd799439011', 'msg_x', '507f1f77bcf86cd799439011', '%00', '..'])(
    'are not there under the id %s',
    async (id) => {
      await get(`/deliveries/${id}`).expect(404);
      await get(`/deliveries/${id}/body`).expect(404);
      await post(`/deliveries/${id}/redeliver`).expect(404);
    },
  );

  it('are not there for strangers and for the other mode, in the very same words', async () => {
    const [id] = await deliver(1);
    const nowhere = await get('/deliveries/msg_507f1f77bcf86cd799439011');
    for (const key of [stranger.key, subscriber.testKey]) {
      for (const answer of [
        await get(`/deliveries/${id}`, key),
        await get(`/deliveries/${id}/body`, key),
        await post(`/deliveries/${id}/redeliver`, {}, key),
      ]) {
        expect(answer.status).toBe(404);
        expect({ ...answer.body.error, request_id: '' }).toEqual({ ...nowhere.body.error, request_id: '' });
      }
    }
    expect(receiver.requests).toHaveLength(1);
  });

  describe('say on request', () => {
    it('what the receiver got, to the letter', async () => {
      const [id] = await deliver(1);
      const { body } = await get(`/deliveries/${id}/body`).expect(200);
      const said = receiver.requests[0]?.body ?? '';
      expect(body).toEqual({ body: said, bytes: Buffer.byteLength(said), is_cut: false });
    });

    it('the beginning of what is long, counted in characters', async () => {
      const payload = `"${'é'.repeat(300_000)}"`;
      const id = await callBack(app, subscriber, receiver.url, { payload });
      const { body } = await get(`/deliveries/${id}/body`).expect(200);
      expect(body).toEqual({ body: payload.slice(0, 250_000), bytes: 600_002, is_cut: true });
    });

    it('nothing to keys that may only look at deliveries', async () => {
      const [id] = await deliver(1);
      const { text: key } = await mintKey(app, subscriber.key, { scopes: ['webhooks:read'] });
      const { body } = await get(`/deliveries/${id}/body`, key).expect(403);
      expect(body.error).toMatchObject({ code: 'scope_denied', scope: 'webhooks:write' });
    });

    it('nothing once it is no longer kept', async () => {
      const [id] = await deliver(1);
      await app.db.query('update webhook_deliveries set body = null where id = $1', [id]);
      const { body } = await get(`/deliveries/${id}/body`).expect(409);
      expect(body.error.code).toBe('delivery_erased');
    });
  });

  describe('can be sent again', () => {
    it('with the same id and the same bytes, as often as one likes', async () => {
      const [id] = await deliver(1);
      for (const times of [2, 3]) {
        await post(`/deliveries/${id}/redeliver`).expect(202);
        await receiver.received(times);
        await untilOver(app, subscriber.key, String(id));
      }
      expect(
        new Set(receiver.requests.map(({ headers, body }) => `${headers['webhook-id']} ${body}`)).size,
      ).toBe(1);
      expect((await get(`/deliveries/${id}`)).body.attempts_made).toBe(3);
    });

    it('after they failed, with the whole schedule before them', async () => {
      receiver.behave = status(500);
      const [id] = await deliver(1);
      expect(receiver.requests).toHaveLength(4);

      const { body } = await post(`/deliveries/${id}/redeliver`).expect(202);
      expect(body).toMatchObject({ status: 'pending', finished_at: null });
      expect(await untilOver(app, subscriber.key, String(id))).toMatchObject({
        status: 'failed',
        attempts_made: 8,
      });
    });

    it('now instead of later', async () => {
      receiver.behave = (response) => void response.writeHead(503, { 'retry-after': '3600' }).end();
      const id = await callBack(app, subscriber, receiver.url);
      await receiver.received(1);
      receiver.behave = status(200);
      await post(`/deliveries/${id}/redeliver`).expect(202);
      expect(await untilOver(app, subscriber.key, id)).toMatchObject({
        status: 'delivered',
        attempts_made: 2,
      });
    });

    it('until what they said is no longer kept', async () => {
      const [id] = await deliver(1);
      await app.db.query('update webhook_deliveries set body = null where id = $1', [id]);
      const { status: code, body } = await post(`/deliveries/${id}/redeliver`);
      expect([code, body.error.code]).toEqual([409, 'delivery_erased']);
    });
  });

  describe('may be a test', () => {
    it('which is signed and listed like any other', async () => {
      const { body } = await post('/test', { url: receiver.url }).expect(202);
      expect(body).toMatchObject({
        event: 'webhook.test',
        subject_id: null,
        status: 'pending',
        attempts: [],
      });
      await untilOver(app, subscriber.key, body.id);
      expect(receiver.requests[0]?.headers).toMatchObject({
        'webhook-id': body.id,
        'webhook-signature': expect.stringMatching(/^v1,/),
      });
      expect(JSON.parse(receiver.requests[0]?.body ?? '')).toMatchObject({
        event: 'webhook.test',
        mode: 'live',
      });
    });

    it('which test keys can send as well', async () => {
      const { body } = await post('/test', { url: receiver.url }, subscriber.testKey).expect(202);
      await untilOver(app, subscriber.testKey, body.id);
      expect(JSON.parse(receiver.requests[0]?.body ?? '')).toMatchObject({ mode: 'test' });
    });

    it('which goes where the newest delivery went when no url is given', async () => {
      await deliver(1);
      const { body } = await post('/test').expect(202);
      expect(body.url).toBe(receiver.url);
    });

    it('which needs a url as long as there was no delivery', async () => {
      const { status: code, body } = await post('/test');
      expect([code, body.error.fields[0].field]).toEqual([400, 'url']);
    });

    it('which is sent once under one Idempotency-Key', async () => {
      const send = () => post('/test', { url: receiver.url }).set('Idempotency-Key', 'once').expect(202);
      const [first, second] = [await send(), await send()];
      expect(second.body).toEqual(first.body);
      await untilOver(app, subscriber.key, first.body.id);
      expect(receiver.requests).toHaveLength(1);
    });

    it.each([
      'http://10.0.0.1/',
      'http://169.254.169.254/latest/meta-data/',
      'http://0xa000001/',
      'http://[::ffff:10.0.0.1]/',
      'http://redis:6379/',
      'http://metadata.google.internal/',
      'https://user:password@receiver.example/',
      'http://93.184.216.34:22/',
      'ftp://receiver.example/',
      'receiver.example',
      '',
      `https://receiver.example/${'a'.repeat(2_048)}`,
    ])('which is not sent to %s', async (url) => {
      const { status: code, body } = await post('/test', { url });
      expect([code, body.error.code, body.error.field]).toEqual([422, 'invalid_callback_url', 'url']);
    });

    it.each([[{ url: 5 }], [{ url: null }], [{ url: ['https://receiver.example'] }], [{ link: 'x' }]])(
      'which is not asked for with %j',
      async (request) => {
        await post('/test', request).expect(400);
      },
    );
  });

  it('are for keys with the scope, and nobody without a key', async () => {
    const { text: reader } = await mintKey(app, subscriber.key, { scopes: ['webhooks:read'] });
    const { text: other } = await mintKey(app, subscriber.key, { scopes: ['scrape:read'] });

    await get('/deliveries', reader).expect(200);
    await post('/test', { url: receiver.url }, reader).expect(403);
    await get('/deliveries', other).expect(403);
    await app.http.get(`${BASE}/deliveries`).expect(401);
    await app.http.post(`${BASE}/test`).send({ url: receiver.url }).expect(401);
  });
});

function idsOf({ deliveries }: { deliveries: { id: string }[] }): string[] {
  return deliveries.map(({ id }) => id);
}
