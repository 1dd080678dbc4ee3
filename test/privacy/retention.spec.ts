import { Retention } from '../../src/modules/privacy/retention.js';
import { ProfileErasure } from '../../src/modules/scraping/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { StandInWorker } from './stand-in-worker.js';

describe('what has been kept long enough', () => {
  let app: TestApp;
  let account: TestAccount;

  beforeAll(async () => {
    app = await startTestApp({ PROFILE_RETENTION_DAYS: '7' });
    account = await signUp(app);
  });
  afterAll(() => app.close());

  const run = () => app.get(Retention).run();

  async function storeProfiles(count: number, ageDays: number): Promise<void> {
    await app.db.query(
      `insert into profiles (id, canonical_url, data, captured_at)
       select md5(random()::text), 'https://www.linkedin.com/in/kept-' || number, '{}',
              now() - make_interval(days => $2)
       from generate_series(1, $1) as number`,
      [count, ageDays],
    );
  }
  async function countOf(table: string): Promise<number> {
    const [row] = await app.db.query<{ count: string }>(`select count(*) from ${table}`);
    return Number(row?.count);
  }

  it('is deleted when it is a profile, and the lookup that had it stays, empty', async () => {
    const submitted = await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', account.key)
      .send({ linkedin_url: 'linkedin.com/in/kept-long' });
    await new StandInWorker(app).visit('https://www.linkedin.com/in/kept-long');
    await storeProfiles(1, 6);
    await app.db.query(
      `update profiles set captured_at = now() - interval '8 days' where canonical_url like '%kept-long'`,
    );

    await run();
    const lookup = await app.http
      .get(`/api/v1/scrape/${submitted.body.data.id}`)
      .set('X-API-Key', account.key);
    expect(lookup.body).toMatchObject({ status: 'completed', profile_data: null, error: null });
    expect(await countOf('profiles')).toBe(1);
  });

  it('is deleted however much it is, and by however many at once', async () => {
    await app.db.query('delete from profiles');
    await storeProfiles(1_700, 30);
    await storeProfiles(20, 1);
    const elsewhere = () => app.get(ProfileErasure).deleteOlderThan(7, 500);
    await Promise.all([run(), elsewhere(), elsewhere()]);
    expect(await countOf('profiles')).toBe(20);
  });

  it('is emptied when it is the address of a visit', async () => {
    await app.db.query(
      `insert into visits (id, canonical_url, state, finished_at) values
         ('long-ago', 'a', 'done', now() - interval '8 days'),
         ('lately', 'b', 'done', now() - interval '6 days')`,
    );
    await run();
    const left = await app.db.query(`select id from visits where canonical_url in ('a', 'b')`);
    expect(left).toEqual([{ id: 'lately' }]);
  });

  it('is deleted when it is a request that was confirmed a month ago, or never', async () => {
    await app.db.query(
      `insert into opt_out_requests (id, canonical_url, created_at, closed_at) values
         ('confirmed-long-ago', 'a', now() - interval '60 days', now() - interval '31 days'),
         ('confirmed', 'b', now() - interval '60 days', now() - interval '29 days'),
         ('never-confirmed', 'c', now() - interval '91 days', null),
         ('open', 'd', now() - interval '89 days', null)`,
    );
    await run();
    const left = await app.db.query<{ id: string }>('select id from opt_out_requests order by id');
    expect(left.map(({ id }) => id)).toEqual(['confirmed', 'open']);
  });

  it('waits for the next run when the database refuses', async () => {
    await app.db.query('alter table profiles rename to profiles_away');
    await expect(run()).resolves.toBeUndefined();
    await app.db.query('alter table profiles_away rename to profiles');
  });
});
