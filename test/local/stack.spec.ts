import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { isAlive } from '../../src/local/stack/processes.js';
import type { StackFile } from '../../src/local/stack/stack-file.js';
import { fromSetup } from '../support/from-setup.js';

const PROGRAM = fileURLToPath(new URL('fixtures/stack.mjs', import.meta.url));

interface Start {
  process: ChildProcess;
  ended: Promise<unknown[]>;
  output: () => string;
}

async function until(isSo: () => unknown, withinMs = 30_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await isSo()); await sleep(50)) {
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${isSo}`);
  }
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

// One folder for all of them, in this order: each finds what the one before left.
describe('the embedded stack', () => {
  let folder: string;
  const starts: Start[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stack-'));
  });

  afterAll(async () => {
    for (const { process } of starts) process.kill('SIGKILL');
    const placed = await readlink(join(folder, 'postgres')).catch(() => null);
    await sleep(500);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    if (placed) await rm(dirname(placed), { recursive: true, force: true });
  });

  function start(): Start {
    const settings = { LOCAL_DIR: folder, PORT: '34000', LIMIT_LOOKUPS_PER_DAY: '7' };
    const env = { ...process.env, ...settings, PUPPETEER_EXECUTABLE_PATH: fromSetup('TEST_CHROMIUM') };
    const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const started = { process: child, ended: once(child, 'exit'), output: () => said };
    starts.push(started);
    return started;
  }

  const isUp = async (started: Start) => started.output().includes('Ctrl-C stops everything');
  const readStack = async (): Promise<StackFile> =>
    JSON.parse(await readFile(join(folder, 'stack.json'), 'utf8'));
  const areAllGone = ({ pids }: StackFile) => !Object.values(pids).some(isAlive);

  it('says in stack.json where everything is, for the owner alone', async () => {
    const started = start();
    await until(() => isUp(started));
    const stack = await readStack();

    expect(stack).toMatchObject({
      api: expect.stringMatching(/^http:\/\/127\.0\.0\.1:34\d+$/),
      mail_dir: join(folder, 'mail'),
      payment_settings: { STRIPE_API_BASE: stack.payments, STRIPE_SECRET_KEY: expect.any(String) },
      api_key: 'a live key',
      test_key: 'a test key',
      pids: { local: started.process.pid },
    });
    expect(Object.values(stack.pids).every(isAlive)).toBe(true);
    expect((await stat(join(folder, 'stack.json'))).mode & 0o777).toBe(0o600);
    expect(started.output()).toContain(`curl -s -X POST ${stack.api}/api/v1/scrape`);
    await query(stack.database_url, 'create table kept as select 42 as answer');
  });

  it('tells the application where everything is, and passes on what the caller set', async () => {
    const stack = await readStack();
    const settings = (await (await fetch(stack.api)).json()) as Record<string, string>;
    expect(settings).toMatchObject({
      NODE_ENV: 'development',
      ROLE: 'api',
      DATABASE_URL: stack.database_url,
      REDIS_URL: stack.redis_url,
      PROFILE_SOURCE: 'local',
      PROFILE_ORIGIN: `http://www.linkedin.localhost:${new URL(stack.profile_site).port}`,
      MAIL_URL: `file://${folder}/mail`,
      PUBLIC_URL: stack.api,
      LIMIT_LOOKUPS_PER_DAY: '7',
      STRIPE_API_BASE: stack.payments,
      STRIPE_SECRET_KEY: expect.stringMatching(/^sk_test_/),
      STRIPE_WEBHOOK_SECRET: `whsec_${await readFile(join(folder, 'stripe-webhook-secret'), 'utf8')}`,
    });
    expect(settings.SECRET).toBe(await readFile(join(folder, 'secret'), 'utf8'));
  });

  it('refuses a second stack on the same folder', async () => {
    const stack = await readStack();
    const second = start();
    await expect(second.ended).resolves.toEqual([1, null]);
    expect(second.output()).toBe(
      `A stack already runs in ${folder}: pid ${stack.pids.local}, ${stack.api}\n`,
    );
  });

  it('starts a killed worker again and notes its new process id', async () => {
    const before = await readStack();
    process.kill(before.pids.worker, 'SIGKILL');
    await until(async () => (await readStack()).pids.worker !== before.pids.worker);
    const after = await readStack();
    expect(after).toEqual({ ...before, pids: { ...before.pids, worker: after.pids.worker } });
    expect(isAlive(after.pids.worker)).toBe(true);
  });

  it('leaves no process when it is killed, and then finds its data again', async () => {
    const before = await readStack();
    process.kill(before.pids.local, 'SIGKILL');
    await until(() => areAllGone(before));

    const started = start();
    await until(() => isUp(started));
    const stack = await readStack();
    await expect(query(stack.database_url, 'select answer from kept')).resolves.toEqual([{ answer: 42 }]);
  });

  it('starts when every process was killed at once, servers and all', async () => {
    const before = await readStack();
    for (const pid of Object.values(before.pids)) process.kill(pid, 'SIGKILL');

    const started = start();
    await until(() => isUp(started));
    const stack = await readStack();
    await expect(query(stack.database_url, 'select answer from kept')).resolves.toEqual([{ answer: 42 }]);
  });

  it('stops in order when interrupted, and leaves neither a process nor stack.json', async () => {
    const stack = await readStack();
    process.kill(stack.pids.local, 'SIGINT');
    await expect(starts.at(-1)?.ended).resolves.toEqual([0, null]);
    expect(areAllGone(stack)).toBe(true);
    expect(existsSync(join(folder, 'stack.json'))).toBe(false);
    expect(starts.at(-1)?.output()).toMatch(/profile_site +stopped.*redis +stopped.*postgres +stopped/s);
  });
});
