import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runCommand } from './run-command.js';

describe('an operator command', () => {
  let app: TestApp;
  let account: TestAccount;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
  });

  const run = (...words: string[]) => runCommand(app.database.url, ...words);
  const whoami = (key: string) =>
    app.http.get('/api/v1/scrape/000000000000000000000000').set('X-API-Key', key);
  const submit = (linkedinUrl: string) =>
    app.http.post('/api/v1/scrape').set('X-API-Key', account.key).send({ linkedin_url: linkedinUrl });

  async function accountRow(): Promise<{ id: string; plan: string; balance: string }> {
    const [row] = await app.db.query<{ id: string; plan: string; balance: string }>(
      'select id, plan, balance from accounts join wallets on account_id = id where email = $1',
      [account.email],
    );
    if (!row) throw new Error('There is no such account');
    return row;
  }
  async function audited(action: string): Promise<object[]> {
    const { id } = await accountRow();
    return app.db.query(
      'select actor, details from audit_events where account_id = $1 and action = $2 order by id',
      [id, action],
    );
  }

  it('grants credits, through the ledger, and says what the account has now', async () => {
    const granted = await run('grant-credits', account.email.toUpperCase(), '100');
    expect(granted).toEqual({
      exitCode: 0,
      output: `${account.email} got 100 credits and has 105 now.\n`,
      errors: '',
    });
    await run('grant-credits', account.email, '1');
    const { id } = await accountRow();
    const entries = await app.db.query(
      `select amount from ledger_entries where account_id = $1 and cause like 'operator:%' order by id`,
      [id],
    );
    expect(entries).toEqual([{ amount: '100' }, { amount: '1' }]);
    expect(await audited('credits.granted')).toContainEqual(expect.objectContaining({ actor: 'operator' }));
  });

  it('sets the plan of an account', async () => {
    expect(await run('set-plan', account.email, 'free')).toMatchObject({ exitCode: 0, errors: '' });
    expect((await accountRow()).plan).toBe('free');
    expect(await audited('account.plan_changed')).toEqual([
      { actor: 'operator', details: { from: 'business', to: 'free' } },
    ]);
  });

  it('takes away no plan that is paid for, and says so', async () => {
    await app.db.query('update accounts set subscribed = true where email = $1', [account.email]);
    expect(await run('set-plan', account.email, 'free')).toEqual({
      exitCode: 0,
      output: `${account.email} pays for the plan business and keeps it; when the subscription ends, its plan is free.\n`,
      errors: '',
    });
    const shown = await app.http.get('/api/v1/account').set('X-API-Key', account.key);
    expect(shown.body.plan).toBe('business');
  });

  it('revokes a key by its prefix', async () => {
    await whoami(account.key).expect(404);
    const revoked = await run('revoke-key', account.key.slice(0, 12));
    expect(revoked).toMatchObject({ exitCode: 0, output: expect.stringContaining('works no more') });
    await whoami(account.key).expect(401);
    expect(await audited('key.revoked')).toMatchObject([{ actor: 'operator' }]);
  });

  it('revokes none of several keys with one prefix, but lists them with the ids that tell them apart', async () => {
    const prefix = account.testKey.slice(0, 12);
    const other = await signUp(app);
    await app.db.query('update api_keys set prefix = $1 where prefix = $2', [
      prefix,
      other.testKey.slice(0, 12),
    ]);
    const refused = await run('revoke-key', prefix);
    expect(refused).toMatchObject({ exitCode: 1, output: '' });
    const ids = refused.errors.match(/[0-9a-f]{24}(?= \()/g) ?? [];
    expect(ids).toHaveLength(2);

    expect(await run('revoke-key', ids[0] ?? '')).toMatchObject({ exitCode: 0 });
    const statuses = [await whoami(account.testKey), await whoami(other.testKey)].map(({ status }) => status);
    expect(statuses.sort()).toEqual([401, 404]);
  });

  it('suppresses a profile, and refunds who waited for it', async () => {
    const { body } = await submit('linkedin.com/in/asked-by-mail');
    expect(await run('suppress', 'https://uk.linkedin.com/in/asked-by-mail/')).toEqual({
      exitCode: 0,
      output: 'https://www.linkedin.com/in/asked-by-mail is erased and will not be looked up.\n',
      errors: '',
    });
    const ended = await app.http.get(`/api/v1/scrape/${body.data.id}`).set('X-API-Key', account.key);
    expect(ended.body).toMatchObject({
      status: 'failed',
      error: "Profile unavailable at its owner's request",
    });
    expect((await accountRow()).balance).toBe('5');
  });

  it('allows lookups of a profile again', async () => {
    await run('suppress', 'linkedin.com/in/back-again');
    expect(await run('unsuppress', 'linkedin.com/in/back-again')).toMatchObject({ exitCode: 0 });
    expect((await submit('linkedin.com/in/back-again')).body.data.status).toBe('pending');
    expect(await run('unsuppress', 'linkedin.com/in/back-again')).toMatchObject({
      exitCode: 1,
      errors: 'https://www.linkedin.com/in/back-again was not suppressed.\n',
    });
  });

  it('lists open opt-outs, without letting their text play tricks on the terminal', async () => {
    const message = 'Mine.\u001b[2J\nfake line';
    await app.http
      .post('/privacy/opt-out')
      .send({ linkedin_url: 'linkedin.com/in/asks', message })
      .expect(202);
    const listed = await run('opt-outs');
    expect(listed.exitCode).toBe(0);
    expect(listed.output).toContain(
      'https://www.linkedin.com/in/asks  no address\n    Mine. [2J fake line\n',
    );

    await run('suppress', 'linkedin.com/in/asks');
    expect((await run('opt-outs')).output).toBe('No request is open.\n');
  });

  it('shows figures', async () => {
    const shown = await run('stats');
    expect(shown).toMatchObject({ exitCode: 0, errors: '' });
    expect(shown.output).toMatch(/^accounts {2,}\d+$/m);
    expect(shown.output).toMatch(/^lookups, 24 h {2,}\d+$/m);
  });

  it.each([
    ['no command', [], 'Say which command.'],
    [
      'half a credit',
      ['grant-credits', 'a@example.com', '0.5'],
      'N must be a whole number from 1 to 1000000',
    ],
  ])('ends with 2 and names the remedy when given %s', async (_, words, message) => {
    const misused = await run(...words);
    expect([misused.exitCode, misused.output]).toEqual([2, '']);
    expect(misused.errors).toContain(message);
  });

  it('ends with 1 and says why when it can’t be done', async () => {
    const failed = await run('grant-credits', 'nobody@example.com', '5');
    expect([failed.exitCode, failed.output]).toEqual([1, '']);
    expect(failed.errors).toBe(
      'No account has the address nobody@example.com. Accounts are made by signing up.\n',
    );
  });

  it('explains itself when asked', async () => {
    const help = await run('--help');
    expect(help.exitCode).toBe(0);
    expect(help.output).toMatch(/^ {2}suppress URL {2,}Leave a profile alone/m);
  });
});
