import { StatsRepository } from '../../src/admin/stats.repository.js';
import { KeysService } from '../../src/modules/keys/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { signIn, type Visitor, visit } from './visitor.js';

const URLS = ['ada', 'ben', 'cleo'].map((slug) => `https://linkedin.com/in/${slug}-example`);

describe('what is done in a session', () => {
  let app: TestApp;
  let visitor: Visitor;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    visitor = await signIn(app);
  });

  const dashboardId = async (mode: 'live' | 'test') =>
    (await visit(app, visitor, 'get', '/whoami', mode)).body.id as string;
  const submit = (mode: 'live' | 'test') =>
    visit(app, visitor, 'post', '/scrape/batch', mode).send({ linkedin_urls: URLS });

  it('is charged and refunded like what a key does', async () => {
    const { body } = await submit('live').expect(201);
    const cancelled = await visit(app, visitor, 'delete', `/scrape/batch/${body.data.batch_id}`).expect(200);
    expect(cancelled.body).toMatchObject({ cancelled: 3 });

    const id = await dashboardId('live');
    const ledger = await visit(app, visitor, 'get', '/credits/ledger').expect(200);
    const own = ledger.body.entries.filter((entry: { key_id: string }) => entry.key_id === id);
    const amounts = own.map(({ kind, amount }: { kind: string; amount: number }) => `${kind} ${amount}`);
    expect(amounts.toSorted()).toEqual([...Array(3).fill('charge -1'), ...Array(3).fill('refund 1')]);
    const balance = await visit(app, visitor, 'get', '/credits/balance');
    expect(balance.body).toMatchObject({ credits_balance: 5, workspace_balance: 5 });
    const [budget] = await app.db.query('select used from key_budgets where lineage_id = $1', [id]);
    expect(budget).toEqual({ used: '0' });
  });

  it('stands in analytics and audit under the name of the dashboard', async () => {
    await submit('live').expect(201);
    const { body } = await visit(app, visitor, 'get', '/analytics/credits').expect(200);
    const [key] = body.days.at(-1).keys;
    expect(key).toMatchObject({ name: 'Dashboard', prefix: 'dashboard', charged: 3 });

    const create = visit(app, visitor, 'post', '/keys').set('X-Confirmation', visitor.confirmation);
    const made = await create.send({ name: 'CI', mode: 'live' }).expect(201);
    const audit = await visit(app, visitor, 'get', '/account/audit');
    expect(audit.body.events[0]).toMatchObject({
      actor: 'key',
      actor_key_prefix: 'dashboard',
      action: 'key.created',
      target_id: made.body.id,
    });
  });

  it('in test mode sees and makes what test keys do, charges nothing, and never meets the other world', async () => {
    const live = (await submit('live').expect(201)).body.data.batch_id;
    const test = (await submit('test').expect(201)).body;
    expect(test.credits_charged).toBe(0);
    const statuses = await Promise.all(
      (['live', 'test'] as const).flatMap((mode) =>
        [live, test.data.batch_id].map(
          async (id) => (await visit(app, visitor, 'get', `/scrape/batch/${id}`, mode)).status,
        ),
      ),
    );
    expect(statuses).toEqual([200, 404, 404, 200]);
    await app.http
      .get(`/api/v1/scrape/batch/${test.data.batch_id}`)
      .set('X-API-Key', visitor.testKey)
      .expect(200);
  });

  it('in test mode makes no live key and deletes no account', async () => {
    const confirmed = { 'X-Confirmation': visitor.confirmation };
    const create = await visit(app, visitor, 'post', '/keys', 'test')
      .set(confirmed)
      .send({ name: 'CI', mode: 'live' });
    expect([create.status, create.body.error.code]).toEqual([403, 'live_key_required']);
    const end = await visit(app, visitor, 'delete', '/account', 'test').set(confirmed);
    expect([end.status, end.body.error.code]).toEqual([403, 'live_key_required']);
    const list = await visit(app, visitor, 'get', '/keys', 'test');
    expect(new Set(list.body.keys.map(({ mode }: { mode: string }) => mode))).toEqual(new Set(['test']));
  });

  it('of another account is not there', async () => {
    const { body } = await submit('live').expect(201);
    const stranger = await signIn(app);
    await visit(app, stranger, 'get', `/scrape/batch/${body.data.batch_id}`).expect(404);
  });

  it.each(['live', 'test'] as const)(
    'is done as a key of %s mode that nobody sees or manages',
    async (mode) => {
      const id = await dashboardId(mode);
      const confirmed = { 'X-Confirmation': visitor.confirmation };
      const list = await visit(app, visitor, 'get', '/keys');
      const own = await app.http.get('/api/v1/keys').set('X-API-Key', visitor.key);
      for (const { body } of [list, own]) {
        expect(body.keys).toHaveLength(2);
        expect(JSON.stringify(body)).not.toMatch(/dashboard/i);
      }
      for (const [method, path] of [
        ['get', `/keys/${id}`],
        ['patch', `/keys/${id}`],
        ['delete', `/keys/${id}`],
        ['post', `/keys/${id}/rotate`],
        ['post', `/keys/${id}/revoke`],
      ] as const) {
        await visit(app, visitor, method, path).set(confirmed).send({}).expect(404);
        await app.http[method](`/api/v1${path}`).set('X-API-Key', visitor.key).send({}).expect(404);
      }
      for (const name of ['dashboard', id]) expect(await app.get(KeysService).listWorking(name)).toEqual([]);
      await visit(app, visitor, 'get', '/whoami', mode).expect(200);
    },
  );

  it('is no key among those that the operator counts', async () => {
    const before = await new StatsRepository(app.db).read();
    await signIn(app);
    const after = await new StatsRepository(app.db).read();
    expect(Number(after['working keys']) - Number(before['working keys'])).toBe(2);
  });

  it('is done as the same two keys by every session of the account', async () => {
    const ids = [await dashboardId('live'), await dashboardId('test')];
    const second = await signIn(app, visitor.email);
    expect((await visit(app, second, 'get', '/whoami')).body.id).toBe(ids[0]);
    const [{ count } = { count: '' }] = await app.db.query<{ count: string }>(
      `select count(*) from api_keys join accounts on accounts.id = account_id
       where email = $1 and is_dashboard`,
      [visitor.email],
    );
    expect(count).toBe('2');
  });
});

describe('how much is asked in a session', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ LIMIT_POSTS_PER_MINUTE: '5' });
  });
  afterAll(() => app.close());

  it('counts for all sessions of an account together, by mode, and for no key', async () => {
    const first = await signIn(app);
    const second = await signIn(app, first.email);
    const statuses: number[] = [];
    for (const session of [first, second, first, second, first, second])
      statuses.push((await visit(app, session, 'get', '/keys')).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);

    await visit(app, first, 'get', '/keys', 'test').expect(200);
    await app.http.get('/api/v1/keys').set('X-API-Key', first.key).expect(200);
    await visit(app, await signIn(app), 'get', '/keys').expect(200);
    await visit(app, first, 'delete', '/auth/sessions').expect(200);
  });
});
