import { startTestApp, type TestApp } from '../support/app.js';
import { type BatchClient, ledgerSum, newBatchClient, sumOf, urls } from './batch-client.js';
import { StandInWorker } from './stand-in-worker.js';

const CALLBACK = 'http://127.0.0.1:9009/hook';

describe('the end of a batch', () => {
  let app: TestApp;
  let worker: StandInWorker;
  let client: BatchClient;

  beforeAll(async () => {
    app = await startTestApp({ CALLBACK_ALLOW: '127.0.0.1' });
    worker = new StandInWorker(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await worker.visitAll();
    client = await newBatchClient(app);
  });

  async function submit(sent: string[], options = {}): Promise<string> {
    const { body } = await client.submit(sent, options).expect(201);
    return body.data.batch_id;
  }

  async function callbacksOf(batchId: string) {
    const rows = await app.db.query<{ body: string; event: string }>(
      'select event, body from webhook_deliveries where subject_id = $1',
      [batchId],
    );
    return rows.map(({ event, body }) => ({ event, body: JSON.parse(body) }));
  }

  async function refunds(): Promise<number> {
    const rows = await app.db.query(`select from ledger_entries where account_id = $1 and kind = 'refund'`, [
      client.accountId,
    ]);
    return rows.length;
  }

  it('comes with its last item, and every number agrees with the ledger', async () => {
    const id = await submit(urls('mixed', 4));
    const [first, second, third, fourth] = await worker.claimAll();
    if (!first || !second || !third || !fourth) throw new Error('Four visits were expected');
    await worker.settle(first);
    await worker.settle(second, 'not_found');
    await worker.settle(third, 'refused');
    expect((await client.get(id)).body).toMatchObject({
      status: 'pending',
      completed: 1,
      failed: 2,
      pending: 1,
    });
    expect(await client.balance()).toBe(98);

    await worker.settle(fourth);
    const { body } = await client.get(id);
    expect(body).toMatchObject({ status: 'completed', total: 4, completed: 2, failed: 2, pending: 0 });
    expect(sumOf(body)).toBe(4);
    expect(body.profiles.map(({ status }: { status: string }) => status)).toEqual([
      'completed',
      'failed',
      'failed',
      'completed',
    ]);
    expect([await client.balance(), await ledgerSum(app, client.accountId), await refunds()]).toEqual([
      98, 98, 2,
    ]);
  });

  it('is missed by none of the settlements that end all its items at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await submit(urls(`at-once-${round}`, 2), { callback_url: CALLBACK });
      await worker.visitAll();
      const { body } = await client.get(id);
      expect([body.status, sumOf(body)]).toEqual(['completed', 2]);
      expect(await callbacksOf(id)).toHaveLength(1);
    }
  });

  it('comes once, however often its visits are settled', async () => {
    const id = await submit(urls('twice', 3), { callback_url: CALLBACK });
    const claimed = await worker.claimAll();
    await Promise.all([...claimed, ...claimed].map((visit) => worker.settle(visit, 'not_found')));
    expect((await client.get(id)).body).toMatchObject({ status: 'completed', failed: 3 });
    expect(await callbacksOf(id)).toHaveLength(1);
    expect([await refunds(), await client.balance()]).toEqual([3, 100]);
  });

  it('does not come with a settlement that is rolled back', async () => {
    const id = await submit(urls('rolled-back', 1), { callback_url: CALLBACK });
    const visit = await worker.claim();
    const crash = app.db.transaction(async () => {
      await worker.settle(visit);
      throw new Error('a crash before the commit');
    });
    await expect(crash).rejects.toThrow('a crash');
    expect((await client.get(id)).body).toMatchObject({ status: 'pending', pending: 1 });
    expect(await callbacksOf(id)).toHaveLength(0);

    await worker.settle(visit);
    expect((await client.get(id)).body.status).toBe('completed');
    expect(await callbacksOf(id)).toHaveLength(1);
  });

  it('comes with the deadline of what never ended, refunded', async () => {
    const id = await submit(urls('late', 3), { callback_url: CALLBACK });
    await app.db.query('update lookups set deadline_at = now() where batch_id = $1', [id]);
    await Promise.all([worker.sweep(), worker.sweep()]);
    expect((await client.get(id)).body).toMatchObject({ status: 'completed', timed_out: 3, pending: 0 });
    expect(await client.balance()).toBe(100);
    expect(await callbacksOf(id)).toHaveLength(1);
  });

  it('gives lookups 15 minutes and the time that those before them take', async () => {
    const id = await submit(urls('patient', 60));
    const [row] = await app.db.query<{ minutes: number }>(
      `select extract(epoch from min(deadline_at) - now())::float / 60 as minutes from lookups where batch_id = $1`,
      [id],
    );
    expect(row?.minutes).toBeGreaterThan(16);
    expect(row?.minutes).toBeLessThan(19);
  });

  it('comes in the same transaction for the batches of two workspaces that share a visit', async () => {
    const other = await newBatchClient(app);
    const sent = urls('shared-visit', 2);
    const id = await submit(sent);
    const theirs = (await other.submit(sent)).body.data.batch_id;
    await worker.visitAll('not_found');
    for (const [owner, batchId] of [
      [client, id],
      [other, theirs],
    ] as const) {
      expect((await owner.get(batchId)).body).toMatchObject({ status: 'completed', failed: 2 });
      expect(await owner.balance()).toBe(100);
    }
  });

  it('writes a callback with the documented body', async () => {
    const sent = ['linkedin.com/in/called-back', 'nonsense'];
    const id = await submit(sent, { callback_url: CALLBACK, skip_invalid: true });
    expect((await client.get(id)).body).toMatchObject({ callback_url: CALLBACK, callback_status: 'pending' });
    await worker.visitAll();
    const { profiles } = (await client.get(id)).body;
    expect(await callbacksOf(id)).toEqual([
      {
        event: 'batch.completed',
        body: { batch_id: id, status: 'completed', total: 2, completed: 1, failed: 1, profiles },
      },
    ]);
  });

  it('writes a callback of a batch that was answered at once', async () => {
    const { body } = await client.submit(
      ['linkedin.com/in/anyone'],
      { callback_url: CALLBACK },
      client.account.testKey,
    );
    expect(await callbacksOf(body.data.batch_id)).toHaveLength(1);
  });

  it('tells where the results are, instead of sending more than 5 MB', async () => {
    const id = await submit(['linkedin.com/in/long-story'], { callback_url: CALLBACK });
    await worker.bringHome(await worker.claim(), { about: 'word '.repeat(1_100_000) });
    expect(await callbacksOf(id)).toEqual([
      {
        event: 'batch.completed',
        body: {
          batch_id: id,
          status: 'completed',
          total: 1,
          completed: 1,
          failed: 0,
          results_url: `/api/v1/scrape/batch/${id}/results?format=json`,
        },
      },
    ]);
  });
});
