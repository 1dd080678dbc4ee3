import { startTestApp, type TestApp } from '../support/app.js';

describe('the health checks', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ ROLE: 'all' });
  });
  afterAll(() => app.close());

  it('answers as documented', async () => {
    const { status, body } = await app.http.get('/health');
    expect(status).toBe(200);
    expect(body).toEqual({ status: 'ok', db: 'connected', service: 'linkedin-scraper' });
  });

  it('is ready once a worker has said that it lives', async () => {
    const before = await app.http.get('/health/ready');
    expect(before.status).toBe(503);
    expect(before.body).toMatchObject({ status: 'not_ready', database: 'connected', queue: 'connected' });

    await app.db.query(
      `insert into workers (id, browser) values ('w', '{"running": true, "memoryBytes": 7}')`,
    );
    const after = await app.http.get('/health/ready');
    expect(after.status).toBe(200);
    expect(after.body).toMatchObject({
      status: 'ready',
      workers: 1,
      browsers_running: 1,
      browser_memory_bytes: 7,
      oldest_pending_visit_seconds: null,
    });
  });

  it('says so when the database is away, and so do the routes that need it', async () => {
    const away = await startTestApp({ ROLE: 'api' });
    await away.database.drop();
    const health = await away.http.get('/health');
    expect(health.status).toBe(503);
    expect(health.body).toEqual({ status: 'error', db: 'disconnected', service: 'linkedin-scraper' });

    const register = await away.http.post('/api/v1/auth/register').send({ email: 'you@example.com' });
    expect(register.status).toBe(503);
    expect(register.body).toMatchObject({ error: { code: 'unavailable' }, retry_after_seconds: 5 });
    await away.close();
  });
});
