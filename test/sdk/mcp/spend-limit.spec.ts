import { type BatchClient, newBatchClient, rowsOf, urls } from '../../batches/batch-client.js';
import { StandInWorker } from '../../batches/stand-in-worker.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { freePort } from '../../support/free-port.js';
import { failure, hangUp, json, StubbornServer } from '../typescript/stubborn-server.js';
import { buildMcpServer, type McpServer, startMcpServer, type ToolResult } from './mcp-server.js';

describe('the spend limit of the MCP server', () => {
  let app: TestApp;
  let worker: StandInWorker;
  let workspace: BatchClient;
  const started: McpServer[] = [];
  beforeAll(async () => {
    await buildMcpServer();
    app = await startTestApp();
    worker = new StandInWorker(app);
  }, 120_000);
  beforeEach(async () => {
    workspace = await newBatchClient(app, 100);
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((mcp) => mcp.close()));
  });
  afterAll(() => app.close());

  async function start(limit: number, key = workspace.account.key, baseUrl = app.url): Promise<McpServer> {
    const mcp = await startMcpServer({ key, baseUrl, limit });
    started.push(mcp);
    return mcp;
  }

  /** Calls that wait for their visits, which end when so many were taken. */
  async function lookUpAll(mcp: McpServer, slugs: string[], visits: number, outcome?: 'not_found') {
    const calls = slugs.map((slug) => mcp.call('look_up_profile', { url: `linkedin.com/in/${slug}` }));
    while ((await pendingLookups()) < visits) await app.db.query('select pg_sleep(0.05)');
    await worker.visitAll(outcome);
    return Promise.all(calls);
  }

  async function pendingLookups(): Promise<number> {
    const [row] = await app.db.query<{ count: number }>(
      `select count(*)::integer as count from lookups where account_id = $1 and status = 'pending'`,
      [workspace.accountId],
    );
    return row?.count ?? 0;
  }

  const leftOf = async (mcp: McpServer) => (await mcp.call('read_balance')).data.spend_limit_left;
  const refusals = (results: ToolResult[]) => results.filter(({ isError }) => isError);

  it('lets lookups be paid for up to it, and names itself when it is reached', async () => {
    const mcp = await start(1);
    const [first] = await lookUpAll(mcp, ['limit-a'], 1);
    expect(first?.data).toMatchObject({ status: 'completed', credits_charged: 1, spend_limit_left: 0 });

    const { isError, text } = await mcp.call('look_up_profile', { url: 'linkedin.com/in/limit-b' });
    expect(isError).toBe(true);
    expect(text).toContain('spend_limit_reached: This call may cost 1 credit.');
    expect(text).toContain('may spend 1 credit in all, and 0 of them are left.');
    expect(text).toContain('LINKFETCH_SPEND_LIMIT');
    expect(await workspace.balance()).toBe(99);
  });

  it('is not passed by calls made at once', async () => {
    const mcp = await start(2);
    const slugs = ['race-a', 'race-b', 'race-c', 'race-d', 'race-e'];
    const results = await lookUpAll(mcp, slugs, 2);
    expect(refusals(results).map(({ text }) => text.split(':')[0])).toEqual(
      Array(3).fill('spend_limit_reached'),
    );
    expect((await rowsOf(app, workspace.accountId)).charges).toBe(2);
  });

  it('is not passed by batches made at once', async () => {
    const mcp = await start(7);
    const results = await Promise.all(
      ['p', 'q', 'r'].map((prefix) => mcp.call('start_batch', { urls: urls(`race-${prefix}`, 3) })),
    );
    expect(refusals(results)).toHaveLength(1);
    expect(await workspace.balance()).toBe(94);
    expect(await leftOf(mcp)).toBe(1);
  });

  it('gets back what a failed lookup was refunded', async () => {
    const mcp = await start(1);
    const [failed] = await lookUpAll(mcp, ['gone-a'], 1, 'not_found');
    expect(failed?.data).toMatchObject({ status: 'failed', credits_charged: 0, spend_limit_left: 1 });
    const [found] = await lookUpAll(mcp, ['gone-b'], 1);
    expect(found?.data).toMatchObject({ status: 'completed', spend_limit_left: 0 });
  });

  it('counts what a profile cost once, however often it is looked up', async () => {
    const mcp = await start(3);
    const both = await lookUpAll(mcp, ['same', 'same'], 1);
    expect(both.map(({ data }) => data.credits_charged).toSorted()).toEqual([0, 1]);
    expect(await leftOf(mcp)).toBe(2);
  });

  it('refuses a batch that may cost more, before anything is sent', async () => {
    const mcp = await start(3);
    const { text } = await mcp.call('start_batch', { urls: urls('many', 4) });
    expect(text).toContain(
      'This call may cost 4 credits. This server may spend 3 credits in all, and 3 of them',
    );
    expect(await rowsOf(app, workspace.accountId)).toMatchObject({ batches: 0, charges: 0 });
  });

  it('takes an address that is sent twice in a batch for one', async () => {
    const mcp = await start(2);
    const { data } = await mcp.call('start_batch', { urls: [...urls('twice', 2), ...urls('twice', 2)] });
    expect(data).toMatchObject({ total: 4, credits_charged: 2, spend_limit_left: 0 });
  });

  it('gets back what a batch was charged less than it might have been', async () => {
    const mcp = await start(4);
    await workspace.submit(urls('known', 2)).expect(201);
    const { data } = await mcp.call('start_batch', { urls: urls('known', 4) });
    expect(data).toMatchObject({ credits_charged: 2, spend_limit_left: 2 });
  });

  it('gets back what failed in a batch, once, whichever page is read', async () => {
    const mcp = await start(3);
    const { data } = await mcp.call('start_batch', { urls: urls('fails', 3) });
    for (const visit of await worker.claimAll())
      await worker.settle(visit, visit.canonical_url.endsWith('fails-0') ? 'found' : 'not_found');

    const page = { batch_id: data.batch_id, status: 'completed' };
    expect((await mcp.call('read_batch', page)).data.spend_limit_left).toBe(2);
    expect((await mcp.call('read_batch', page)).data.spend_limit_left).toBe(2);
    expect(await workspace.balance()).toBe(99);
  });

  it('gets nothing back for lookups that somebody else may have paid for', async () => {
    const mcp = await start(3);
    await workspace.submit(urls('shared', 1)).expect(201);
    const { data } = await mcp.call('start_batch', { urls: urls('shared', 2) });
    await worker.visitAll('not_found');
    const read = await mcp.call('read_batch', { batch_id: data.batch_id });
    expect(read.data).toMatchObject({ failed: 2, spend_limit_left: 2 });
  });

  it('of 0 allows what costs nothing', async () => {
    const mcp = await start(0);
    const { text } = await mcp.call('look_up_profile', { url: 'linkedin.com/in/nobody' });
    expect(text).toContain('may spend 0 credits in all');
    const balance = await mcp.call('read_balance');
    expect(balance.data).toMatchObject({ credits_balance: 100, spend_limit: 0 });
    expect(balance.text).toContain("0 of this server's limit of 0 are left, so it can spend 0 more.");
    expect(await rowsOf(app, workspace.accountId)).toMatchObject({ lookups: 0 });
  });

  it('leaves a test key alone, which is charged nothing', async () => {
    const mcp = await start(0, workspace.account.testKey);
    const { data } = await mcp.call('start_batch', { urls: urls('free', 3) });
    expect(data).toMatchObject({ total: 3, credits_charged: 0 });
  });

  it('is its own beside that of the key, which the server of the API holds', async () => {
    const { body } = await app.http
      .post('/api/v1/keys')
      .set('X-API-Key', workspace.account.key)
      .send({ name: 'assistant', mode: 'live', credit_limit: 1 })
      .expect(201);
    const mcp = await start(50, body.api_key);
    const { text } = await mcp.call('start_batch', { urls: urls('capped', 2) });
    expect(text).toMatch(/^insufficient_credits: /);
    expect(await leftOf(mcp)).toBe(50);
  });

  describe('when the server goes away', () => {
    let server: StubbornServer;
    beforeAll(async () => {
      server = await StubbornServer.open();
    });
    afterAll(() => server.close());

    const url = 'linkedin.com/in/ada';
    const lookup = { id: '507f1f77bcf86cd799439011', canonical_url: url, status: 'completed' };
    const data = { ...lookup, profile_data: null, error: null, error_code: null };
    const charged = (credits_charged: number) => json(201, { data, credits_charged, credits_remaining: 4 });
    const keysSent = () => server.asked.map(({ headers }) => headers['idempotency-key']);

    it('keeps what a lost answer may have cost, until the same call brings the answer', async () => {
      const mcp = await start(2, workspace.account.key, server.url);
      server.willAnswer(hangUp);
      const lost = await mcp.call('look_up_profile', { url });
      expect(lost.text).toMatch(/^connection_failed: [\s\S]*make the same call again/);
      const keys = keysSent();

      server.willAnswer(failure(402, 'insufficient_credits'));
      const other = await mcp.call('start_batch', { urls: [url, `${url}-2`] });
      expect(other.text).toContain('and 1 of them are left');

      server.willAnswer(charged(0));
      const found = await mcp.call('look_up_profile', { url });
      expect(found.data).toMatchObject({ status: 'completed', spend_limit_left: 2 });
      expect(new Set([...keys, ...keysSent()]).size).toBe(1);
    });

    it('keeps it also when a later try was refused', async () => {
      const mcp = await start(2, workspace.account.key, server.url);
      server.willAnswer(hangUp, failure(401, 'invalid_key'));
      expect((await mcp.call('look_up_profile', { url })).text).toContain('invalid_key');
      server.willAnswer(json(200, { credits_balance: 5, workspace_balance: 5, owed: 0, mode: 'live' }));
      expect(await leftOf(mcp)).toBe(1);
    });

    it('keeps nothing for what was refused, or never sent', async () => {
      const mcp = await start(1, workspace.account.key, server.url);
      server.willAnswer(failure(422, 'invalid_linkedin_url'));
      await mcp.call('look_up_profile', { url: 'nowhere' });
      server.willAnswer(charged(1));
      expect((await mcp.call('look_up_profile', { url })).data).toMatchObject({ spend_limit_left: 0 });

      const alone = await start(1, workspace.account.key, `http://127.0.0.1:${await freePort()}`);
      for (const slug of ['a', 'b']) {
        const { text } = await alone.call('look_up_profile', { url: `linkedin.com/in/${slug}` });
        expect(text).toMatch(/^connection_failed: /);
      }
    });
  });
});
