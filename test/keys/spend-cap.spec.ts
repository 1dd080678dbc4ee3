import { CreditsService } from '../../src/modules/credits/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { idOf, type MintedKey, mintKey } from './key-ring.js';

describe('a spend cap', () => {
  let app: TestApp;
  let account: TestAccount;
  let capped: MintedKey;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
    capped = await mintKey(app, account.key, { credit_limit: 2 });
  });

  const submit = (slug: string, key = capped.text) =>
    app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', key)
      .send({ linkedin_url: `linkedin.com/in/${slug}` });
  const used = async (id: string) => {
    const { body } = await app.http.get(`/api/v1/keys/${id}`).set('X-API-Key', account.key);
    return body.credits_used;
  };

  async function refund(lookupId: string): Promise<void> {
    const [entry] = await app.db.query<{ account_id: string; key_id: string }>(
      `select account_id, key_id from ledger_entries where kind = 'charge' and cause = $1`,
      [`lookup:${lookupId}`],
    );
    const charge = {
      accountId: entry?.account_id ?? '',
      keyId: entry?.key_id ?? '',
      amount: 1,
      cause: `lookup:${lookupId}`,
    };
    await app.db.transaction(() => app.get(CreditsService).refund([charge]));
  }

  it('ends what a key may spend before the workspace is out of credits', async () => {
    expect((await submit('cap-1')).body.credits_remaining).toBe(1);
    expect((await submit('cap-2')).body.credits_remaining).toBe(0);
    const refused = await submit('cap-3');
    expect(refused.status).toBe(402);
    expect(refused.body.error).toMatchObject({ code: 'insufficient_credits', required: 1, available: 0 });

    expect((await submit('cap-3', account.key)).body.credits_remaining).toBe(2);
    expect(await used(capped.id)).toBe(2);
    const ofCapped = await app.http.get('/api/v1/account').set('X-API-Key', capped.text);
    const ofAccount = await app.http.get('/api/v1/account').set('X-API-Key', account.key);
    expect([ofCapped.body.credits_balance, ofAccount.body.credits_balance]).toEqual([0, 2]);
  });

  it('shows the balance where that is less than what is left of the cap', async () => {
    await app.http
      .patch(`/api/v1/keys/${capped.id}`)
      .set('X-API-Key', account.key)
      .send({ credit_limit: 100 })
      .expect(200);
    expect((await submit('cap-wide')).body.credits_remaining).toBe(4);
  });

  it('shows the same on an answer that cost nothing', async () => {
    await submit('cap-again');
    const again = await submit('cap-again');
    expect(again.body).toMatchObject({ credits_charged: 0, credits_remaining: 1 });
  });

  it('holds when more lookups come at once than it allows', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => submit(`cap-at-once-${n}`)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(answers.filter(({ status }) => status === 402)).toHaveLength(10);
    expect(await used(capped.id)).toBe(2);
  });

  it('leaves no trace of a charge that only the balance refused', async () => {
    await app.http
      .patch(`/api/v1/keys/${capped.id}`)
      .set('X-API-Key', account.key)
      .send({ credit_limit: 100 });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => submit(`cap-broke-${n}`)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(await used(capped.id)).toBe(5);
  });

  it('gets back what is refunded, once', async () => {
    const { body } = await submit('cap-refund');
    await submit('cap-refund-2');
    await Promise.all([refund(body.data.id), refund(body.data.id), refund(body.data.id)]);
    expect(await used(capped.id)).toBe(1);
    expect((await submit('cap-refund-3')).status).toBe(201);
    expect((await submit('cap-refund-4')).status).toBe(402);
  });

  it('goes on counting when the key is rotated, for both keys together', async () => {
    await submit('cap-rotated');
    const { body } = await app.http
      .post(`/api/v1/keys/${capped.id}/rotate`)
      .set('X-API-Key', account.key)
      .expect(201);
    expect(body).toMatchObject({ credit_limit: 2, credits_used: 1 });
    expect((await submit('cap-rotated-2', body.api_key)).body.credits_remaining).toBe(0);
    expect((await submit('cap-rotated-3')).status).toBe(402);
  });

  it('set below what was spent leaves nothing, not less than nothing', async () => {
    await submit('cap-lowered');
    await submit('cap-lowered-2');
    await app.http.patch(`/api/v1/keys/${capped.id}`).set('X-API-Key', account.key).send({ credit_limit: 1 });
    const refused = await submit('cap-lowered-3');
    expect(refused.body.error).toMatchObject({ required: 1, available: 0 });
  });

  it('counts what uncapped keys spend as well', async () => {
    await submit('cap-none', account.key);
    expect(await used(await idOf(app, account.key))).toBe(1);
    expect(await used(capped.id)).toBe(0);
  });
});
