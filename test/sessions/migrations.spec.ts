import { DataSource, type QueryRunner } from 'typeorm';
import { CreateSessions1795430000000 } from '../../migrations/1795430000000-create-sessions.js';
import { LetTheDashboardCallAsAKey1795430100000 } from '../../migrations/1795430100000-let-the-dashboard-call-as-a-key.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { signIn, type Visitor, visit } from './visitor.js';

describe('the migrations of sessions', () => {
  let app: TestApp;
  let visitor: Visitor;
  let db: QueryRunner;
  beforeAll(async () => {
    app = await startTestApp();
    visitor = await signIn(app);
    db = app.get(DataSource).createQueryRunner();
  });
  afterAll(async () => {
    await db.release();
    await app.close();
  });

  it('go down and up with data: what the dashboard spent stays, and keys go on working', async () => {
    const urls = ['https://linkedin.com/in/ada-example'];
    await visit(app, visitor, 'post', '/scrape/batch').send({ linkedin_urls: urls }).expect(201);
    const own = (await visit(app, visitor, 'get', '/whoami')).body.id;

    const migrations = [new CreateSessions1795430000000(), new LetTheDashboardCallAsAKey1795430100000()];
    for (const migration of migrations.toReversed()) await migration.down(db);
    const [key] = await db.query(
      `select name, stops_at <= now() as is_stopped, key_hash is not null as has_hash from api_keys where id = $1`,
      [own],
    );
    expect(key).toEqual({ name: 'Dashboard', is_stopped: true, has_hash: true });
    for (const migration of migrations) await migration.up(db);

    const back = await signIn(app, visitor.email);
    expect((await visit(app, back, 'get', '/whoami')).body.id).not.toBe(own);
    const ledger = await visit(app, back, 'get', '/credits/ledger').expect(200);
    expect(ledger.body.entries[0]).toMatchObject({ kind: 'charge', key_id: own });
    await app.http.get('/api/v1/whoami').set('X-API-Key', visitor.key).expect(200);
  });
});
