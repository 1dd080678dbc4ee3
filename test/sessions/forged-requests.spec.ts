import { connect } from 'node:net';
import { jest } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { SessionGuard } from '../../src/modules/sessions/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { signIn, standingOf, type Visitor, visit } from './visitor.js';

describe('the cookie of a session', () => {
  let app: TestApp;
  let visitor: Visitor;
  let stranger: Visitor;
  beforeAll(async () => {
    app = await startTestApp();
    visitor = await signIn(app);
    stranger = await signIn(app);
  });
  afterAll(() => app.close());

  const whoami = (headers: Record<string, string>) => app.http.get('/api/v1/whoami').set(headers);
  const codeOf = async (headers: Record<string, string>) => (await whoami(headers)).body.error?.code;

  it('counts for nothing without the header that only the dashboard sends', async () => {
    expect(await codeOf({ Cookie: visitor.cookie })).toBe('missing_key');
    const post = await app.http
      .post('/api/v1/ideas')
      .set('Cookie', visitor.cookie)
      .send({ content: 'Forged' });
    expect([post.status, post.body.error.code]).toEqual([401, 'missing_key']);
  });

  it.each(['Live', 'LIVE', 'both', '', 'live, test', 'null'])(
    'is refused with the mode "%s"',
    async (mode) => {
      const { status, body } = await visit(app, visitor, 'get', '/whoami', mode);
      expect([status, body.error.code]).toEqual([400, 'invalid_request']);
      expect(body.error.fields).toEqual([{ field: 'X-Workspace-Mode', message: 'must be live or test' }]);
    },
  );

  it.each(['cross-site', 'same-site', 'none', 'nonsense'])(
    'is refused where the request is %s',
    async (site) => {
      const { status, body } = await visit(app, visitor, 'get', '/whoami').set('Sec-Fetch-Site', site);
      expect([status, body.error.code]).toEqual([403, 'cross_site_request']);
    },
  );

  it('counts where the request comes from the dashboard itself', async () => {
    await visit(app, visitor, 'get', '/whoami').set('Sec-Fetch-Site', 'same-origin').expect(200);
  });

  it.each([
    ['X-API-Key', (key: string) => key],
    ['Authorization', (key: string) => `Bearer ${key}`],
  ])('gives way to a key in %s', async (header, textOf) => {
    const own = await visit(app, visitor, 'get', '/account').set(header, textOf(stranger.key)).expect(200);
    expect(own.body.email).toBe(stranger.email);
    const wrong = await visit(app, visitor, 'get', '/account').set(header, textOf('sk_live_wrong'));
    expect([wrong.status, wrong.body.error.code]).toEqual([401, 'invalid_key']);
  });

  it('gives a key no mode that it has not', async () => {
    const { body } = await visit(app, visitor, 'get', '/whoami', 'live').set('X-API-Key', visitor.testKey);
    expect(body.mode).toBe('test');
  });

  it('opens nothing on routes that need no key', async () => {
    const { body } = await visit(app, visitor, 'post', '/auth/api-key').send({ email: visitor.email });
    expect(body.error.code).toBe('verification_required');
  });

  it.each([
    ['is empty', 'session='],
    ['is garbage', 'session=%00%ff<script>'],
    ['is of bytes that are no text', 'session=\xff\xfe\x80'],
    ['is 10 kB long', `session=${'a'.repeat(10_000)}`],
    ['has the shape of one', `session=${'A'.repeat(43)}`],
    ['is quoted', 'session="quoted"'],
  ])('that %s is no session, and is taken back', async (_, cookie) => {
    const { status, body, headers } = await whoami({ Cookie: cookie, 'X-Workspace-Mode': 'live' });
    expect([status, body.error.code]).toEqual([401, 'session_expired']);
    expect(headers['set-cookie']).toEqual([
      'session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Strict',
    ]);
  });

  it.each(['other=1', 'sessions=1', 'xsession=1', ';;;', '=', 'session', '\xff'])(
    'is missing where there is only "%s"',
    async (cookie) => {
      expect(await codeOf({ Cookie: cookie, 'X-Workspace-Mode': 'live' })).toBe('missing_key');
    },
  );

  it('with a NUL character never gets as far as a route', async () => {
    expect(await rawStatus(`session=${'A'.repeat(20)}\0${'A'.repeat(22)}`)).toBe(400);
  });

  it('is found among others', async () => {
    for (const cookie of [`a=1; ${visitor.cookie}; b=2`, `${visitor.cookie};a=1`, `a;${visitor.cookie}`])
      expect(await standingOf(app, { cookie })).toBe(200);
  });

  it('is found beside one of the same name that is none of ours', async () => {
    expect(await standingOf(app, { cookie: `session=of-another-program; ${visitor.cookie}` })).toBe(200);
    expect(await standingOf(app, { cookie: `${visitor.cookie}; ${visitor.cookie}` })).toBe(200);
  });

  it('is believed neither of two, so that nobody is signed in to another’s account', async () => {
    for (const cookie of [`${stranger.cookie}; ${visitor.cookie}`, `${visitor.cookie}; ${stranger.cookie}`])
      expect(await standingOf(app, { cookie })).toBe('session_expired');
  });

  it('keeps whoever sends none waiting for nothing', async () => {
    const guard = app.get(SessionGuard);
    const query = jest.spyOn(app.db, 'query');
    const asked = (headers: object) =>
      guard.canActivate({ getArgs: () => [{ headers }, {}] } as unknown as ExecutionContext);
    expect([asked({}), asked({ 'x-api-key': visitor.key })]).toEqual([true, true]);
    expect(query).not.toHaveBeenCalled();
    query.mockRestore();
  });

  it('costs one query', async () => {
    const query = jest.spyOn(app.db, 'query');
    await visit(app, visitor, 'get', '/whoami').expect(200);
    expect(query.mock.calls.filter(([sql]) => sql.includes('from sessions'))).toHaveLength(1);
    query.mockRestore();
  });

  /** Sent as bytes: no client of Node's lets such a header through. */
  function rawStatus(cookie: string): Promise<number> {
    const { hostname, port } = new URL(app.url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () =>
        socket.write(
          `GET /api/v1/whoami HTTP/1.1\r\nHost: x\r\nX-Workspace-Mode: live\r\nCookie: ${cookie}\r\n\r\n`,
        ),
      );
      socket.once('data', (data) => {
        resolve(Number(data.toString().split(' ')[1]));
        socket.destroy();
      });
      socket.once('error', reject);
    });
  }
});
