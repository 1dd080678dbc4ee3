import { holdTime, letTimeCome } from '../../sandbox/test-client.js';
import { signUp } from '../../support/accounts.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { json, StubbornServer } from '../typescript/stubborn-server.js';
import { buildMcpServer, type McpServer, startMcpServer } from './mcp-server.js';

const urlsOf = (...slugs: string[]) => slugs.map((slug) => `linkedin.com/in/${slug}`);

describe('the MCP server, with a test key', () => {
  let app: TestApp;
  let mcp: McpServer;
  let key: string;
  beforeAll(async () => {
    await buildMcpServer();
    app = await startTestApp();
    key = (await signUp(app)).testKey;
    mcp = await startMcpServer({ key, baseUrl: app.url });
  }, 120_000);
  afterAll(async () => {
    await mcp.close();
    await app.close();
  });

  it('shows its tools, and says what each costs', async () => {
    const tools = await mcp.tools();
    expect(tools.map(({ name, description = '' }) => [name, /Costs[^;:.]*/.exec(description)?.[0]])).toEqual([
      ['look_up_profile', 'Costs 1 credit'],
      ['start_batch', 'Costs 1 credit for each profile'],
      ['read_batch', 'Costs nothing'],
      ['read_balance', 'Costs nothing'],
    ]);
  });

  it('looks a profile up', async () => {
    const { isError, text, data } = await mcp.call('look_up_profile', {
      url: 'linkedin.com/in/ada-lovelace',
    });
    expect(isError).toBe(false);
    expect(data).toMatchObject({
      canonical_url: 'https://www.linkedin.com/in/ada-lovelace',
      status: 'completed',
      profile: { kind: 'person', full_name: expect.any(String), experiences: expect.any(Array) },
      credits_charged: 0,
      spend_limit: 100,
      spend_limit_left: 100,
    });
    expect(text).toContain(data.profile.full_name);
    expect(text).toContain(`Experience: ${data.profile.experience}`);
    expect(text).toContain("It cost 0 credits; 100 of this server's limit of 100 are left.");
  });

  it('looks a company up', async () => {
    const { data } = await mcp.call('look_up_profile', { url: 'https://linkedin.com/company/brindle' });
    expect(data.profile).toMatchObject({ kind: 'company', company: expect.any(Object) });
  });

  it.each([
    ['ada-not-found', 'failed', 'not_found', 'failed: Profile not found'],
    ['ada-private', 'failed', 'not_found', 'failed'],
    ['ada-timeout', 'timed_out', 'timed_out', 'timed_out'],
  ])('tells how %s ended, which is no error', async (slug, status, error_code, words) => {
    const { isError, text, data } = await mcp.call('look_up_profile', { url: `linkedin.com/in/${slug}` });
    expect(isError).toBe(false);
    expect(data).toMatchObject({ status, error_code, profile: null, credits_charged: 0 });
    expect(text).toContain(words);
  });

  it('waits for one that takes its time', async () => {
    const called = mcp.call('look_up_profile', { url: 'linkedin.com/in/ada-waits-slow' });
    await app.db.query('select pg_sleep(0.2)');
    await letTimeCome(app);
    expect((await called).data).toMatchObject({ status: 'completed' });
  });

  it('gives up waiting in time, and says how to go on', async () => {
    const server = await StubbornServer.open();
    const data = {
      id: '507f1f77bcf86cd799439011',
      canonical_url: 'https://www.linkedin.com/in/ada',
      status: 'pending',
      profile_data: null,
      error: null,
      error_code: null,
    };
    server.willAnswer(json(201, { data, credits_charged: 1, credits_remaining: 4 }), json(200, data));
    const patient = await startMcpServer({ key, baseUrl: server.url });
    const result = await patient.call('look_up_profile', { url: 'linkedin.com/in/ada' });
    expect(result.data).toMatchObject({ status: 'pending', credits_charged: 1, spend_limit_left: 99 });
    expect(result.text).toContain('still pending. Call again in a moment with the same arguments.');
    expect(server.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /api/v1/scrape',
      'GET /api/v1/scrape/507f1f77bcf86cd799439011?wait=25',
      'GET /api/v1/scrape/507f1f77bcf86cd799439011?wait=20',
    ]);
    await patient.close();
    await server.close();
  });

  it('starts a batch and reads its results page by page', async () => {
    const sent = urlsOf('ada', 'ada-not-found', 'bruno', 'ada-timeout', 'ada');
    const started = await mcp.call('start_batch', { urls: sent });
    expect(started.data).toMatchObject({ total: 5, credits_charged: 0, spend_limit_left: 100 });
    const { batch_id } = started.data;

    const first = await mcp.call('read_batch', { batch_id, limit: 3 });
    expect(first.data).toMatchObject({ status: 'completed', completed: 3, failed: 1, timed_out: 1 });
    expect(first.text).toContain(`More with cursor ${first.data.next_cursor}.`);
    const second = await mcp.call('read_batch', { batch_id, limit: 3, cursor: first.data.next_cursor });
    expect(second.data.next_cursor).toBeNull();

    const items = [...first.data.items, ...second.data.items];
    expect(items.map(({ url }) => url)).toEqual(sent);
    expect(items.map(({ status }) => status)).toEqual([
      'completed',
      'failed',
      'completed',
      'timed_out',
      'completed',
    ]);
    expect(items[0].profile.full_name).toEqual(expect.any(String));
    expect(items[1]).toMatchObject({ profile: null, error: 'Profile not found', error_code: 'not_found' });
  });

  it('reads only what is in one status', async () => {
    const { data } = await mcp.call('start_batch', { urls: urlsOf('ada', 'ada-not-found') });
    const failed = await mcp.call('read_batch', { batch_id: data.batch_id, status: 'failed' });
    expect(failed.data.items).toHaveLength(1);
    expect(failed.text).toContain('linkedin.com/in/ada-not-found: failed: Profile not found');
  });

  it('waits for the end of a batch when it is asked to', async () => {
    const { data } = await mcp.call('start_batch', { urls: urlsOf('ada-b-slow') });
    await holdTime(app);
    const now = await mcp.call('read_batch', { batch_id: data.batch_id });
    expect(now.data).toMatchObject({ status: 'pending', pending: 1 });
    const ended = mcp.call('read_batch', { batch_id: data.batch_id, wait: 25 });
    await letTimeCome(app);
    expect((await ended).data).toMatchObject({ status: 'completed', completed: 1 });
  });

  it('looks up the others of a batch when it is told to', async () => {
    const urls = [...urlsOf('ada'), 'https://example.com'];
    const refused = await mcp.call('start_batch', { urls });
    expect(refused.isError).toBe(true);
    expect(refused.text).toContain(
      'urls[1] "https://example.com"; with skip_invalid the others are looked up.',
    );
    const { data } = await mcp.call('start_batch', { urls, skip_invalid: true });
    const read = await mcp.call('read_batch', { batch_id: data.batch_id });
    expect(read.data).toMatchObject({ completed: 1, failed: 1 });
  });

  it('reads the balance', async () => {
    const { text, data } = await mcp.call('read_balance');
    expect(data).toMatchObject({ credits_balance: 1_000_000, mode: 'test', spend_limit_left: 100 });
    expect(text).toBe('This is a test key: nothing is charged.');
  });
});
