import { SuppressionsService } from '../../src/modules/privacy/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type BatchClient, newBatchClient, urls } from './batch-client.js';
import { StandInWorker } from './stand-in-worker.js';

describe('what a batch need not look up', () => {
  let app: TestApp;
  let worker: StandInWorker;
  let client: BatchClient;

  beforeAll(async () => {
    app = await startTestApp();
    worker = new StandInWorker(app);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await worker.visitAll();
    client = await newBatchClient(app);
  });

  const single = (slug: string) =>
    app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', client.account.key)
      .send({ linkedin_url: `linkedin.com/in/${slug}` });

  it('is what the workspace has fresh, free of charge', async () => {
    const sent = urls('fresh', 3);
    await client.submit(sent);
    await worker.visitAll();
    const { body } = await client.submit([...sent, 'linkedin.com/in/new-one']);
    expect(body).toMatchObject({
      data: { submitted: 1, cached: 3, total: 4, status: 'pending' },
      credits_charged: 1,
    });
    expect(body.data.jobs.map(({ status }: { status: string }) => status)).toEqual([
      'completed',
      'completed',
      'completed',
      'pending',
    ]);
    expect((await client.get(body.data.batch_id)).body).toMatchObject({
      credits_charged: 1,
      credits_refunded: 0,
    });
  });

  it('is what the workspace waits for already, which answers both', async () => {
    const alone = await single('waited-0');
    const { body } = await client.submit(urls('waited', 2));
    expect(body).toMatchObject({ data: { submitted: 1, cached: 1 }, credits_charged: 1 });
    expect(body.data.jobs[0].id).toBe(alone.body.data.id);
    await worker.visitAll();
    expect((await client.get(body.data.batch_id)).body).toMatchObject({ status: 'completed', completed: 2 });
  });

  it('is joined by a single lookup, for which its visit then goes ahead', async () => {
    const { body } = await client.submit(urls('ahead', 3));
    const alone = await single('ahead-2');
    expect(alone.body).toMatchObject({ data: { id: body.data.jobs[2].id, batch_id: body.data.batch_id } });
    const [first] = await worker.claimAll();
    expect(first?.canonical_url).toBe('https://www.linkedin.com/in/ahead-2');
  });

  it('is what is known not to exist, unless forced', async () => {
    const sent = urls('absent', 2);
    await client.submit(sent);
    await worker.visitAll('not_found');
    const again = await client.submit(sent);
    expect(again.body).toMatchObject({
      data: { submitted: 0, cached: 2, status: 'completed' },
      credits_charged: 0,
    });
    const forced = await client.submit(sent, { force: true });
    expect(forced.body).toMatchObject({ data: { submitted: 2, cached: 0, status: 'pending' } });
  });

  it('is not what could not be had the last time', async () => {
    const sent = urls('refused', 2);
    await client.submit(sent);
    await worker.visitAll('refused');
    expect((await client.submit(sent)).body).toMatchObject({ data: { submitted: 2, cached: 0 } });
  });

  it('is visited again with max_age 0', async () => {
    const sent = urls('aged', 2);
    await client.submit(sent);
    await worker.visitAll();
    expect((await client.submit(sent, { max_age: 0 })).body).toMatchObject({
      data: { submitted: 2, status: 'pending' },
    });
  });

  it('is answered at once from another workspace’s visit, and charged', async () => {
    const sent = urls('theirs', 2);
    await client.submit(sent);
    await worker.visitAll();
    const other = await newBatchClient(app);
    const { body } = await other.submit(sent);
    expect(body).toMatchObject({
      data: { submitted: 2, cached: 0, status: 'completed' },
      credits_charged: 2,
      credits_remaining: 98,
    });
  });

  it('fails free of charge where the owner objected', async () => {
    await app.get(SuppressionsService).suppress('https://www.linkedin.com/in/objecting-0', 'operator');
    const { body } = await client.submit(urls('objecting', 2));
    expect(body).toMatchObject({ data: { submitted: 1, cached: 1 }, credits_charged: 1 });
    const batch = await client.get(body.data.batch_id);
    expect(batch.body.profiles[0]).toMatchObject({ status: 'failed', error_code: 'suppressed' });
  });

  it('ends with an objection that comes while the batch runs', async () => {
    const { body } = await client.submit(urls('objecting-later', 1));
    await app.get(SuppressionsService).suppress('https://www.linkedin.com/in/objecting-later-0', 'operator');
    expect((await client.get(body.data.batch_id)).body).toMatchObject({ status: 'completed', failed: 1 });
    expect(await client.balance()).toBe(100);
  });

  it('never hangs on a lookup that ends while the batch joins it', async () => {
    for (let round = 0; round < 15; round += 1) {
      const sent = urls(`joining-${round}`, 3);
      await client.submit(sent);
      const claimed = await worker.claimAll();
      const [joined] = await Promise.all([
        client.submit(sent),
        ...claimed.map((visit) => worker.settle(visit)),
      ]);
      const { body } = await client.get(joined.body.data.batch_id);
      await worker.visitAll();
      const after = await client.get(joined.body.data.batch_id);
      expect([joined.status, after.body.status, after.body.completed]).toEqual([201, 'completed', 3]);
      expect(body.total).toBe(3);
    }
    expect(await client.balance()).toBeGreaterThanOrEqual(100 - 15 * 3);
  });
});
