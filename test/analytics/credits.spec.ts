import { mintKey } from '../keys/key-ring.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Analyst, newAnalyst } from './analyst.js';

const RANGE = { from: '2026-03-01', to: '2026-03-04' };
const NOTHING = {
  charged: 0,
  refunded: 0,
  net: 0,
  purchased: 0,
  granted: 0,
  adjusted: 0,
  clawedBack: 0,
};

describe('the analysis of credits', () => {
  let app: TestApp;
  let analyst: Analyst;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    analyst = await newAnalyst(app);
  });

  const credits = (query: object = RANGE, key?: string) => analyst.get('/credits', query, key);

  it('sums them up by day and key, a refund on its own day', async () => {
    const { id: other, text } = await mintKey(app, analyst.account.key, { name: 'CI' });
    await analyst.addEntry('2026-03-01T01:00:00Z', 'purchase', 1000);
    await analyst.addEntry('2026-03-01T02:00:00Z', 'charge', -3);
    await analyst.addEntry('2026-03-01T23:59:59.999Z', 'charge', -40, other);
    await analyst.addEntry('2026-03-01T03:00:00Z', 'refund', 2);
    await analyst.addEntry('2026-03-03T00:00:00Z', 'refund', 4, other);
    await analyst.addEntry('2026-03-03T01:00:00Z', 'grant', 7);
    await analyst.addEntry('2026-03-03T02:00:00Z', 'adjustment', -5);
    await analyst.addEntry('2026-03-03T03:00:00Z', 'clawback', -100);
    await analyst.addEntry('2026-03-04T00:00:00Z', 'charge', -1);

    const { body } = await credits().expect(200);
    const first = { charged: 43, refunded: 2, net: 41, purchased: 1000 };
    const last = { refunded: 4, net: -4, granted: 7, adjusted: -5, clawedBack: 100 };
    const ci = { keyId: other, name: 'CI', prefix: text.slice(0, 12) };
    const own = { keyId: analyst.keyId, name: expect.any(String), prefix: analyst.account.key.slice(0, 12) };
    expect(body).toEqual({
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-04T00:00:00.000Z',
      timeZone: 'UTC',
      totals: { ...NOTHING, ...first, ...last, charged: 43, refunded: 6, net: 37 },
      days: [
        {
          ...NOTHING,
          day: '2026-03-01',
          ...first,
          keys: [
            { ...ci, charged: 40, refunded: 0, net: 40 },
            { ...own, charged: 3, refunded: 2, net: 1 },
          ],
        },
        { ...NOTHING, day: '2026-03-02', keys: [] },
        { ...NOTHING, day: '2026-03-03', ...last, keys: [{ ...ci, charged: 0, refunded: 4, net: -4 }] },
      ],
    });
  });

  it('agrees with the ledger on what happened today', async () => {
    await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', analyst.account.key)
      .send({ linkedin_url: 'linkedin.com/in/charged-today' })
      .expect(201);
    const { body } = await credits({}).expect(200);
    expect(body.totals).toEqual({ ...NOTHING, charged: 1, net: 1, granted: 5 });
    expect(body.days.at(-1).keys).toEqual([expect.objectContaining({ keyId: analyst.keyId, charged: 1 })]);
  });

  it('is all zero in the test world, where nothing is charged', async () => {
    await analyst.addEntry('2026-03-01T02:00:00Z', 'charge', -3);
    const { body } = await credits(RANGE, analyst.account.testKey).expect(200);
    expect(body.totals).toEqual(NOTHING);
    expect(body.days).toHaveLength(3);
  });

  it('shows a stranger nothing of it', async () => {
    await analyst.addEntry('2026-03-01T02:00:00Z', 'charge', -3);
    const stranger = await newAnalyst(app);
    expect((await credits(RANGE, stranger.account.key).expect(200)).body.totals).toEqual(NOTHING);
  });

  it('works on the free plan', async () => {
    await app.db.query(`update accounts set plan = 'free' where id = $1`, [analyst.accountId]);
    await credits().expect(200);
  });

  it('asks for a key', async () => {
    const { status, body } = await app.http.get('/api/v1/analytics/credits');
    expect([status, body.error.code]).toEqual([401, 'missing_key']);
  });
});
