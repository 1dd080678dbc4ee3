import { mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { freePort } from '../support/free-port.js';
import { fromSetup } from '../support/from-setup.js';
import { type AppProcess, startAppProcess } from '../support/process.js';
import { createTestRedis, type TestRedis } from '../support/redis.js';

/** Makes a process say so when it loads Puppeteer. */
const HOOK = `import { registerHooks } from 'node:module';
registerHooks({
  load(url, context, next) {
    if (url.includes('/puppeteer')) process.stderr.write('LOADED puppeteer\\n');
    return next(url, context);
  },
});`;
const TELL_PUPPETEER = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(HOOK)}` };

describe('a process in its role', () => {
  let database: TestDatabase;
  let redis: TestRedis;
  let running: AppProcess[] = [];

  beforeAll(async () => {
    [database, redis] = await Promise.all([createTestDatabase(), createTestRedis()]);
  });
  afterEach(async () => {
    await Promise.all(running.map((app) => app.end('SIGKILL')));
    running = [];
  });
  afterAll(() => Promise.all([database.drop(), redis.drop()]));

  async function start(settings: Record<string, string>): Promise<AppProcess> {
    const app = await startAppProcess({
      DATABASE_URL: database.url,
      REDIS_URL: redis.url,
      PROFILE_ORIGIN: 'http://127.0.0.1:9',
      PUPPETEER_EXECUTABLE_PATH: fromSetup('TEST_CHROMIUM'),
      ...settings,
    });
    running.push(app);
    return app;
  }

  it('answers requests as api, without Puppeteer in its memory', async () => {
    const port = await freePort();
    const app = await start({ ROLE: 'api', PORT: String(port), ...TELL_PUPPETEER });
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect(await health.json()).toEqual({ status: 'ok', db: 'connected', service: 'linkedin-scraper' });

    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'not_ready', database: 'connected', workers: 0 });
    expect(await app.end('SIGTERM')).toBe(0);
    expect(app.output()).not.toContain('LOADED puppeteer');
  });

  it('listens nowhere as worker, says that it lives, and ends cleanly', async () => {
    const worker = await start({ ROLE: 'worker', ...TELL_PUPPETEER });
    expect(worker.output()).toContain('LOADED puppeteer');
    expect(await listeningSockets(worker.pid)).toBe(0);
    expect(await worker.end('SIGTERM')).toBe(0);
  });

  it('shows as worker that it lives, to whoever looks at its heartbeat, until it ends', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'heartbeat-'));
    const file = join(folder, 'heartbeat');
    const worker = await start({ ROLE: 'worker', HEARTBEAT_FILE: file });
    const written = async () => (await stat(file).catch(() => null))?.mtimeMs ?? 0;
    while ((await written()) === 0) await sleep(100);
    const first = await written();
    while ((await written()) === first) await sleep(100);

    await worker.end('SIGTERM');
    expect(await written()).toBe(0);
    await rm(folder, { recursive: true });
  });

  it('does not start with wrong settings, and names each in a line', async () => {
    const start = startAppProcess({ PORT: 'many', ROLE: 'api', PROFILE_ORIGIN: 'http://127.0.0.1:9' });
    await expect(start).rejects.toThrow(
      /^PORT must be .*\nDATABASE_URL is required.*\nREDIS_URL is required/m,
    );
  });
});

/** How many TCP ports a process listens on, as the kernel tells: its sockets among those in state 0A. */
async function listeningSockets(pid: number): Promise<number> {
  const links = await Promise.all(
    (await readdir(`/proc/${pid}/fd`)).map((fd) => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')),
  );
  const own = new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((kind) => readFile(`/proc/${pid}/net/${kind}`, 'utf8')),
  );
  const rows = tables.flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)));
  return rows.filter((row) => row[3] === '0A' && own.has(row[9] ?? '')).length;
}
