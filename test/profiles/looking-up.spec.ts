import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type ProfileSite, startProfileSite } from '../../src/local/profile-site/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

const PATHS = ['/v1/profiles', '/api/v1/profiles'];
const FORM = 'application/x-www-form-urlencoded';

describe('asking for a profile', () => {
  let site: ProfileSite;
  let app: TestApp;
  let account: TestAccount;
  beforeAll(async () => {
    site = await startProfileSite({ port: 0 });
    app = await startTestApp({ ROLE: 'all', PROFILE_ORIGIN: site.url });
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });
  beforeEach(async () => {
    account = await signUp(app);
  });

  const get = (query: object, path = '/v1/profiles', key = account.key) =>
    app.http.get(path).query(query).set('X-API-Key', key);
  const post = (body: object, type = FORM, key = account.key) =>
    app.http.post('/v1/profiles').set('X-API-Key', key).type(type).send(body);

  async function balance(): Promise<number> {
    const { body } = await app.http.get('/api/v1/credits/balance').set('X-API-Key', account.key);
    return body.credits_balance;
  }

  const FOUND = {
    data: {
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      linkedin_url: 'linkedin.com/in/ada-example',
      canonical_url: 'https://www.linkedin.com/in/ada-example',
      status: 'completed',
      profile_data: { full_name: expect.stringMatching(/\S/), kind: 'person' },
      error: null,
    },
    credits_charged: 1,
    credits_remaining: 4,
  };

  it.each([
    ['X-API-Key: ', PATHS[0]],
    ['Authorization: Bearer ', PATHS[0]],
    ['Authorization: Bearer ', PATHS[1]],
  ])('works as printed, with curl, "%s" and %s', async (header, path) => {
    const { stdout } = await promisify(execFile)('curl', [
      '--silent',
      `${app.url}${path}`,
      '-H',
      `${header}${account.key}`,
      '--data-urlencode',
      'url=linkedin.com/in/ada-example',
    ]);
    expect(JSON.parse(stdout)).toMatchObject(FOUND);
  });

  it.each(PATHS)('brings it by GET %s, which nobody on the way may keep', async (path) => {
    const { status, body, headers } = await get({ url: 'linkedin.com/in/ada-example' }, path);
    expect(status).toBe(200);
    expect(body).toMatchObject(FOUND);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-api-key-prefix']).toBe(account.key.slice(0, 12));
  });

  it.each(['application/json', FORM, `${FORM}; charset=utf-8`])('brings it by POST of %s', async (type) => {
    const { status, body } = await post({ url: 'linkedin.com/in/ada-example' }, type);
    expect(status).toBe(200);
    expect(body).toMatchObject(FOUND);
  });

  it('brings companies too', async () => {
    const { body } = await get({ url: 'https://uk.linkedin.com/company/Acme-Example/?trk=x' });
    expect(body.data).toMatchObject({ status: 'completed', profile_data: { kind: 'company' } });
  });

  it('charges and remembers what POST /api/v1/scrape does', async () => {
    const first = await get({ url: 'linkedin.com/in/remembered-example' });
    const again = await post({ url: 'https://www.linkedin.com/in/remembered-example' });
    expect(again.body).toMatchObject({
      data: { id: first.body.data.id },
      credits_charged: 0,
      credits_remaining: 4,
    });
    const scrape = await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', account.key)
      .send({ linkedin_url: 'linkedin.com/in/remembered-example' });
    expect([scrape.status, scrape.body.data.id]).toEqual([200, first.body.data.id]);

    const fresh = await post({ url: 'linkedin.com/in/remembered-example', max_age: '0' });
    expect(fresh.body.data.id).not.toBe(first.body.data.id);
    expect(fresh.body.credits_charged).toBe(1);
  });

  it('answers 200 with a lookup that failed, and charges nothing for it', async () => {
    const { status, body } = await get({ url: 'linkedin.com/in/not-found-profiles' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { status: 'failed', error: 'Profile not found', error_code: 'not_found', profile_data: null },
      credits_charged: 0,
      credits_remaining: 5,
    });
    const cached = await get({ url: 'linkedin.com/in/not-found-profiles' });
    expect(cached.body.data.id).toBe(body.data.id);
    const forced = await get({ url: 'linkedin.com/in/not-found-profiles', force: 'true' });
    expect(forced.body.data.id).not.toBe(body.data.id);
    expect(await balance()).toBe(5);
  });

  it.each([
    ['GET', () => get({ url: 'linkedin.com/in/slow-3-get-example', wait: '0' })],
    ['a form', () => post({ url: 'linkedin.com/in/slow-3-form-example', wait: '0' })],
    ['JSON', () => post({ url: 'linkedin.com/in/slow-3-json-example', wait: 0 }, 'application/json')],
    ['Prefer', () => get({ url: 'linkedin.com/in/slow-4-prefer-example' }).set('Prefer', 'wait=1')],
    ['a Prefer of 0', () => get({ url: 'linkedin.com/in/slow-3-at-once-example' }).set('Prefer', 'wait=0')],
  ])('answers 202 with where to go on when %s has no time', async (_, send) => {
    const { status, body, headers } = await send();
    expect(status).toBe(202);
    expect(body).toMatchObject({
      data: { status: 'pending', profile_data: null },
      credits_charged: 1,
      credits_remaining: 4,
    });
    expect(headers.location).toBe(`/api/v1/scrape/${body.data.id}`);
    const later = await app.http.get(`${headers.location}?wait=20`).set('X-API-Key', account.key);
    expect(later.body).toMatchObject({ id: body.data.id, status: 'completed' });
  });

  it('says which wait it applied, at most its own', async () => {
    const { headers } = await get({ url: 'linkedin.com/in/ada-example' }).set('Prefer', 'wait=60');
    expect(headers['preference-applied']).toBe('wait=30');
  });

  it('loses nothing when the caller leaves while it waits', async () => {
    const leaving = new AbortController();
    const url = 'linkedin.com/in/slow-2-left-example';
    const call = fetch(`${app.url}/v1/profiles?url=${url}`, {
      headers: { 'X-API-Key': account.key },
      signal: leaving.signal,
    });
    await untilPending();
    leaving.abort();
    await expect(call).rejects.toThrow('aborted');

    const again = await get({ url });
    expect(again.body).toMatchObject({
      data: { status: 'completed', profile_data: { kind: 'person' } },
      credits_charged: 0,
      credits_remaining: 4,
    });
  });

  async function untilPending(): Promise<void> {
    for (;;) {
      const rows = await app.db.query(
        `select from lookups join accounts on accounts.id = account_id where email = $1`,
        [account.email],
      );
      if (rows.length > 0) return;
      await sleep(20);
    }
  }

  it('takes a POST once per Idempotency-Key', async () => {
    const send = (url: string) => post({ url, max_age: '0' }).set('Idempotency-Key', 'once');
    const first = await send('linkedin.com/in/ada-example');
    const again = await send('linkedin.com/in/ada-example');
    expect([again.status, again.body.data.id]).toEqual([200, first.body.data.id]);
    const scraped = await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', account.key)
      .set('Idempotency-Key', 'once')
      .send({ linkedin_url: 'linkedin.com/in/ada-example', max_age: 0 });
    expect(scraped.body.data.id).toBe(first.body.data.id);
    const other = await send('linkedin.com/in/other-example');
    expect([other.status, other.body.error.code]).toEqual([422, 'idempotency_mismatch']);
    expect(await balance()).toBe(4);
  });

  it('is refused without credits', async () => {
    await app.db.query(
      `update wallets set balance = 0 from accounts where accounts.id = account_id and email = $1`,
      [account.email],
    );
    const { status, body } = await get({ url: 'linkedin.com/in/unpaid-example' });
    expect([status, body.error]).toMatchObject([
      402,
      { code: 'insufficient_credits', required: 1, available: 0 },
    ]);
  });

  it('waits for test keys as well, which may see every refusal', async () => {
    const { testKey } = account;
    const slow = await get({ url: 'linkedin.com/in/ada-slow' }, '/v1/profiles', testKey);
    expect([slow.status, slow.body.data.status, slow.body.credits_charged]).toEqual([200, 'completed', 0]);
    const short = await post({ url: 'linkedin.com/in/bruno-slow', wait: '0' }, FORM, testKey);
    expect([short.status, short.headers.location]).toEqual([202, `/api/v1/scrape/${short.body.data.id}`]);
    for (const [slug, status] of [
      ['ada-no-credits', 402],
      ['ada-rate-limited', 429],
      ['ada-error', 500],
      ['ada-down', 503],
    ] as const)
      await get({ url: `linkedin.com/in/${slug}` }, '/v1/profiles', testKey).expect(status);
    const timedOut = await get({ url: 'linkedin.com/in/ada-timeout' }, '/v1/profiles', testKey);
    expect([timedOut.status, timedOut.body.data.status]).toEqual([200, 'timed_out']);
  });

  it('is shown to nobody else', async () => {
    const { body } = await get({ url: 'linkedin.com/in/ada-example' });
    const stranger = await signUp(app);
    const theirs = await get({ url: 'linkedin.com/in/ada-example' }, '/v1/profiles', stranger.key);
    expect(theirs.body.data.id).not.toBe(body.data.id);
    expect(theirs.body.credits_charged).toBe(1);
  });
});
