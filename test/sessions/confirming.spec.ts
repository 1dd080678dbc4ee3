import { startTestApp, type TestApp } from '../support/app.js';
import { forgetMails, signIn, standingOf, type Visitor, visit } from './visitor.js';

/** There has to be something to connect with. */
const LINKEDIN = {
  LINKEDIN_CLIENT_ID: 'app',
  LINKEDIN_CLIENT_SECRET: 'of the app',
  LINKEDIN_VERSION: '202610',
};

describe('a stolen cookie', () => {
  let app: TestApp;
  let visitor: Visitor;
  let keyId: string;
  beforeAll(async () => {
    app = await startTestApp(LINKEDIN);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    visitor = await signIn(app);
    const { body } = await app.http.get('/api/v1/whoami').set('X-API-Key', visitor.key);
    keyId = body.id;
  });

  const acts = {
    'make a key': () => visit(app, visitor, 'post', '/keys').send({ name: 'Stolen', mode: 'live' }),
    'rotate a key': () => visit(app, visitor, 'post', `/keys/${keyId}/rotate`),
    'change a key': () => visit(app, visitor, 'patch', `/keys/${keyId}`).send({ expires_at: null }),
    'see the signing secret': () => visit(app, visitor, 'get', '/webhooks/secret'),
    'replace the signing secret': () => visit(app, visitor, 'post', '/webhooks/secret/rotate').send({}),
    'have events told elsewhere': () =>
      visit(app, visitor, 'put', '/webhooks/endpoint').send({ url: 'https://192.0.43.8/events' }),
    'connect a member': () => visit(app, visitor, 'post', '/profile/connect'),
    'delete the account': () => visit(app, visitor, 'delete', '/account'),
  };
  const confirmAgain = async () => {
    await forgetMails(app, visitor.email);
    await visit(app, visitor, 'post', '/auth/session/code').expect(200);
    const code = await app.mailedCode(visitor.email);
    const { body } = await visit(app, visitor, 'post', '/auth/session/confirm').send({ code }).expect(200);
    return body.confirmation_token as string;
  };

  describe.each(Object.entries(acts))('can’t %s', (_, act) => {
    const codeWith = async (confirmation: string) =>
      (await act().set('X-Confirmation', confirmation)).body.error?.code;

    it('without a confirmation', async () => {
      const { status, body, headers } = await act();
      expect([status, body.error.code]).toEqual([403, 'confirmation_required']);
      expect(body.error.message).toContain('POST /api/v1/auth/session/code');
      expect(headers['x-api-key-prefix']).toBe('dashboard');
    });

    it('with a made-up one', async () => {
      for (const made of ['', 'x', 'A'.repeat(43), '\xff', 'a'.repeat(8_000)])
        expect(await codeWith(made)).toBe('confirmation_required');
    });

    it('with one of another session of the same account, or of another account', async () => {
      const others = [await signIn(app, visitor.email), await signIn(app)];
      for (const { confirmation } of others)
        expect(await codeWith(confirmation)).toBe('confirmation_required');
    });

    it('with one that is ten minutes old', async () => {
      await app.db.query(
        `update sessions set confirmed_until = confirmed_until - interval '10 minutes'
         where account_id = (select id from accounts where email = $1)`,
        [visitor.email],
      );
      expect(await codeWith(visitor.confirmation)).toBe('confirmation_required');
    });

    it('with one that a newer one has replaced', async () => {
      const newer = await confirmAgain();
      expect(await codeWith(visitor.confirmation)).toBe('confirmation_required');
      expect((await act().set('X-Confirmation', newer)).status).toBeLessThan(300);
    });
  });

  it('may all that needs no confirmation', async () => {
    await visit(app, visitor, 'get', '/keys').expect(200);
    await visit(app, visitor, 'delete', `/keys/${keyId}`).expect(200);
    await visit(app, visitor, 'delete', '/webhooks/endpoint').expect(404);
    await visit(app, visitor, 'get', '/webhooks/deliveries').expect(200);
  });

  it('is worth nothing once the owner has deleted the account, confirmed', async () => {
    await visit(app, visitor, 'delete', '/account').set('X-Confirmation', visitor.confirmation).expect(200);
    expect(await standingOf(app, visitor)).toBe('session_expired');
  });

  it('leaves calls with a key as they were: they need no confirmation', async () => {
    const create = app.http.post('/api/v1/keys').set('X-API-Key', visitor.key);
    const { body } = await create.send({ name: 'CI', mode: 'live' }).expect(201);
    await app.http.post(`/api/v1/keys/${body.id}/rotate`).set('X-API-Key', visitor.key).expect(201);
    await app.http.get('/api/v1/webhooks/secret').set('X-API-Key', visitor.key).expect(200);
    await app.http.delete('/api/v1/account').set('X-API-Key', visitor.key).expect(200);
  });
});
