import { startTestApp, type TestApp } from '../support/app.js';
import { type Analyst, newAnalyst } from './analyst.js';

const RANGE = { from: '2026-03-01', to: '2026-03-04' };

describe('the overview of analytics', () => {
  let app: TestApp;
  let analyst: Analyst;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    analyst = await newAnalyst(app);
    const createdAt = '2026-03-01T12:00:00Z';
    await analyst.addPost({ status: 'draft', createdAt });
    await analyst.addPost({ status: 'scheduled', createdAt, scheduledAt: '2026-03-02T12:00:00Z' });
    for (const status of ['completed', 'completed', 'failed']) await analyst.addLookup(createdAt, status);
    for (const _ of [1, 2, 3]) await analyst.addEntry(createdAt, 'charge', -1);
    await analyst.addEntry(createdAt, 'refund', 1);
    await analyst.addEntry('2026-03-04T00:00:00Z', 'charge', -1);
  });

  const overview = (query: object = RANGE, key?: string) => analyst.get('', query, key);

  it('says of the whole range what the answers by day say of each day', async () => {
    const { body } = await overview().expect(200);
    expect(body).toEqual({
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-04T00:00:00.000Z',
      timeZone: 'UTC',
      posts: { draft: 1, scheduled: 1, publishing: 0, published: 0, failed: 0, unknown: 0 },
      lookups: { completed: 2, failed: 1, timedOut: 0, cancelled: 0, pending: 0 },
      credits: {
        charged: 3,
        refunded: 1,
        net: 2,
        purchased: 0,
        granted: 0,
        adjusted: 0,
        clawedBack: 0,
      },
    });
    for (const part of ['posts', 'lookups', 'credits'] as const) {
      const detailed = await analyst.get(`/${part}`, RANGE).expect(200);
      expect([part, detailed.body.totals]).toEqual([part, body[part]]);
    }
  });

  it('shows a stranger and the test world nothing of it', async () => {
    const stranger = await newAnalyst(app);
    for (const key of [stranger.account.key, analyst.account.testKey]) {
      const { body } = await overview(RANGE, key).expect(200);
      const numbers = [body.posts, body.lookups, body.credits].flatMap((part) => Object.values(part));
      expect(new Set(numbers)).toEqual(new Set([0]));
    }
  });

  it('leaves posts out on the free plan', async () => {
    await app.db.query(`update accounts set plan = 'free' where id = $1`, [analyst.accountId]);
    let { body } = await overview().expect(200);
    // The announcement of the change may be a moment behind it.
    for (let tries = 0; body.posts && tries < 1_000; tries += 1) ({ body } = await overview().expect(200));
    expect([body.posts, body.lookups.completed]).toEqual([null, 2]);
  });

  it('refuses a wrong range and asks for a key', async () => {
    const refused = await overview({ to: 'soon' });
    expect([refused.status, refused.body.error.code]).toEqual([400, 'INVALID_RANGE']);
    const anonymous = await app.http.get('/api/v1/analytics');
    expect([anonymous.status, anonymous.body.error.code]).toEqual([401, 'missing_key']);
  });
});
