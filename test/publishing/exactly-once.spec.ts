import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { toLittleText } from '../../src/modules/posts/index.js';
import { fromSetup } from '../support/from-setup.js';
import { type AppProcess, startAppProcess } from '../support/process.js';
import { type Author, linkedInSettings, PublishingApp } from './publishing-app.js';

describe('posts, over several workers', () => {
  let stage: PublishingApp;
  let author: Author;
  let workers: AppProcess[] = [];

  beforeAll(async () => {
    stage = await PublishingApp.start({ ROLE: 'api' });
    author = await stage.newConnectedAuthor();
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
    workers = [];
  });
  afterAll(() => stage.close());

  async function startWorker(): Promise<AppProcess> {
    const { env } = stage.app;
    const worker = await startAppProcess({
      ROLE: 'worker',
      DATABASE_URL: env.DATABASE_URL,
      REDIS_URL: env.REDIS_URL,
      PROFILE_ORIGIN: env.PROFILE_ORIGIN,
      PUPPETEER_EXECUTABLE_PATH: fromSetup('TEST_CHROMIUM'),
      ...linkedInSettings(stage.linkedIn),
      PUBLISH_TIMEOUT_SECONDS: '20',
    });
    workers.push(worker);
    return worker;
  }

  async function statuses(): Promise<Record<string, number>> {
    const rows = await stage.app.db.query<{ status: string; count: number }>(
      'select status, count(*)::integer as count from posts group by status',
    );
    return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  }

  async function untilAsked(content: string): Promise<void> {
    while (stage.requestsFor(toLittleText(content)) === 0) await sleep(50);
  }

  /** Breaks all connections, and refuses others for a while. */
  async function withoutDatabase(ms: number): Promise<void> {
    const name = new URL(stage.app.env.DATABASE_URL).pathname.slice(1);
    const server = new pg.Client({ connectionString: `${fromSetup('TEST_DATABASE_URL_BASE')}postgres` });
    await server.connect();
    await server.query(`alter database ${name} with allow_connections false`);
    await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await sleep(ms);
    await server.query(`alter database ${name} with allow_connections true`);
    await server.end();
  }

  it('are each sent exactly once, whoever takes them, with Redis emptied meanwhile', async () => {
    const contents = Array.from({ length: 200 }, (_, index) => `Post number ${index} (of many)`);
    await Promise.all([startWorker(), startWorker(), startWorker()]);
    await stage.schedule(author, contents);
    const redis = new Redis(stage.app.env.REDIS_URL);
    await redis.flushdb();
    redis.disconnect();

    while ((await statuses()).published !== contents.length) await sleep(100);
    expect(await statuses()).toEqual({ published: 200 });
    expect(Object.values(stage.linkedIn.shares.report().requests)).toEqual(contents.map(() => 1));
    expect([...stage.texts].sort()).toEqual([...contents].sort());
  }, 180_000);

  it('that were being sent by a worker that was killed are unknown, and never sent twice', async () => {
    const content = 'Slowly does it #li-slow';
    const lost = await startWorker();
    const id = await stage.scheduleOne(author, content);
    await untilAsked(content);
    await lost.end('SIGKILL');
    // Rather than to wait for the lease.
    await stage.app.db.query(`update posts set publishing_since = now() - interval '1 hour' where id = $1`, [
      id,
    ]);

    await startWorker();
    const publication = await stage.until(author.key, id, 'unknown', 'published', 'failed');
    expect(publication).toMatchObject({
      status: 'unknown',
      attempts: [{ outcome: 'unknown', code: 'worker_lost' }],
    });
    await sleep(3_000);
    expect(stage.requestsFor(toLittleText(content))).toBe(1);
  });

  it('that a worker had taken and not begun to send when it was killed are sent by another', async () => {
    const id = await stage.scheduleOne(author, 'Taken, not sent');
    // As a worker leaves it that dies right after its claim.
    await stage.app.db.query(
      `update posts set status = 'publishing', attempt = 1, publishing_since = now() - interval '1 hour'
       where id = $1`,
      [id],
    );
    await stage.app.db.query(
      `insert into publication_attempts (post_id, number, account_id, mode, publisher, text)
       values ($1, 1, $2, 'live', 'linkedin', 'Taken, not sent')`,
      [id, author.accountId],
    );

    await startWorker();
    const { attempts } = await stage.until(author.key, id, 'published');
    expect(attempts).toMatchObject([
      { outcome: 'put_off', code: 'worker_lost', sentAt: null },
      { outcome: 'published' },
    ]);
    expect(stage.requestsFor('Taken, not sent')).toBe(1);
  });

  it('whose worker was only paused are settled by its late answer', async () => {
    const content = 'Paused for a while #li-slow';
    const paused = await startWorker();
    const id = await stage.scheduleOne(author, content);
    await untilAsked(content);
    process.kill(paused.pid, 'SIGSTOP');
    await stage.app.db.query(`update posts set publishing_since = now() - interval '1 hour' where id = $1`, [
      id,
    ]);
    await stage.until(author.key, id, 'unknown');

    process.kill(paused.pid, 'SIGCONT');
    await stage.until(author.key, id, 'published');
    expect(stage.requestsFor(toLittleText(content))).toBe(1);
  });

  it('that end while the database is away are settled once it is back', async () => {
    const content = 'Database away #li-slow';
    await startWorker();
    const id = await stage.scheduleOne(author, content);
    await untilAsked(content);
    // Over the answer, as while a server is started again.
    await withoutDatabase(7_000);
    await stage.until(author.key, id, 'published');
    expect(stage.requestsFor(toLittleText(content))).toBe(1);
  });

  it('are finished by a worker that is asked to stop', async () => {
    const content = 'Last one #li-slow';
    const stopped = await startWorker();
    const id = await stage.scheduleOne(author, content);
    await untilAsked(content);
    expect(await stopped.end('SIGTERM')).toBe(0);
    expect((await stage.publication(author.key, id)).status).toBe('published');
  });
});
