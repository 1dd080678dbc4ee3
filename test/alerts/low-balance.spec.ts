import { jest } from '@jest/globals';
import { CrossingsRepository } from '../../src/modules/alerts/crossings.repository.js';
import { LowBalanceSweeper } from '../../src/modules/alerts/low-balance-sweeper.js';
import { CreditsService } from '../../src/modules/credits/index.js';
import { Mail, MailUnavailable } from '../../src/platform/mail/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { stopIntervals } from '../support/intervals.js';

/** Each workspace begins with five credits. */
const THRESHOLD = 4;

describe('a low balance', () => {
  let app: TestApp;
  let elsewhere: TestApp;
  let account: TestAccount;
  let accountId: string;
  let keyId: string;
  let charged = 0;
  beforeAll(async () => {
    app = await startTestApp();
    elsewhere = await startTestApp({ DATABASE_URL: app.env.DATABASE_URL, MAIL_URL: app.env.MAIL_URL });
    for (const process of [app, elsewhere]) stopIntervals(process);
  });
  afterAll(async () => {
    await elsewhere.close();
    await app.close();
  });
  beforeEach(async () => {
    account = await signUp(app);
    const [row] = await app.db.query<{ account_id: string; id: string }>(
      `select account_id, api_keys.id from api_keys join accounts on accounts.id = account_id
       where email = $1 and is_account_key`,
      [account.email],
    );
    ({ account_id: accountId, id: keyId } = row ?? { account_id: '', id: '' });
    await setThreshold(THRESHOLD);
  });
  afterEach(() => jest.restoreAllMocks());

  it('is told once, with what is left, in text and in HTML', async () => {
    await spend(2);
    await sweep();
    await sweep();
    const [mail, ...others] = await letters();
    expect(others).toEqual([]);
    expect(mail).toContain('Subject: Your credits are running low: 3 left');
    expect(mail).toContain('fewer than the 4 at which you asked to be told');
    expect(mail).toContain('<strong>3 credits</strong>');
    const { body } = await app.http.get('/api/v1/account/alerts').set('X-API-Key', account.key);
    expect(Date.parse(body.last_sent_at)).not.toBeNaN();
  });

  it('is not told at the threshold, only below', async () => {
    await spend(1);
    await sweep();
    expect(await letters()).toEqual([]);
    await spend(1);
    await sweep();
    expect(await letters()).toHaveLength(1);
  });

  it('is told once though many charges at once cross it and two processes look', async () => {
    await Promise.all([1, 2, 3, 4, 5].map(() => spend(1)));
    await Promise.all([app, elsewhere, app, elsewhere].map(sweep));
    expect(await letters()).toHaveLength(1);
  });

  it('is told again when it was high enough in between', async () => {
    await spend(2);
    await sweep();
    await topUp(10);
    await sweep();
    await spend(10);
    await sweep();
    expect(await letters()).toHaveLength(2);
    await spend(2);
    await sweep();
    expect(await letters()).toHaveLength(2);
  });

  it('is told at most once an hour when refunds take it up and down over the threshold', async () => {
    await spend(1);
    const charge = await spend(1);
    await sweep();
    await app.db.transaction(() => app.get(CreditsService).refund([charge]));
    await sweep();
    await spend(1);
    await sweep();
    expect(await letters()).toHaveLength(1);

    await app.db.query(`update low_balance_alerts set sent_at = now() - interval '61 minutes'`);
    await topUp(1);
    await sweep();
    await spend(1);
    await sweep();
    expect(await letters()).toHaveLength(2);
  });

  it('is not told when it was so already as the threshold was set, but the next time', async () => {
    await setThreshold(100);
    await sweep();
    expect(await letters()).toEqual([]);
    await topUp(100);
    await sweep();
    await spend(50);
    await sweep();
    expect(await letters()).toHaveLength(1);
  });

  it('is not told again because the same threshold is set again', async () => {
    await spend(2);
    await sweep();
    await setThreshold(THRESHOLD);
    await sweep();
    expect(await letters()).toHaveLength(1);
  });

  it('is not told without a threshold', async () => {
    await setThreshold(null);
    await spend(5);
    await sweep();
    expect(await letters()).toEqual([]);
  });

  it('is told by another process when the one that was to tell is lost', async () => {
    await spend(2);
    const crossings = app.get(CrossingsRepository);
    await crossings.findCrossings();
    expect(await crossings.claim(100)).toHaveLength(1);
    await sweep(elsewhere);
    expect(await letters()).toEqual([]);

    await app.db.query(`update low_balance_alerts set due_at = now() where state = 'due'`);
    await sweep(elsewhere);
    expect(await letters()).toHaveLength(1);
  });

  it('is told later when the mail server is away', async () => {
    jest.spyOn(app.get(Mail), 'send').mockRejectedValueOnce(new MailUnavailable());
    await spend(2);
    await sweep(app);
    expect(await letters()).toEqual([]);
    await app.db.query(`update low_balance_alerts set due_at = now() where state = 'due'`);
    await sweep();
    expect(await letters()).toHaveLength(1);
  });

  it('is not told when it has passed before anyone was told', async () => {
    await spend(2);
    await app.get(CrossingsRepository).findCrossings();
    await topUp(10);
    await sweep();
    expect(await letters()).toEqual([]);
    await spend(10);
    await sweep();
    expect(await letters()).toHaveLength(1);
  });

  it('of a deleted account is told to nobody, and its alert is forgotten', async () => {
    await spend(2);
    await app.get(CrossingsRepository).findCrossings();
    await app.http.delete('/api/v1/account').set('X-API-Key', account.key).expect(200);
    await sweep();
    expect(await letters()).toEqual([]);
    const left = await app.db.query('select true from low_balance_alerts where account_id = $1', [accountId]);
    expect(left).toEqual([]);
  });

  async function setThreshold(threshold: number | null): Promise<void> {
    await app.http
      .put('/api/v1/account/alerts')
      .set('X-API-Key', account.key)
      .send({ low_balance_threshold: threshold })
      .expect(200);
  }

  async function spend(amount: number) {
    charged += 1;
    const charge = { accountId, keyId, cause: `test:${charged}`, amount };
    await app.db.transaction(() => app.get(CreditsService).charge(charge));
    return charge;
  }

  async function topUp(amount: number): Promise<void> {
    charged += 1;
    await app.db.transaction(() => app.get(CreditsService).grant(accountId, amount, `test:${charged}`));
  }

  function sweep(process = elsewhere): Promise<void> {
    return process.get(LowBalanceSweeper).sweep();
  }

  async function letters(): Promise<string[]> {
    // Long lines are broken for the way, by an equals sign at their end.
    const mails = (await app.mails()).map((mail) => mail.replaceAll('=\r\n', ''));
    return mails.filter((mail) => mail.includes(`To: ${account.email}`) && mail.includes('running low'));
  }
});
