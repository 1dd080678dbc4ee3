import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Notifications } from '../../src/platform/database/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { idOf, type MintedKey, mintKey, standingOf } from './key-ring.js';

/** "A revoked key stops within a second in every process": a call made so long afterwards never passes. */
const KNOWN_WITHIN_MS = 1_000;

describe('a key seen recently', () => {
  let app: TestApp;
  let elsewhere: TestApp;
  let account: TestAccount;
  let key: MintedKey;
  beforeAll(async () => {
    app = await startTestApp();
    elsewhere = await startTestApp({ DATABASE_URL: app.env.DATABASE_URL });
    account = await signUp(app);
  });
  afterAll(async () => {
    await elsewhere.close();
    await app.close();
  });
  beforeEach(async () => {
    await Promise.all([untilListening(app), untilListening(elsewhere)]);
    key = await mintKey(app, account.key);
    for (const process of [app, elsewhere]) expect(await standingOf(process, key.text)).toBe(200);
  });
  afterEach(() => jest.restoreAllMocks());

  it('costs no query', async () => {
    const query = jest.spyOn(elsewhere.db, 'query');
    for (let call = 0; call < 20; call += 1) expect(await standingOf(elsewhere, key.text)).toBe(200);
    const statements = query.mock.calls.map(([sql]) => sql).filter((sql) => !sql.includes('last_used_at'));
    // On a machine too busy for the connection's beat, a key is asked for again rather than trusted.
    expect(statements.length).toBeLessThan(20);
  });

  it('stops within a second in every process once it is revoked', async () => {
    await app.http.delete(`/api/v1/keys/${key.id}`).set('X-API-Key', account.key).expect(200);
    await sleep(KNOWN_WITHIN_MS);
    for (const process of [app, elsewhere]) expect(await standingOf(process, key.text)).toBe('invalid_key');
  });

  it('stops within a second though the connection that would tell was lost just before', async () => {
    await loseListeners();
    await app.db.query('update api_keys set revoked_at = now(), stops_at = now() where id = $1', [key.id]);
    await sleep(KNOWN_WITHIN_MS);
    expect(await standingOf(elsewhere, key.text)).toBe('invalid_key');
  });

  /** A beat that comes late on a busy machine costs a query, so it is asked until a call costs none. */
  async function untilRemembered(query: jest.SpiedFunction<TestApp['db']['query']>): Promise<void> {
    for (;;) {
      query.mockClear();
      expect(await standingOf(elsewhere, key.text)).toBe(200);
      if (!query.mock.calls.some(([sql]) => sql.includes('key_hash'))) return;
    }
  }

  it('works on, with a query each time, while the connection is away, and costs none once it is back', async () => {
    await loseListeners();
    expect(await standingOf(elsewhere, key.text)).toBe(200);
    await untilListening(elsewhere);
    const query = jest.spyOn(elsewhere.db, 'query');
    await untilRemembered(query);
  });

  it('is seen with its new name within a second', async () => {
    await app.http
      .patch(`/api/v1/keys/${key.id}`)
      .set('X-API-Key', account.key)
      .send({ name: 'Renamed' })
      .expect(200);
    await sleep(KNOWN_WITHIN_MS);
    const { body } = await elsewhere.http.get('/api/v1/whoami').set('X-API-Key', key.text);
    expect(body.name).toBe('Renamed');
  });

  it('stops when it expires, without anyone saying so', async () => {
    await app.db.query(`update api_keys set expires_at = now() + interval '2 seconds' where id = $1`, [
      key.id,
    ]);
    expect(await standingOf(elsewhere, key.text)).toBe(200);
    await sleep(2_010);
    expect(await standingOf(elsewhere, key.text)).toBe('invalid_key');
  });

  it('has its last use noted beside the requests, and at most once a minute', async () => {
    const lastUse = async () => {
      const [row] = await app.db.query<{ last_used_at: Date | null }>(
        'select last_used_at from api_keys where id = $1',
        [key.id],
      );
      return row?.last_used_at ?? null;
    };
    let noted = await lastUse();
    for (; noted === null; noted = await lastUse()) await sleep(50);
    for (const process of [app, elsewhere]) await standingOf(process, key.text);
    await sleep(1_300);
    expect(await lastUse()).toEqual(noted);
  });

  it('is not remembered when it does not work', async () => {
    await app.http.delete(`/api/v1/keys/${key.id}`).set('X-API-Key', account.key).expect(200);
    await sleep(KNOWN_WITHIN_MS);
    expect(await standingOf(elsewhere, key.text)).toBe('invalid_key');
    await app.db.query('update api_keys set revoked_at = null, stops_at = null where id = $1', [key.id]);
    expect(await standingOf(elsewhere, key.text)).toBe(200);
  });

  /** Waits until both what was lost and what is back has been noticed. */
  async function untilListening(process: TestApp): Promise<void> {
    while (!process.get(Notifications).isCurrent) await sleep(20);
  }

  async function loseListeners(): Promise<void> {
    await app.db.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like '%listener'`,
    );
  }
});

describe('a credential', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
    account = await signUp(app);
  });
  afterAll(() => app.close());

  const ask = (headers: Record<string, string | undefined>) => app.http.get('/api/v1/whoami').set(headers);

  it('is taken from either header, and describes itself', async () => {
    const id = await idOf(app, account.key);
    for (const headers of [{ 'X-API-Key': account.key }, { Authorization: `bearer ${account.key}` }]) {
      const { status, body, headers: answered } = await ask(headers);
      expect(status).toBe(200);
      expect(answered['x-api-key-prefix']).toBe(account.key.slice(0, 12));
      expect(body).toMatchObject({ id, mode: 'live', status: 'active', prefix: account.key.slice(0, 12) });
    }
  });

  it.each([
    ['nothing', {}, 401, 'missing_key'],
    ['an empty header', { 'X-API-Key': ' ' }, 401, 'missing_key'],
    ['another scheme', { Authorization: 'Basic YTpi' }, 401, 'missing_key'],
    ['10 kB', { 'X-API-Key': 'k'.repeat(10_240) }, 401, 'invalid_key'],
    ['10 kB as bearer', { Authorization: `Bearer ${'k'.repeat(10_240)}` }, 401, 'invalid_key'],
    ['two keys', { 'X-API-Key': 'a', Authorization: 'Bearer b' }, 400, 'conflicting_credentials'],
  ])('of %s is refused clearly', async (_, headers, status, code) => {
    const refused = await ask(headers);
    expect([refused.status, refused.body.error.code]).toEqual([status, code]);
  });

  it('with a wrong checksum is refused without asking the database', async () => {
    const last = account.key.endsWith('0') ? '1' : '0';
    const query = jest.spyOn(app.db, 'query');
    const refused = await ask({ 'X-API-Key': account.key.slice(0, -1) + last });
    expect([refused.status, refused.body.error.code]).toEqual([401, 'invalid_key']);
    expect(query.mock.calls.filter(([sql]) => sql.includes('key_hash'))).toEqual([]);
    query.mockRestore();
  });
});
