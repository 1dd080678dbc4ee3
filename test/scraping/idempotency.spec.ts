import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('a lookup sent twice under one Idempotency-Key', () => {
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
  });

  const submit = (key: string, body: object, apiKey = account.key) =>
    app.http.post('/api/v1/scrape').set('X-API-Key', apiKey).set('Idempotency-Key', key).send(body);
  const url = (slug: string) => ({ linkedin_url: `linkedin.com/in/${slug}` });

  it('brings the first answer again and charges once', async () => {
    const first = await submit('one', url('idempotent'));
    expect([first.status, first.body.credits_charged]).toEqual([201, 1]);
    const second = await submit('one', url('idempotent'));
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    const charges = await app.db.query(`select from ledger_entries where kind = 'charge' and cause = $1`, [
      `lookup:${first.body.data.id}`,
    ]);
    expect(charges).toHaveLength(1);
  });

  it('refuses another body under the same key', async () => {
    await submit('two', url('first')).expect(201);
    const other = await submit('two', url('second'));
    expect([other.status, other.body.error.code]).toEqual([422, 'idempotency_mismatch']);
  });

  it('belongs to its workspace and mode', async () => {
    const first = await submit('three', url('mine'));
    const stranger = await signUp(app);
    const theirs = await submit('three', url('theirs'), stranger.key);
    expect(theirs.status).toBe(201);
    expect(theirs.body.data.id).not.toBe(first.body.data.id);
    await submit('three', url('test'), account.testKey).expect(201);
  });

  it('does the work once when many come at once; the others are told to come again', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit('four', url('at-once'))));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const [again] = [await submit('four', url('at-once'))];
    for (const answer of answers.filter(({ status }) => status === 201))
      expect(answer.body).toEqual(again.body);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body).toMatchObject({ error: { code: 'idempotency_in_progress' }, retry_after_seconds: 1 });
    }
  });

  it('leaves the key free when the request was refused', async () => {
    await app.db.query(`update wallets set balance = 0`);
    await submit('five', url('later')).expect(402);
    await app.db.query(`update wallets set balance = 5`);
    await submit('five', url('later')).expect(201);
  });

  it('forgets a key after a day', async () => {
    await submit('six', url('yesterday')).expect(201);
    await app.db.query(`update idempotency_keys set created_at = now() - interval '25 hours'`);
    await submit('six', url('today')).expect(201);
  });

  it.each([
    ['256 characters', 'k'.repeat(256)],
    ['a tab', 'a\tb'],
    ['letters beyond ASCII', 'caf\u00e9'],
  ])('refuses a key with %s', async (_, key) => {
    const { status, body } = await submit(key, url('bad-key'));
    expect([status, body.error.fields[0].field]).toEqual([400, 'Idempotency-Key']);
  });

  it('takes a key of 255 characters', async () => {
    await submit('k'.repeat(255), url('long-key')).expect(201);
  });
});
