import { SuppressionsService } from '../../src/modules/privacy/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { StandInWorker } from './stand-in-worker.js';

const REASON = "Profile unavailable at its owner's request";

describe('a profile whose owner asked for it to be left alone', () => {
  let app: TestApp;
  let worker: StandInWorker;
  let suppressions: SuppressionsService;
  let account: TestAccount;
  let url: string;
  let profiles = 0;

  beforeAll(async () => {
    app = await startTestApp({ CALLBACK_ALLOW: '127.0.0.1' });
    worker = new StandInWorker(app);
    suppressions = app.get(SuppressionsService);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    account = await signUp(app);
    profiles += 1;
    url = `https://www.linkedin.com/in/left-alone-${profiles}`;
  });

  const submit = (by = account, headers: Record<string, string> = {}) =>
    app.http.post('/api/v1/scrape').set('X-API-Key', by.key).set(headers).send({ linkedin_url: url });
  const get = async (id: string, by = account) =>
    (await app.http.get(`/api/v1/scrape/${id}`).set('X-API-Key', by.key).expect(200)).body;
  const stored = () => app.db.query('select from profiles where canonical_url = $1', [url]);

  async function balance(of = account): Promise<number> {
    const [row] = await app.db.query<{ balance: string }>(
      'select balance from wallets join accounts on accounts.id = account_id where email = $1',
      [of.email],
    );
    return Number(row?.balance);
  }

  it('fails each later lookup at once, uncharged and unvisited', async () => {
    await suppressions.suppress(url, 'operator');
    const first = await submit();
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      data: { status: 'failed', error: REASON, error_code: 'suppressed', profile_data: null },
      credits_charged: 0,
      credits_remaining: 5,
    });
    const second = await submit();
    expect(second.body.data).toMatchObject({ status: 'failed', error: REASON });
    expect(await app.db.query('select from visits where canonical_url = $1', [url])).toEqual([]);
    expect(await balance()).toBe(5);
  });

  it('is failed for those without credits too, instead of asking them to pay', async () => {
    await app.db.query('update wallets set balance = 0');
    await suppressions.suppress(url, 'operator');
    expect((await submit()).body).toMatchObject({ data: { error: REASON }, credits_remaining: 0 });
  });

  it('is erased from lookups that had it, which say why and stay paid', async () => {
    const { id } = (await submit()).body.data;
    await worker.visit(url);
    expect((await get(id)).profile_data).toMatchObject({ full_name: 'Odalys Brindle' });

    await suppressions.suppress(url, 'operator');
    expect(await get(id)).toMatchObject({ status: 'completed', profile_data: null, error: REASON });
    const byUrl = await app.http
      .get('/api/v1/scrape')
      .set('X-API-Key', account.key)
      .query({ linkedin_url: url });
    expect(byUrl.body).toMatchObject({ profile_data: null, error: REASON });
    expect(await stored()).toEqual([]);
    expect(await balance()).toBe(4);
  });

  it('is erased from the pages that could not be read', async () => {
    await app.db.query(
      `insert into page_samples (id, visit_id, canonical_url, outcome, page_gz) values ($1, 'any', $1, 'unreadable', '')`,
      [url],
    );
    await suppressions.suppress(url, 'operator');
    expect(await app.db.query('select from page_samples')).toEqual([]);
  });

  it('is erased from answers kept for repetition', async () => {
    await submit();
    await worker.visit(url);
    const other = await signUp(app);
    const kept = { 'Idempotency-Key': 'kept' };
    expect((await submit(other, kept)).body.data.profile_data).not.toBeNull();

    await suppressions.suppress(url, 'operator');
    expect((await submit(other, kept)).body).toMatchObject({
      data: { profile_data: null },
      credits_charged: 1,
    });
  });

  it('is erased from callbacks, those still to be sent too, which tell the rest', async () => {
    const other = `${url}-namesake`;
    const batch = { linkedin_urls: [other, url], callback_url: 'http://127.0.0.1:9009/' };
    await app.http.post('/api/v1/scrape/batch').set('X-API-Key', account.key).send(batch).expect(201);
    await worker.visit(url);
    await worker.visit(other);

    await suppressions.suppress(url, 'operator');
    const [told] = await app.db.query<{ body: string }>(
      `select body from webhook_deliveries where event = 'batch.completed' order by position desc limit 1`,
    );
    expect(JSON.parse(told?.body ?? '')).toMatchObject({
      completed: 2,
      profiles: [
        { linkedin_url: other, profile_data: { full_name: 'Odalys Brindle' } },
        { linkedin_url: url, profile_data: null },
      ],
    });
  });

  it('completes the batches that waited for nothing else', async () => {
    const batch = { linkedin_urls: [url] };
    const { body } = await app.http.post('/api/v1/scrape/batch').set('X-API-Key', account.key).send(batch);
    await suppressions.suppress(url, 'operator');
    const ended = await app.http
      .get(`/api/v1/scrape/batch/${body.data.batch_id}`)
      .set('X-API-Key', account.key);
    expect(ended.body).toMatchObject({ status: 'completed', failed: 1, profiles: [{ error: REASON }] });
    expect(await balance()).toBe(5);
  });

  it('ends the visit that was open, and refunds everyone who waited for it once', async () => {
    const other = await signUp(app);
    const mine = (await submit()).body.data.id;
    const theirs = (await submit(other)).body.data.id;

    await Promise.all([suppressions.suppress(url, 'operator'), suppressions.suppress(url, 'email')]);
    expect(await get(mine)).toMatchObject({ status: 'failed', error: REASON, error_code: 'suppressed' });
    expect(await get(theirs, other)).toMatchObject({ status: 'failed', error: REASON });
    expect([await balance(), await balance(other)]).toEqual([5, 5]);
  });

  it('is not visited when the objection comes between submission and visit', async () => {
    const { id } = (await submit()).body.data;
    // As if the submission had looked at the list just before the objection was on it.
    await app.db.query(`insert into suppressions (canonical_url, source) values ($1, 'operator')`, [url]);
    expect(await worker.claim(url)).toBeNull();
    expect(await get(id)).toMatchObject({ status: 'failed', error: REASON });
    expect(await balance()).toBe(5);
  });

  it('is forgotten again when a visit under way brings it home too late', async () => {
    const { id } = (await submit()).body.data;
    const visit = await worker.claim(url);
    await suppressions.suppress(url, 'operator');
    if (visit) await worker.bringHome(visit);
    expect(await get(id)).toMatchObject({ status: 'failed', profile_data: null, error: REASON });

    await suppressions.finishErasures();
    expect(await stored()).toEqual([]);
  });

  it('is not kept when a former address leads to it', async () => {
    const former = `${url}-before-the-wedding`;
    await suppressions.suppress(url, 'operator');
    const submitted = await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', account.key)
      .send({ linkedin_url: former });
    const visit = await worker.claim(former);
    if (visit) await worker.bringHome(visit, [`${url}-in-between`, url]);

    expect(await get(submitted.body.data.id)).toMatchObject({
      status: 'failed',
      profile_data: null,
      error: REASON,
    });
    expect(await app.db.query('select from profiles where canonical_url = $1', [former])).toEqual([]);
    expect(await balance()).toBe(5);
  });

  it('is erased by another process when the one that was to do it died', async () => {
    await submit();
    await worker.visit(url);
    await app.db.query(`insert into suppressions (canonical_url, source) values ($1, 'operator')`, [url]);
    await suppressions.finishErasures();
    expect(await stored()).toEqual([]);
  });

  it('is left unfinished no longer than something can be under way', async () => {
    await suppressions.suppress(url, 'operator');
    await app.db.query(`update suppressions set created_at = now() - interval '11 minutes'`);
    await suppressions.finishErasures();
    const [before] = await app.db.query<{ erased_at: Date }>('select erased_at from suppressions limit 1');
    await suppressions.finishErasures();
    const [after] = await app.db.query<{ erased_at: Date }>('select erased_at from suppressions limit 1');
    expect(after).toEqual(before);
  });

  it('leaves other profiles as they are', async () => {
    const { id } = (await submit()).body.data;
    await worker.visit(url);
    await suppressions.suppress(`${url}-namesake`, 'operator');
    expect(await get(id)).toMatchObject({ profile_data: { full_name: 'Odalys Brindle' }, error: null });
  });

  it('can be looked up again at once when it is taken off the list', async () => {
    await suppressions.suppress(url, 'operator');
    await submit();
    expect(await suppressions.lift(url)).toBe(true);
    expect(await suppressions.lift(url)).toBe(false);
    expect((await submit()).body).toMatchObject({ data: { status: 'pending' }, credits_charged: 1 });
  });

  it('means nothing to test keys, whose people are invented', async () => {
    await suppressions.suppress(url, 'operator');
    expect((await submit({ ...account, key: account.testKey })).body.data.status).toBe('completed');
  });
});
