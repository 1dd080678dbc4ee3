import { setTimeout as sleep } from 'node:timers/promises';
import { SessionCleaner } from '../../src/modules/sessions/session-cleaner.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { askForCode, sendSignIn, signIn, standingOf, type Visitor, visit } from './visitor.js';

const ROUNDS = 8;

describe('the end of a session', () => {
  let app: TestApp;
  let elsewhere: TestApp;
  let visitor: Visitor;
  beforeAll(async () => {
    app = await startTestApp();
    elsewhere = await startTestApp({ DATABASE_URL: app.env.DATABASE_URL });
  });
  afterAll(async () => {
    await elsewhere.close();
    await app.close();
  });
  beforeEach(async () => {
    visitor = await signIn(app);
  });

  const letExpire = ({ email }: Visitor) =>
    app.db.query(
      `update sessions set expires_at = now() where account_id = (select id from accounts where email = $1)`,
      [email],
    );

  it('counts in every process at once', async () => {
    const second = await signIn(app, visitor.email);
    for (const process of [app, elsewhere])
      for (const session of [visitor, second]) expect(await standingOf(process, session)).toBe(200);

    await visit(app, second, 'delete', '/auth/sessions').expect(200);
    for (const process of [elsewhere, app])
      for (const session of [visitor, second])
        expect(await standingOf(process, session)).toBe('session_expired');
  });

  it('comes when its time is up, and takes the cookie back', async () => {
    await letExpire(visitor);
    const { status, body, headers } = await visit(app, visitor, 'get', '/account');
    expect([status, body.error.code]).toEqual([401, 'session_expired']);
    expect(headers['set-cookie']?.[0]).toMatch(/^session=;/);
  });

  it('comes in the middle of what it was used for, which is then not done', async () => {
    await letExpire(visitor);
    const { status } = await visit(app, visitor, 'post', '/ideas').send({ content: 'Too late' });
    expect(status).toBe(401);
    const again = await signIn(app, visitor.email);
    expect((await visit(app, again, 'get', '/ideas')).body.ideas).toEqual([]);
  });

  it('is no way to a confirmation', async () => {
    const code = await askForCode(app, visitor.email);
    await letExpire(visitor);
    const { status } = await visit(app, visitor, 'post', '/auth/session/confirm').send({ code });
    expect(status).toBe(401);
  });

  it('comes with the end of its account, in every process, and leaves no row', async () => {
    const second = await signIn(app, visitor.email);
    const [account] = await app.db.query<{ id: string }>('select id from accounts where email = $1', [
      visitor.email,
    ]);
    await visit(app, visitor, 'delete', '/account').set('X-Confirmation', visitor.confirmation).expect(200);
    for (const process of [app, elsewhere])
      for (const session of [visitor, second])
        expect(await standingOf(process, session)).toBe('session_expired');
    expect(await app.db.query('select id from sessions where account_id = $1', [account?.id])).toEqual([]);
  });

  it('comes with the end of its account by key', async () => {
    await app.http.delete('/api/v1/account').set('X-API-Key', visitor.key).expect(200);
    expect(await standingOf(app, visitor)).toBe('session_expired');
  });

  it.each(['/auth/session', '/auth/sessions'])(
    'by DELETE %s holds the account first, as whoever deletes the account does',
    async (path) => {
      const own = 'account_id = (select id from accounts where email = $1)';
      const signingOut = await app.db.transaction(async () => {
        await app.db.query('select from accounts where email = $1 for update', [visitor.email]);
        const answer = visit(elsewhere, visitor, 'delete', path).then(({ status }) => status);
        await untilSomebodyWaits();
        await app.db.query(`select from sessions where ${own} for update nowait`, [visitor.email]);
        return { answer };
      });
      expect(await signingOut.answer).toBe(200);
    },
  );

  it('brings no deadlock, whatever else the account does at that moment', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const one = await signIn(app);
      const [second, third] = [await signIn(app, one.email), await signIn(app, one.email)];
      const code = await askForCode(app, one.email);
      const answers = await Promise.all([
        visit(app, one, 'delete', '/account').set('X-Confirmation', one.confirmation),
        visit(elsewhere, second, 'delete', '/auth/sessions'),
        visit(app, third, 'delete', '/auth/session'),
        sendSignIn(elsewhere, one.email, code),
      ]);
      for (const { status } of answers) expect([200, 201, 400, 401]).toContain(status);
    }
  });

  it('is forgotten after a while, and nothing that goes on with it', async () => {
    const other = await signIn(app);
    await letExpire(visitor);
    await app.get(SessionCleaner).clean();
    const left = await app.db.query('select true from sessions where expires_at <= now()');
    expect([left.length, await standingOf(app, other)]).toEqual([0, 200]);
  });

  async function untilSomebodyWaits(): Promise<void> {
    const waiting = `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await app.db.query(waiting)).length === 0) await sleep(10);
  }
});
