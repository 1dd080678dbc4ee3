import {
  AuthenticationError,
  ConnectionError,
  InsufficientCreditsError,
  InvalidRequestError,
  LinkFetch,
  NotFoundError,
  operations,
  PermissionError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from '../../../sdk/typescript/src/index.js';
import { holdTime, letTimeCome } from '../../sandbox/test-client.js';
import { signUp, type TestAccount } from '../../support/accounts.js';
import { startTestApp, type TestApp } from '../../support/app.js';

describe('the TypeScript client looks profiles up', () => {
  let app: TestApp;
  let account: TestAccount;
  let ll: LinkFetch;
  beforeAll(async () => {
    app = await startTestApp();
    account = await signUp(app);
    ll = new LinkFetch({ apiKey: account.testKey, baseUrl: app.url, maxRetries: 1 });
  });
  afterAll(() => app.close());

  it('with one call', async () => {
    const lookup = await ll.lookup('linkedin.com/in/ada-lovelace');
    expect(lookup.status).toBe('completed');
    expect(lookup.profile_data?.full_name).toEqual(expect.any(String));
    expect(lookup.canonical_url).toBe('https://www.linkedin.com/in/ada-lovelace');
  });

  it('and waits for one that takes its time', async () => {
    const lookup = ll.lookup('linkedin.com/in/ada-waits-slow');
    await app.db.query(`select pg_sleep(0.2)`);
    await letTimeCome(app);
    expect(await lookup).toMatchObject({ status: 'completed' });
  });

  it('and gives up waiting when it is told to, while the lookup goes on', async () => {
    const { data } = await ll.submit('linkedin.com/in/ada-gone-slow');
    await holdTime(app);
    const error = await ll.lookup('linkedin.com/in/ada-gone-slow', { wait: 1 }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.details).toEqual({ lookup_id: data.id });
    expect(await ll.getLookup(data.id)).toMatchObject({ status: 'pending' });
  });

  it.each([
    ['ada-not-found', 'failed', 'not_found'],
    ['ada-blocked', 'failed', 'refused'],
    ['ada-timeout', 'timed_out', 'timed_out'],
  ])('of which %s ends, and is no error', async (slug, status, code) => {
    const lookup = await ll.lookup(`linkedin.com/in/${slug}`);
    expect(lookup).toMatchObject({ status, error_code: code, profile_data: null });
  });

  it.each([
    ['ada-no-credits', InsufficientCreditsError, 402],
    ['ada-rate-limited', RateLimitError, 429],
    ['ada-error', ServerError, 500],
    ['ada-down', ServerError, 503],
  ])('of which %s is refused with an error', async (slug, kind, status) => {
    const impatient = new LinkFetch({ apiKey: account.testKey, baseUrl: app.url, maxRetries: 0 });
    const error = await impatient.lookup(`linkedin.com/in/${slug}`).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ status, requestId: expect.any(String) });
  });

  it('and says what a lookup costs too much of', async () => {
    const error = await ll.submit('linkedin.com/in/bruno-no-credits').catch((thrown) => thrown);
    expect(error).toMatchObject({ required: 1, available: 0 });
  });

  it('and finds them again, by address', async () => {
    const lookup = await ll.lookup('linkedin.com/in/ada-found');
    expect(await ll.findLookup('https://www.linkedin.com/in/ada-found/')).toMatchObject({ id: lookup.id });
  });

  it('without charging twice for one Idempotency-Key', async () => {
    const options = { idempotencyKey: 'order-1', maxAge: 0 };
    const first = await ll.submit('linkedin.com/in/ada-once', options);
    expect(await ll.submit('linkedin.com/in/ada-once', options)).toEqual(first);
    const other = ll.submit('linkedin.com/in/bruno-once', options);
    await expect(other).rejects.toMatchObject({ code: 'idempotency_mismatch', status: 422 });
  });

  it('by /v1/profiles, which answers what is there in time', async () => {
    expect(await ll.profiles.get('linkedin.com/in/ada-profile')).toMatchObject({
      data: { status: 'completed' },
      credits_charged: 0,
    });
    const pending = await ll.profiles.get('linkedin.com/in/ada-late-slow', { wait: 0 });
    expect(pending.data.status).toBe('pending');
  });

  it('and says what is wrong with an address', async () => {
    const error = await ll.lookup('https://example.com/in/ada').catch((thrown) => thrown);
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toMatchObject({ status: 422, code: 'invalid_linkedin_url' });
  });

  it('and sees nothing of the other world, whichever key asks', async () => {
    const live = new LinkFetch({ apiKey: account.key, baseUrl: app.url });
    const test = await ll.lookup('linkedin.com/in/ada-of-the-test-world');
    await expect(live.getLookup(test.id)).rejects.toBeInstanceOf(NotFoundError);
    const { data } = await live.submit('linkedin.com/in/ada-of-the-live-world');
    await expect(ll.getLookup(data.id)).rejects.toBeInstanceOf(NotFoundError);
  });

  it('and is refused with a revoked key', async () => {
    const { id, api_key } = await ll.keys.create({ name: 'leaked', mode: 'test' });
    const leaked = new LinkFetch({ apiKey: api_key, baseUrl: app.url });
    await leaked.whoami();
    await ll.keys.revoke(id, { graceHours: 0 });
    const error = await leaked.lookup('linkedin.com/in/ada').catch((thrown) => thrown);
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.code).toBe('invalid_key');
  });

  it('and is refused with a key that may only look', async () => {
    const { api_key } = await ll.keys.create({ name: 'reader', mode: 'test', scopes: ['scrape:read'] });
    const reader = new LinkFetch({ apiKey: api_key, baseUrl: app.url });
    const error = await reader.lookup('linkedin.com/in/ada').catch((thrown) => thrown);
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.code).toBe('scope_denied');
  });

  it('and tells a wrong path from a missing thing', async () => {
    const lost = new LinkFetch({ apiKey: account.testKey, baseUrl: `${app.url}/nowhere` });
    await expect(lost.whoami()).rejects.toMatchObject({
      status: 404,
      message: expect.stringContaining('/nowhere/'),
    });
    const unspoken = new LinkFetch({
      apiKey: account.testKey,
      baseUrl: app.url.replace('http:', 'https:'),
      maxRetries: 0,
    });
    await expect(unspoken.whoami()).rejects.toBeInstanceOf(ConnectionError);
  });

  it('and reaches what it has no method for', async () => {
    const { fixtures } = await operations.listFixtures({ client: ll.api });
    expect(fixtures.map(({ suffix }) => suffix)).toContain('-not-found');
  });
});
