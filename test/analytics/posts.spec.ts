import { startTestApp, type TestApp } from '../support/app.js';
import { type Analyst, newAnalyst } from './analyst.js';

const RANGE = { from: '2026-03-01', to: '2026-03-04' };
const NOTHING = { draft: 0, scheduled: 0, publishing: 0, published: 0, failed: 0, unknown: 0 };

describe('the analysis of posts', () => {
  let app: TestApp;
  let analyst: Analyst;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    analyst = await newAnalyst(app);
  });

  const posts = (query: object = RANGE, key?: string) => analyst.get('/posts', query, key);
  const publish = (scheduledAt: string, publishedAt: string) =>
    analyst.addPost({ status: 'published', createdAt: '2026-01-01T00:00:00Z', scheduledAt, publishedAt });

  it('counts them by status, each on the day that its status is about', async () => {
    const createdAt = '2026-03-01T12:00:00Z';
    await analyst.addPost({ status: 'draft', createdAt });
    await analyst.addPost({ status: 'draft', createdAt, scheduledAt: '2026-03-03T12:00:00Z' });
    for (const status of ['scheduled', 'publishing', 'failed', 'unknown'])
      await analyst.addPost({ status, createdAt, scheduledAt: '2026-03-02T12:00:00Z' });
    await publish('2026-03-02T23:59:59Z', '2026-03-03T00:00:00Z');
    const { body } = await posts().expect(200);
    expect(body.days).toEqual([
      { day: '2026-03-01', ...NOTHING, draft: 2 },
      { day: '2026-03-02', ...NOTHING, scheduled: 1, publishing: 1, failed: 1, unknown: 1 },
      { day: '2026-03-03', ...NOTHING, published: 1 },
    ]);
    expect(body.totals).toEqual({
      draft: 2,
      scheduled: 1,
      publishing: 1,
      published: 1,
      failed: 1,
      unknown: 1,
    });
  });

  it('says how late posts were published', async () => {
    for (let seconds = 1; seconds <= 21; seconds += 1)
      await publish('2026-03-02T12:00:00Z', `2026-03-02T12:00:${String(seconds).padStart(2, '0')}Z`);
    await publish('2026-03-03T12:00:00Z', '2026-03-04T00:00:00Z');
    await analyst.addPost({
      status: 'failed',
      createdAt: '2026-03-02T12:00:00Z',
      scheduledAt: '2026-03-02T12:00:00Z',
    });
    const { body } = await posts().expect(200);
    expect(body.publishingLatency).toEqual({ posts: 21, p50: 11, p95: 20, max: 21 });
  });

  it('knows no latency where nothing was published', async () => {
    const { body } = await posts().expect(200);
    expect(body.publishingLatency).toEqual({ posts: 0, p50: null, p95: null, max: null });
    expect(body.days).toHaveLength(3);
  });

  it('keeps the live and the test world apart, and strangers out', async () => {
    await analyst.addPost({ status: 'draft', createdAt: '2026-03-01T12:00:00Z', mode: 'test' });
    const stranger = await newAnalyst(app);
    const drafts = async (key?: string) => (await posts(RANGE, key).expect(200)).body.totals.draft;
    expect([await drafts(), await drafts(analyst.account.testKey)]).toEqual([0, 1]);
    expect([await drafts(stranger.account.key), await drafts(stranger.account.testKey)]).toEqual([0, 0]);
  });

  it('asks for the business plan', async () => {
    await app.db.query(`update accounts set plan = 'free' where id = $1`, [analyst.accountId]);
    let answer = await posts();
    // The announcement of the change may be a moment behind it.
    for (let tries = 0; answer.status === 200 && tries < 1_000; tries += 1) answer = await posts();
    expect([answer.status, answer.body.error.code]).toEqual([403, 'plan_required']);
  });

  it('refuses a wrong range and asks for a key', async () => {
    const refused = await posts({ from: 'soon' });
    expect([refused.status, refused.body.error.code]).toEqual([400, 'INVALID_RANGE']);
    const anonymous = await app.http.get('/api/v1/analytics/posts');
    expect([anonymous.status, anonymous.body.error.code]).toEqual([401, 'missing_key']);
  });
});
