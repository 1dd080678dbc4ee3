import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startTestApp, type TestApp } from '../support/app.js';
import { FaultStack } from './fault-stack.js';

describe('a worker that is lost in the middle of a visit', () => {
  let stack: FaultStack;

  beforeAll(async () => {
    stack = await FaultStack.start();
  });
  afterEach(() => stack.killWorkers());
  afterAll(() => stack.close());

  it('leaves no Chromium behind, and another worker finishes its lookup', async () => {
    const lost = await stack.startWorker();
    const id = await stack.submit('slow-6-lost');
    await stack.untilRunning();
    await untilAsked('in/slow-6-lost', 1);
    const browsers = await chromiumsOf(lost.pid);
    expect(browsers.length).toBeGreaterThan(0);

    await lost.end('SIGKILL');
    while ((await stillRunning(browsers)).length > 0) await sleep(100);

    await stack.startWorker();
    expect(await stack.untilEnded(id)).toMatchObject({ status: 'completed' });
  });

  it('is asked to stop instead: it ends in time, and what it had begun is done by someone', async () => {
    const stopped = await stack.startWorker();
    const id = await stack.submit('slow-4-stopped');
    await stack.untilRunning();
    await sleep(500);
    expect(await stopped.end('SIGTERM')).toBe(0);

    await stack.startWorker();
    expect(await stack.untilEnded(id)).toMatchObject({ status: 'completed' });
  });

  it('and is never replaced: the lookup times out at its deadline and is refunded, by whoever sweeps', async () => {
    const hurried = await startTestAppOn(stack.app);
    const lost = await stack.startWorker();
    const { body } = await hurried.http
      .post('/api/v1/scrape')
      .set('X-API-Key', stack.account.key)
      .send({ linkedin_url: 'linkedin.com/in/hang-lost' });
    await stack.untilRunning();
    await lost.end('SIGKILL');
    await hurried.close();

    expect(await stack.untilEnded(body.data.id)).toMatchObject({ status: 'timed_out' });
    expect(await stack.countRefunds([body.data.id])).toBe(1);
  });

  it('was only paused: what it brings late changes nothing, and yet fills the cache', async () => {
    const paused = await stack.startWorker();
    const id = await stack.submit('slow-2-paused');
    await untilAsked('in/slow-2-paused', 1);
    process.kill(paused.pid, 'SIGSTOP');
    await stack.startWorker();
    const ended = await stack.untilEnded(id);
    expect(ended).toMatchObject({ status: 'completed' });

    process.kill(paused.pid, 'SIGCONT');
    await untilKept('slow-2-paused', 2);
    expect(await stack.untilEnded(id)).toEqual(ended);
    expect(await stack.countRefunds([id])).toBe(0);
    expect((await stack.visits()).pages['in/slow-2-paused']).toBe(2);
  });

  async function untilAsked(page: string, times: number): Promise<void> {
    while (((await stack.visits()).pages[page] ?? 0) < times) await sleep(50);
  }

  async function untilKept(slug: string, profiles: number): Promise<void> {
    for (;;) {
      const kept = await stack.app.db.query('select from profiles where canonical_url like $1', [
        `%/${slug}`,
      ]);
      if (kept.length >= profiles) return;
      await sleep(100);
    }
  }
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
