import { mintKey } from '../keys/key-ring.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Analyst, newAnalyst } from './analyst.js';

const RANGE = { from: '2026-03-01', to: '2026-03-04' };
const NOTHING = { completed: 0, failed: 0, timedOut: 0, cancelled: 0, pending: 0 };

describe('the analysis of lookups', () => {
  let app: TestApp;
  let analyst: Analyst;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    analyst = await newAnalyst(app);
  });

  const lookups = (key?: string) => analyst.get('/lookups', RANGE, key);

  it('counts them by outcome and by the day on which they were asked for', async () => {
    for (const status of ['completed', 'completed', 'failed', 'timed_out'])
      await analyst.addLookup('2026-03-01T10:00:00Z', status);
    for (const status of ['cancelled', 'pending', 'completed'])
      await analyst.addLookup('2026-03-03T23:59:59Z', status);
    const { body } = await lookups().expect(200);
    expect(body).toEqual({
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-04T00:00:00.000Z',
      timeZone: 'UTC',
      totals: { completed: 3, failed: 1, timedOut: 1, cancelled: 1, pending: 1 },
      days: [
        { day: '2026-03-01', ...NOTHING, completed: 2, failed: 1, timedOut: 1 },
        { day: '2026-03-02', ...NOTHING },
        { day: '2026-03-03', ...NOTHING, completed: 1, cancelled: 1, pending: 1 },
      ],
    });
  });

  it('counts a real lookup today, and not again what the cache answered', async () => {
    for (const status of [201, 200])
      await app.http
        .post('/api/v1/scrape')
        .set('X-API-Key', analyst.account.testKey)
        .send({ linkedin_url: 'linkedin.com/in/counted-once' })
        .expect(status);
    const { body } = await analyst.get('/lookups', {}, analyst.account.testKey).expect(200);
    expect(body.totals).toEqual({ ...NOTHING, completed: 1 });
    expect(body.days.at(-1)).toMatchObject({ completed: 1 });
  });

  it('keeps the live and the test world apart', async () => {
    await analyst.addLookup('2026-03-01T10:00:00Z', 'completed', 'live');
    await analyst.addLookup('2026-03-01T10:00:00Z', 'failed', 'test');
    expect((await lookups().expect(200)).body.totals).toEqual({ ...NOTHING, completed: 1 });
    const { body } = await lookups(analyst.account.testKey).expect(200);
    expect(body.totals).toEqual({ ...NOTHING, failed: 1 });
  });

  it('shows a stranger nothing of them', async () => {
    await analyst.addLookup('2026-03-01T10:00:00Z');
    const stranger = await newAnalyst(app);
    expect((await lookups(stranger.account.key).expect(200)).body.totals).toEqual(NOTHING);
  });

  it('works on the free plan', async () => {
    await app.db.query(`update accounts set plan = 'free' where id = $1`, [analyst.accountId]);
    const { text } = await mintKey(app, analyst.account.key, { scopes: ['analytics:read'] });
    await lookups(text).expect(200);
  });

  it('asks for a key with the scope', async () => {
    const { text } = await mintKey(app, analyst.account.key, { scopes: ['scrape:read'] });
    const denied = await lookups(text);
    expect([denied.status, denied.body.error.scope]).toEqual([403, 'analytics:read']);
    const anonymous = await app.http.get('/api/v1/analytics/lookups');
    expect([anonymous.status, anonymous.body.error.code]).toEqual([401, 'missing_key']);
  });
});
