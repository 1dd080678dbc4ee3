import { startTestApp, type TestApp } from '../support/app.js';
import { type BatchClient, ledgerSum, newBatchClient, sumOf, urls } from './batch-client.js';
import { StandInWorker } from './stand-in-worker.js';

describe('cancelling a batch', () => {
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

  it('refunds what is pending and keeps what is done', async () => {
    const id = await submit(urls('half', 4), { callback_url: 'http://127.0.0.1:9009/hook' });
    const [first] = await worker.claimAll();
    if (first) await worker.settle(first);
    const { status, body } = await client.cancel(id);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, status: 'cancelled', total: 4, completed: 1, cancelled: 3, pending: 0 });
    expect(body).toMatchObject({ credits_charged: 4, credits_refunded: 3, callback_status: null });
    expect([await client.balance(), await ledgerSum(app, client.accountId)]).toEqual([99, 99]);
    expect((await client.get(id)).body).toMatchObject({ status: 'cancelled', cancelled: 3 });
  });

  it('changes nothing a second time, nor when many come at once', async () => {
    const id = await submit(urls('again', 5));
    const answers = await Promise.all(Array.from({ length: 5 }, () => client.cancel(id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await client.balance()).toBe(100);
    expect((await client.cancel(id)).body).toMatchObject({ status: 'cancelled', cancelled: 5 });
  });

  it('is refused once the batch has completed', async () => {
    const id = await submit(urls('done', 2));
    await worker.visitAll();
    const { status, body } = await client.cancel(id);
    expect([status, body.error.code]).toEqual([409, 'batch_finished']);
    expect(await client.balance()).toBe(98);
  });

  it('leaves what a visit under way brings home to the cache', async () => {
    const id = await submit(urls('under-way', 1));
    const [visit] = await worker.claimAll();
    await client.cancel(id);
    if (visit) await worker.settle(visit);
    expect((await client.get(id)).body).toMatchObject({ status: 'cancelled', cancelled: 1, completed: 0 });
    expect(await client.balance()).toBe(100);
    expect((await client.submit(urls('under-way', 1))).body.data.status).toBe('completed');
  });

  it('agrees with visits that end at the same time, whoever is first', async () => {
    for (let round = 0; round < 15; round += 1) {
      await client.setBalance(100);
      const id = await submit(urls(`race-${round}`, 4));
      const claimed = await worker.claimAll();
      const [cancelled] = await Promise.all([
        client.cancel(id),
        ...claimed.map((visit) => worker.settle(visit)),
      ]);
      const { body } = await client.get(id);
      expect([200, 409]).toContain(cancelled.status);
      expect(body.status).toBe(cancelled.status === 200 ? 'cancelled' : 'completed');
      expect([sumOf(body), body.pending]).toEqual([4, 0]);
      expect(await client.balance()).toBe(100 - body.completed);
    }
  });

  it('lets lookups go on that were asked for singly as well, paid', async () => {
    const id = await submit(urls('wanted', 2));
    const alone = await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', client.account.key)
      .send({ linkedin_url: 'linkedin.com/in/wanted-1' });
    expect((await client.cancel(id)).body).toMatchObject({ cancelled: 2 });
    expect(await client.balance()).toBe(99);
    await worker.visitAll();
    const after = await app.http
      .get(`/api/v1/scrape/${alone.body.data.id}`)
      .set('X-API-Key', client.account.key);
    expect(after.body.status).toBe('completed');
    expect((await client.get(id)).body).toMatchObject({ cancelled: 2, completed: 0 });
  });

  it('lets lookups go on that another batch waits for, until that is cancelled too', async () => {
    const first = await submit(urls('both', 2));
    const second = await submit(urls('both', 3));
    await client.cancel(first);
    expect(await client.balance()).toBe(97);
    expect((await client.get(first)).body).toMatchObject({ credits_charged: 2, credits_refunded: 0 });
    expect((await client.get(second)).body).toMatchObject({
      status: 'pending',
      pending: 3,
      credits_charged: 1,
    });
    await client.cancel(second);
    expect(await client.balance()).toBe(100);
    expect((await client.get(first)).body).toMatchObject({ credits_charged: 2, credits_refunded: 2 });
  });

  it('leaves the lookups of another workspace alone', async () => {
    const other = await newBatchClient(app);
    const id = await submit(urls('common', 2));
    const theirs = (await other.submit(urls('common', 2))).body.data.batch_id;
    await client.cancel(id);
    await worker.visitAll();
    expect((await other.get(theirs)).body).toMatchObject({ status: 'completed', completed: 2 });
    expect([await client.balance(), await other.balance()]).toEqual([100, 98]);
  });

  it('is for its own workspace and mode', async () => {
    const id = await submit(urls('mine', 1));
    const stranger = await newBatchClient(app);
    for (const answer of [
      await client.cancel(id, stranger.account.key),
      await client.cancel(id, client.account.testKey),
      await client.cancel('507f1f77bcf86cd799439011'),
      await client.cancel('not-an-id'),
    ]) {
      expect([answer.status, answer.body.error.code]).toEqual([404, 'not_found']);
    }
    expect((await client.get(id)).body.status).toBe('pending');
  });

  it('happens with the end of the account, which also forgets the addresses', async () => {
    const id = await submit(urls('leaving', 2), { callback_url: 'http://127.0.0.1:9009/hook' });
    await app.http.delete('/api/v1/account').set('X-API-Key', client.account.key).expect(200);
    await worker.visitAll();
    const [batch] = await app.db.query('select status, callback_url from batches where id = $1', [id]);
    expect(batch).toEqual({ status: 'cancelled', callback_url: null });
    const kept = await app.db.query(`select from batch_items where batch_id = $1 and linkedin_url <> ''`, [
      id,
    ]);
    expect(kept).toHaveLength(0);
    const told = await app.db.query('select from webhook_deliveries where subject_id = $1', [id]);
    expect(told).toHaveLength(0);
  });
});
