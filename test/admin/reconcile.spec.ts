import { signUp } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runCommand } from './run-command.js';

describe('reconciling balances with the ledger', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const reconcile = () => runCommand(app.database.url, 'reconcile');

  /** An account with one charge that stands and one that was refunded. */
  async function spender(): Promise<{ id: string; lineage: string }> {
    const { key, email } = await signUp(app);
    for (const slug of ['kept', 'refunded']) {
      const linkedinUrl = `linkedin.com/in/${slug}-${key.slice(-6)}`;
      await app.http
        .post('/api/v1/scrape')
        .set('X-API-Key', key)
        .send({ linkedin_url: linkedinUrl })
        .expect(201);
    }
    await runCommand(app.database.url, 'suppress', `linkedin.com/in/refunded-${key.slice(-6)}`);
    const [row] = await app.db.query<{ id: string; lineage: string }>(
      `select accounts.id, lineage_id as lineage from accounts join api_keys on account_id = accounts.id
       where email = $1 and is_account_key`,
      [email],
    );
    if (!row) throw new Error('There is no such account');
    return row;
  }

  it('finds nothing where nothing is wrong', async () => {
    await spender();
    expect(await reconcile()).toMatchObject({
      exitCode: 0,
      output: expect.stringMatching(/^No drift: \d+ sums/),
      errors: '',
    });
  });

  it('prints each sum that differs and ends with 1, and leaves it as it is', async () => {
    const { id, lineage } = await spender();
    await app.db.query('update wallets set balance = balance + 7 where account_id = $1', [id]);
    await app.db.query('update key_budgets set used = 0 where lineage_id = $1', [lineage]);

    const found = await reconcile();
    expect(found).toEqual({
      exitCode: 1,
      output: [
        `drift: balance of account ${id} is 11, the ledger says 4`,
        `drift: spending of key line ${lineage} is 0, the ledger says 1`,
        '',
      ].join('\n'),
      errors: '',
    });
    expect(await reconcile()).toEqual(found);
  });

  it('finds debts that nothing explains, and purchases that were paid and never credited', async () => {
    const { id } = await spender();
    await app.db.query('update wallets set balance = 0, owed = 3 where account_id = $1', [id]);
    await app.db.query(
      `insert into purchases (id, account_id, pack_id, credits, amount_cents, currency, status, paid_at)
       values ('507f1f77bcf86cd799439044', $1, '100', 100, 100, 'usd', 'paid', now())`,
      [id],
    );
    const { exitCode, output } = await reconcile();
    expect(exitCode).toBe(1);
    expect(output).toContain(`drift: debt of account ${id} is 3, the ledger says 0`);
    expect(output).toContain('drift: credits of purchase 507f1f77bcf86cd799439044 is 100, the ledger says 0');
  });

  it('finds entries whose wallet is gone', async () => {
    await app.db.query('delete from wallets');
    expect((await reconcile()).output).toContain(' is 0, the ledger says ');
  });
});
