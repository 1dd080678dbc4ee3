import { setTimeout as sleep } from 'node:timers/promises';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('a lookup that is taken while others lock the same rows', () => {
  let app: TestApp;
  let account: TestAccount;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
  });

  const submit = (slug: string) =>
    app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', account.key)
      .send({ linkedin_url: `linkedin.com/in/${slug}` })
      .then((response) => response);

  async function untilSomebodyWaits(): Promise<void> {
    for (;;) {
      const waiting = await app.db.query(
        `select from pg_locks join pg_stat_activity using (pid)
         where not granted and datname = current_database() and query ~ 'wallets'`,
      );
      if (waiting.length > 0) return;
      await sleep(10);
    }
  }

  it('lets the account be deleted by who holds the wallet already', async () => {
    const submitted = await app.db.transaction(async () => {
      await app.db.query(
        'select from wallets join accounts on accounts.id = account_id where email = $1 for update of wallets',
        [account.email],
      );
      const late = submit('at-the-wallet');
      await untilSomebodyWaits();
      await app.db.query('update accounts set email = null, deleted_at = now() where email = $1', [
        account.email,
      ]);
      return { late };
    });
    expect((await submitted.late).status).toBe(201);
  });
});
