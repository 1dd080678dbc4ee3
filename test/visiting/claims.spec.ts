import { type ClaimedVisit, VisitsService } from '../../src/modules/scraping/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';

describe('claiming a visit', () => {
  let app: TestApp;
  let account: TestAccount;
  let visits: VisitsService;

  beforeAll(async () => {
    app = await startTestApp();
    visits = app.get(VisitsService);
  });
  beforeEach(async () => {
    await app.db.query(
      `update visits set state = 'done', leased_until = null, finished_at = now() where state <> 'done'`,
    );
    account = await signUp(app);
  });
  afterAll(() => app.close());

  async function submit(slug: string): Promise<string> {
    const { body } = await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', account.key)
      .send({ linkedin_url: `linkedin.com/in/${slug}` })
      .expect(201);
    return body.data.id;
  }

  async function lookup(id: string) {
    const { body } = await app.http.get(`/api/v1/scrape/${id}`).set('X-API-Key', account.key);
    return body;
  }

  async function claim(): Promise<ClaimedVisit> {
    const visit = await visits.claim();
    if (!visit) throw new Error('Nothing is due');
    return visit;
  }

  async function loseWorker(): Promise<void> {
    await app.db.query(`update visits set leased_until = now() where state = 'running'`);
    await visits.sweep();
  }

  it('gives a lost worker’s visit to another one, but what has cost three workers to nobody', async () => {
    const id = await submit('costly');
    for (let worker = 1; worker <= 3; worker += 1) {
      expect((await claim()).attempt).toBe(worker);
      await loseWorker();
    }
    expect(await visits.claim()).toBeNull();
    expect(await lookup(id)).toMatchObject({ status: 'failed', error: 'Profile temporarily unavailable' });
  });

  it('passes by what nobody waits for any more', async () => {
    await submit('abandoned');
    const wanted = await submit('wanted');
    await app.db.query(
      `update lookups set status = 'cancelled', finished_at = now() where canonical_url like '%/abandoned'`,
    );
    await app.db.query(
      `update visits set wanted_at = now() - interval '5 minutes', not_before = now() - interval '1 minute'
       where canonical_url like '%/abandoned'`,
    );
    const visit = await claim();
    expect(visit.canonical_url).toMatch(/\/wanted$/);
    await visits.settle(visit, { outcome: 'not_found' });
    expect(await lookup(wanted)).toMatchObject({ status: 'failed', error: 'Profile not found' });
    expect(await visits.claim()).toBeNull();
  });

  it('can’t be put off beyond what its lookup can wait', async () => {
    await submit('hurried');
    const visit = await claim();
    expect(await visits.postpone(visit, 300, 'refused')).toBe(false);
    expect(await visits.postpone(visit, 60, 'refused')).toBe(true);
  });
});
