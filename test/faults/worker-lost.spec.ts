import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type ProfileSite, startProfileSite } from '../../src/local/profile-site/index.js';
import { signUp, type TestAccount } from '../support/accounts.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { fromSetup } from '../support/from-setup.js';
import { type AppProcess, startAppProcess } from '../support/process.js';

describe('a worker that is lost in the middle of a visit', () => {
  let site: ProfileSite;
  let app: TestApp;
  let account: TestAccount;
  let workers: AppProcess[] = [];

  beforeAll(async () => {
    site = await startProfileSite({ port: 0 });
    app = await startTestApp({ ROLE: 'api', LOOKUP_DEADLINE_SECONDS: '50' });
    account = await signUp(app);
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
    workers = [];
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  async function startWorker(): Promise<AppProcess> {
    const worker = await startAppProcess({
      ROLE: 'worker',
      DATABASE_URL: app.env.DATABASE_URL,
      REDIS_URL: app.env.REDIS_URL,
      PROFILE_ORIGIN: site.url,
      PUPPETEER_EXECUTABLE_PATH: fromSetup('TEST_CHROMIUM'),
    });
    workers.push(worker);
    return worker;
  }

  async function submit(slug: string): Promise<string> {
    const { body } = await app.http
      .post('/api/v1/scrape')
      .set('X-API-Key', account.key)
      .send({ linkedin_url: `linkedin.com/in/${slug}` })
      .expect(201);
    return body.data.id;
  }

  async function untilRunning(): Promise<void> {
    for (;;) {
      const running = await app.db.query(`select from visits where state = 'running'`);
      if (running.length > 0) return;
      await sleep(50);
    }
  }

  async function untilEnded(id: string) {
    for (;;) {
      const { body } = await app.http.get(`/api/v1/scrape/${id}`).set('X-API-Key', account.key);
      if (body.status !== 'pending') return body;
      await sleep(100);
    }
  }

  it('leaves no Chromium behind, and another worker finishes its lookup', async () => {
    const lost = await startWorker();
    const id = await submit('slow-6-lost');
    await untilRunning();
    await sleep(1_500);
    const browsers = await chromiumsOf(lost.pid);
    expect(browsers.length).toBeGreaterThan(0);

    await lost.end('SIGKILL');
    await sleep(1_000);
    expect(await stillRunning(browsers)).toEqual([]);

    await startWorker();
    expect(await untilEnded(id)).toMatchObject({ status: 'completed' });
  }, 60_000);

  it('is asked to stop instead: it ends in time, and what it had begun is done by someone', async () => {
    const stopped = await startWorker();
    const id = await submit('slow-4-stopped');
    await untilRunning();
    await sleep(500);
    expect(await stopped.end('SIGTERM')).toBe(0);

    await startWorker();
    expect(await untilEnded(id)).toMatchObject({ status: 'completed' });
  }, 60_000);

  it('and is never replaced: the lookup times out at its deadline and is refunded, by whoever sweeps', async () => {
    const hurried = await startTestAppOn(app);
    const lost = await startWorker();
    const { body } = await hurried.http
      .post('/api/v1/scrape')
      .set('X-API-Key', account.key)
      .send({ linkedin_url: 'linkedin.com/in/hang-lost' });
    await untilRunning();
    await lost.end('SIGKILL');
    await hurried.close();

    expect(await untilEnded(body.data.id)).toMatchObject({ status: 'timed_out' });
    const refunds = await app.db.query(`select from ledger_entries where kind = 'refund' and cause = $1`, [
      `lookup:${body.data.id}`,
    ]);
    expect(refunds).toHaveLength(1);
  }, 60_000);
});

/** An API on the same rows whose lookups have five seconds. */
function startTestAppOn(app: TestApp): Promise<TestApp> {
  return startTestApp({
    DATABASE_URL: app.env.DATABASE_URL,
    REDIS_URL: app.env.REDIS_URL,
    LOOKUP_DEADLINE_SECONDS: '5',
  });
}

/** The browser processes whose profile folder bears the worker's pid. */
async function chromiumsOf(workerPid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args=']);
  const rows = stdout.split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
  return rows.flatMap((row) =>
    row?.[2] === String(workerPid) && /chrom/i.test(row[3] ?? '') ? [Number(row[1])] : [],
  );
}

async function stillRunning(pids: number[]): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,stat=']);
  const alive = new Set(
    stdout.split('\n').flatMap((line) => (/Z/.test(line) ? [] : Number(line.trim().split(/\s+/)[0]))),
  );
  return pids.filter((pid) => alive.has(pid));
}
