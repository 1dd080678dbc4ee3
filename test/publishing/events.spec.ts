import { Webhook } from 'standardwebhooks';
import { PublicationsService } from '../../src/modules/publishing/publications.service.js';
import { Receiver } from '../callbacks/receiver.js';
import { type Author, PublishingApp } from './publishing-app.js';

describe('events of posts', () => {
  let stage: PublishingApp;
  let author: Author;
  let receiver: Receiver;
  beforeAll(async () => {
    stage = await PublishingApp.start({ CALLBACK_RETRY_SECONDS: '0,0,0' });
  });
  beforeEach(async () => {
    author = await stage.newConnectedAuthor();
    receiver = await Receiver.open();
  });
  afterEach(() => receiver.close());
  afterAll(() => stage.close());

  const endpoint = (method: 'get' | 'put' | 'delete', key = author.key) =>
    stage.app.http[method]('/api/v1/webhooks/endpoint').set('X-API-Key', key);

  it('are told once each, signed, after the fact', async () => {
    await endpoint('put').send({ url: receiver.url }).expect(200);
    const { body: secret } = await stage.app.http.get('/api/v1/webhooks/secret').set('X-API-Key', author.key);
    const id = await stage.scheduleOne(author, 'Told');
    await stage.until(author.key, id, 'published');

    const [told] = await receiver.received(1);
    const signed = new Webhook(secret.secret).verify(
      told?.body ?? '',
      told?.headers as Record<string, string>,
    );
    expect(signed).toMatchObject({
      type: 'post.published',
      timestamp: expect.any(String),
      data: { id, content: 'Told', status: 'published', remoteId: expect.any(String), failure: null },
    });
    await stage.app.get(PublicationsService).sweep();
    expect(receiver.requests).toHaveLength(1);
  });

  it('tell each failure of a post that is tried again', async () => {
    await endpoint('put')
      .send({ url: receiver.url, events: ['post.failed'] })
      .expect(200);
    const id = await stage.scheduleOne(author, 'No #li-refused');
    await receiver.received(1);
    await stage.app.http.post(`/api/v1/posts/${id}/retry`).set('X-API-Key', author.key).send({}).expect(200);

    const told = (await receiver.received(2)).map(({ body }) => JSON.parse(body));
    expect(told.map(({ type, data }) => [type, data.attempt, data.failure.code])).toEqual([
      ['post.failed', 1, 'not_permitted'],
      ['post.failed', 2, 'not_permitted'],
    ]);
  });

  it('are kept to those that were asked for, and to their mode', async () => {
    await endpoint('put')
      .send({ url: receiver.url, events: ['post.unknown'] })
      .expect(200);
    await stage.until(author.key, await stage.scheduleOne(author, 'Not asked for'), 'published');
    const test = await stage.scheduleOne(author, 'Test #sandbox-unknown', 'test');
    await stage.until(author.testKey, test, 'unknown');
    await stage.until(author.key, await stage.scheduleOne(author, 'Lost #li-cut'), 'unknown');

    const told = (await receiver.received(1)).map(({ body }) => JSON.parse(body));
    expect(told).toMatchObject([{ type: 'post.unknown', data: { content: 'Lost #li-cut' } }]);
  });

  it('tell once of a worker that was lost, however many processes find out', async () => {
    await endpoint('put').send({ url: receiver.url }).expect(200);
    const id = await stage.scheduleOne(author, 'Lost worker #li-silent');
    while (!(await stage.publication(author.key, id)).attempts[0]?.sentAt);
    await stage.app.db.query(`update posts set publishing_since = now() - interval '1 hour' where id = $1`, [
      id,
    ]);
    const publications = stage.app.get(PublicationsService);
    await Promise.all(Array.from({ length: 5 }, () => publications.sweep()));

    await receiver.received(1);
    const told = await stage.app.db.query<{ event: string }>(
      'select event from webhook_deliveries where subject_id = $1',
      [id],
    );
    expect(told).toEqual([{ event: 'post.unknown' }]);
    expect((await stage.publication(author.key, id)).status).toBe('unknown');
  });

  describe('have an endpoint that', () => {
    it('can be set, shown, replaced and removed', async () => {
      await endpoint('get').expect(404);
      await endpoint('put').send({ url: receiver.url }).expect(200);
      const url = receiver.at('127.0.0.1', '/elsewhere');
      await endpoint('put')
        .send({ url, events: ['post.failed'] })
        .expect(200);
      expect((await endpoint('get').expect(200)).body).toMatchObject({ url, events: ['post.failed'] });
      await endpoint('get', author.testKey).expect(404);
      await endpoint('delete').expect(200);
      await endpoint('delete').expect(404);
    });

    it.each([
      [{}, 400, 'invalid_request'],
      [{ url: 1 }, 400, 'invalid_request'],
      [{ url: 'https://example.com', events: [] }, 400, 'invalid_request'],
      [{ url: 'https://example.com', events: ['post.read'] }, 400, 'invalid_request'],
      [{ url: 'http://10.0.0.1/' }, 422, 'invalid_callback_url'],
      [{ url: 'ftp://example.com/' }, 422, 'invalid_callback_url'],
    ])('is not %j', async (body, status, code) => {
      const answer = await endpoint('put').send(body).expect(status);
      expect(answer.body.error.code).toBe(code);
    });

    it('is nobody else’s', async () => {
      await endpoint('put').send({ url: receiver.url }).expect(200);
      const stranger = await stage.newAuthor();
      await endpoint('get', stranger.key).expect(404);
      await stage.app.http.put('/api/v1/webhooks/endpoint').send({ url: receiver.url }).expect(401);
      await stage.app.http.get('/api/v1/webhooks/endpoint').expect(401);
      await stage.app.http.delete('/api/v1/webhooks/endpoint').expect(401);
    });

    it('is erased with the account', async () => {
      await endpoint('put').send({ url: receiver.url }).expect(200);
      await stage.app.http.delete('/api/v1/account').set('X-API-Key', author.key).expect(200);
      const left = await stage.app.db.query('select from webhook_endpoints where account_id = $1', [
        author.accountId,
      ]);
      expect(left).toEqual([]);
    });
  });
});

describe('the routes of publications', () => {
  let stage: PublishingApp;
  let author: Author;
  beforeAll(async () => {
    stage = await PublishingApp.start({ ROLE: 'api' });
    author = await stage.newAuthor();
  });
  afterAll(() => stage.close());

  const ROUTES = [
    ['get', 'publication', {}],
    ['post', 'retry', {}],
    ['post', 'mark-published', { remoteId: 'urn:li:share:1' }],
  ] as const;

  it.each(ROUTES)(
    '%s %s answers strangers, other modes and strangers’ ids alike',
    async (method, name, body) => {
      const id = await stage.scheduleOne(author, 'Mine');
      const stranger = await stage.newAuthor();
      for (const key of [stranger.key, author.testKey]) {
        const answer = await stage.app.http[method](`/api/v1/posts/${id}/${name}`)
          .set('X-API-Key', key)
          .send(body)
          .expect(404);
        expect(answer.body.error.code).toBe('POST_NOT_FOUND');
      }
      const odd = await stage.app.http[method](`/api/v1/posts/%00/${name}`)
        .set('X-API-Key', author.key)
        .send(body);
      expect(odd.status).toBe(404);
      await stage.app.http[method](`/api/v1/posts/${id}/${name}`).send(body).expect(401);
    },
  );

  it('refuse what does not fit the status', async () => {
    const id = await stage.scheduleOne(author, 'Still scheduled');
    const ask = (name: string, body: object) =>
      stage.app.http.post(`/api/v1/posts/${id}/${name}`).set('X-API-Key', author.key).send(body);
    expect((await ask('retry', {}).expect(409)).body.error.code).toBe('POST_NOT_FAILED');
    const marked = await ask('mark-published', { remoteId: 'urn:li:share:1' }).expect(409);
    expect(marked.body.error.code).toBe('POST_NOT_UNKNOWN');
  });

  it.each<[string, object, string, string]>([
    ['retry', { confirm: 'yes' }, 'INVALID_CONFIRM', 'confirm'],
    ['retry', { confirm: 'not_published\0' }, 'INVALID_CONFIRM', 'confirm'],
    ['retry', { colour: 'red' }, 'UNKNOWN_FIELD', 'colour'],
    ['mark-published', {}, 'INVALID_REMOTE_ID', 'remoteId'],
    ['mark-published', { remoteId: 'https://example.com' }, 'INVALID_REMOTE_ID', 'remoteId'],
    ['mark-published', { remoteId: 'urn:li:share:1\0' }, 'INVALID_REMOTE_ID', 'remoteId'],
    ['mark-published', { remoteId: 'urn:li:share:1\ud800' }, 'INVALID_REMOTE_ID', 'remoteId'],
  ])('%s refuses %j by name', async (name, request, code, field) => {
    const id = await stage.scheduleOne(author, 'Still scheduled');
    const { status, body } = await stage.app.http
      .post(`/api/v1/posts/${id}/${name}`)
      .set('X-API-Key', author.key)
      .send(request);
    expect([status, body.error.code, body.error.field]).toEqual([400, code, field]);
  });

  it('need the plan', async () => {
    const poor = await stage.newAuthor();
    const id = await stage.scheduleOne(poor, 'On no plan');
    await stage.app.db.query(`update accounts set plan = 'free' where id = $1`, [poor.accountId]);
    const statuses = async () =>
      Promise.all(
        ROUTES.map(async ([method, name, body]) => {
          const route = stage.app.http[method](`/api/v1/posts/${id}/${name}`);
          return (await route.set('X-API-Key', poor.key).send(body)).status;
        }),
      );
    // A change of plan counts within a second.
    const giveUpAt = performance.now() + 30_000;
    while (!(await statuses()).every((status) => status === 403) && performance.now() < giveUpAt);
    expect(await statuses()).toEqual([403, 403, 403]);
  });
});
