import { CreditsService } from '../../src/modules/credits/index.js';
import { type ClaimedVisit, VisitsService } from '../../src/modules/scraping/index.js';
import { idOf, mintKey, standingOf } from '../keys/key-ring.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('deleting an account', () => {
  let app: TestApp;
  let account: TestAccount;
  let accountId: string;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
    const { body } = await app.http.get('/api/v1/account').set('X-API-Key', account.key);
    accountId = body.id;
  });

  const remove = (key = account.key) => app.http.delete('/api/v1/account').set('X-API-Key', key);
  const submit = (slug: string, key = account.key) =>
    app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', key)
      .set('Idempotency-Key', slug)
      .send({ linkedin_url: `linkedin.com/in/${slug}` });
  const lookups = () =>
    app.db.query<{ status: string; refunded: boolean }>('select * from lookups where account_id = $1', [
      accountId,
    ]);

  /** What the ledger says against what the wallet holds. */
  async function books(): Promise<{ sum: number; balance: number }> {
    const [row] = await app.db.query<{ sum: string; balance: string }>(
      `select (select sum(amount) from ledger_entries where account_id = $1) as sum, balance
       from wallets where account_id = $1`,
      [accountId],
    );
    return { sum: Number(row?.sum), balance: Number(row?.balance) };
  }

  it('cancels and refunds what is pending, and stops every key', async () => {
    await submit('deleted-pending').expect(201);
    const other = await mintKey(app, account.key);
    const { status, body } = await remove();
    expect([status, body]).toEqual([200, { message: 'Account deleted' }]);

    expect(await lookups()).toEqual([expect.objectContaining({ status: 'cancelled', refunded: true })]);
    const refunds = await app.db.query(
      `select from ledger_entries where account_id = $1 and kind = 'refund'`,
      [accountId],
    );
    expect(refunds).toHaveLength(1);
    expect(await books()).toEqual({ sum: 5, balance: 5 });
    for (const key of [account.key, account.testKey, other.text])
      expect(await standingOf(app, key)).toBe('invalid_key');
  });

  it('leaves no personal data, neither of the owner nor of whom they looked up', async () => {
    await mintKey(app, account.key, { name: 'Laptop of Ada Example' });
    await submit('deleted-person').expect(201);
    await submit('deleted-fixture', account.testKey).expect(201);
    await remove().expect(200);

    for (const table of [
      'accounts',
      'api_keys',
      'address_verifications',
      'lookups',
      'audit_events',
      'idempotency_keys',
    ]) {
      const rows = await app.db.query<{ row: string }>(`select ${table}::text as row from ${table}`);
      const telling = rows.filter(({ row }) => /Ada Example|deleted-(?:person|fixture)/.test(row));
      expect([table, telling]).toEqual([table, []]);
      expect([table, rows.filter(({ row }) => row.includes(account.email))]).toEqual([table, []]);
    }
    const [row] = await app.db.query<{ deleted_at: Date | null }>(
      'select deleted_at from accounts where id = $1',
      [accountId],
    );
    expect(row?.deleted_at).toBeInstanceOf(Date);
  });

  it('keeps the credits that are left in the books, where nobody can spend them', async () => {
    const keyId = await idOf(app, account.key);
    await remove().expect(200);
    expect(await books()).toEqual({ sum: 5, balance: 5 });
    const charge = { accountId, keyId, amount: 1, cause: 'test:after-the-end' };
    await expect(app.get(CreditsService).charge(charge)).rejects.toThrow('0 left');
  });

  it('gives a new and empty account, without free credits, to who signs up again', async () => {
    await submit('deleted-before').expect(201);
    await remove().expect(200);
    const again = await signUp(app, account.email);
    const { body } = await app.http.get('/api/v1/account').set('X-API-Key', again.key);
    expect(body).toMatchObject({ email: account.email, credits_balance: 0, total_queries: 0 });
    expect(body.id).not.toBe(accountId);
    expect(again.testKey).toMatch(/^sk_test_/);
  });

  it('is done once, however often it is asked for at once', async () => {
    await submit('deleted-repeatedly').expect(201);
    const answers = await Promise.all(Array.from({ length: 6 }, () => remove()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const events = await app.db.query(
      `select from audit_events where account_id = $1 and action = 'account.deleted'`,
      [accountId],
    );
    expect(events).toHaveLength(1);
    expect(await books()).toEqual({ sum: 5, balance: 5 });
  });

  it('leaves nothing pending, charged or working behind when everything happens at once', async () => {
    const keyId = await idOf(app, account.key);
    const create = () =>
      app.http.post('/api/v1/keys').set('X-API-Key', account.key).send({ name: 'Late', mode: 'live' });
    const rotate = () => app.http.post(`/api/v1/keys/${keyId}/rotate`).set('X-API-Key', account.key);
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, (_, n) => submit(`deleted-race-${n}`)),
      create(),
      rotate(),
      remove(),
      create(),
      rotate(),
      ...Array.from({ length: 4 }, (_, n) => submit(`deleted-race-late-${n}`)),
    ]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);

    const left = await app.db.query(
      `select from lookups where account_id = $1 and (status = 'pending' or linkedin_url <> '')`,
      [accountId],
    );
    const working = await app.db.query(
      `select from api_keys where account_id = $1 and (stops_at is null or stops_at > now())`,
      [accountId],
    );
    const isDeleted = answers[6]?.status === 200;
    // A rotation that was first took the right to delete from the key.
    if (isDeleted) expect([left, working]).toEqual([[], []]);
    const { sum, balance } = await books();
    expect(sum).toBe(balance);
  });

  it('lets a visit under way end in peace', async () => {
    const { body } = await submit('deleted-visited').expect(201);
    const [visit] = await app.db.query<ClaimedVisit>(
      `update visits set state = 'running', attempt = attempt + 1, leased_until = now() + interval '15 seconds'
       where id = (select visit_id from lookups where id = $1)
       returning id, canonical_url, attempt, transient_faults, refusals`,
      [body.data.id],
    );
    if (!visit) throw new Error('The visit was not there to be claimed');
    await remove().expect(200);

    await app.get(VisitsService).settle(visit, { outcome: 'not_found' });
    expect(await lookups()).toEqual([expect.objectContaining({ status: 'cancelled', refunded: true })]);
    expect(await books()).toEqual({ sum: 5, balance: 5 });
  });

  it('is refused to a test key', async () => {
    const refused = await remove(account.testKey);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'live_key_required']);
    expect(await standingOf(app, account.key)).toBe(200);
  });

  it('is refused to a key without the right to it', async () => {
    const { text } = await mintKey(app, account.key, { scopes: ['account:read'] });
    const refused = await remove(text);
    expect(refused.body.error).toMatchObject({ code: 'scope_denied', scope: 'account:write' });
  });

  it('touches nobody else', async () => {
    const stranger = await signUp(app);
    await submit('deleted-stranger', stranger.key).expect(201);
    await remove().expect(200);
    const { body } = await app.http.get('/api/v1/account').set('X-API-Key', stranger.key).expect(200);
    expect(body).toMatchObject({ email: stranger.email, credits_balance: 4 });
    expect(body.recent_usage[0].status).toBe('pending');
  });
});
