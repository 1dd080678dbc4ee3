import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('credits', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
  });

  const get = (path: string, key = account.key) =>
    app.http.get(`/api/v1/credits/${path}`).set('X-API-Key', key);
  const lookUp = (slug: string) =>
    app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', account.key)
      .send({ linkedin_url: `linkedin.com/in/${slug}` })
      .expect(201);

  it('shows the packs to anybody, as documented', async () => {
    const { status, body } = await app.http.get('/api/v1/credits/packs');
    expect(status).toBe(200);
    expect(body).toEqual({
      packs: {
        '100': { credits: 100, price_cents: 100, label: '100 credits - $1.00' },
        '1000': { credits: 1000, price_cents: 1000, label: '1,000 credits - $10.00' },
        '10000': { credits: 10000, price_cents: 10000, label: '10,000 credits - $100.00' },
      },
    });
  });

  it('shows the balance, and to a test key one that never moves', async () => {
    await lookUp('balance');
    expect((await get('balance')).body).toEqual({
      credits_balance: 4,
      workspace_balance: 4,
      owed: 0,
      mode: 'live',
    });
    expect((await get('balance', account.testKey)).body).toMatchObject({
      credits_balance: 1_000_000,
      mode: 'test',
    });
  });

  it('explains the balance entry by entry, newest first, a page at a time', async () => {
    const first = await lookUp('ledger-1');
    const second = await lookUp('ledger-2');
    const page = await get('ledger?limit=2');
    expect(page.body.entries).toEqual([
      expect.objectContaining({ kind: 'charge', amount: -1, cause: `lookup:${second.body.data.id}` }),
      expect.objectContaining({ kind: 'charge', amount: -1, cause: `lookup:${first.body.data.id}` }),
    ]);

    const rest = await get(`ledger?limit=2&cursor=${page.body.next_cursor}`);
    expect(rest.body).toEqual({
      entries: [expect.objectContaining({ kind: 'grant', amount: 5 })],
      next_cursor: null,
    });
    const amounts = [...page.body.entries, ...rest.body.entries].map((entry) => entry.amount);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(3);
  });

  it('shows a stranger and a test key nothing of it', async () => {
    await lookUp('mine');
    const stranger = await signUp(app);
    expect((await get('ledger', stranger.key)).body.entries).toHaveLength(1);
    expect((await get('ledger', account.testKey)).body).toEqual({ entries: [], next_cursor: null });
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=abc',
    'cursor=-1',
    'cursor=9999999999999999999',
    'cursor=a&cursor=b',
  ])('refuses ?%s with a 400 that names the field', async (query) => {
    const { status, body } = await get(`ledger?${query}`);
    expect([status, body.error.fields[0].field]).toEqual([400, query.split('=')[0]]);
  });

  it('asks for a key', async () => {
    for (const path of ['balance', 'ledger']) {
      const { status, body } = await app.http.get(`/api/v1/credits/${path}`);
      expect([status, body.error.code]).toEqual([401, 'missing_key']);
    }
  });

  it('keeps a ledger that the database itself refuses to change', async () => {
    for (const change of [
      'update ledger_entries set amount = 1',
      'delete from ledger_entries',
      'truncate ledger_entries',
    ]) {
      await expect(app.db.query(change)).rejects.toThrow('append-only');
    }
    await expect(app.db.query('update wallets set balance = -1')).rejects.toThrow('check constraint');
  });
});
