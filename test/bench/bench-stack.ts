import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { startProfileSite } from '../../src/local/profile-site/index.js';
import { provideChromium, startThrowawayServers } from '../../src/local/stack/index.js';
import { migrateUp } from '../../src/platform/database/index.js';
import { freePort } from '../support/free-port.js';
import { type Program, startProgram } from './program.js';

/** A running API on servers of its own, with a key that works and more credits than a run can spend. */
export interface BenchStack {
  api: string;
  key: string;
  databaseUrl: string;
  site: string;
  chromium: string;
  startWorker(concurrency: number): Promise<Program>;
  sql(statement: string, parameters?: unknown[]): Promise<pg.QueryResult>;
  completedLookup(): Promise<string>;
  /** Ends all lookups that are pending and all visits that have not begun. */
  endPending(): Promise<void>;
  stop(): Promise<void>;
}

const ENDLESS = '1000000000';
const NO_LIMITS = {
  LIMIT_SCRAPE_POSTS_PER_MINUTE: '100000',
  LIMIT_LOOKUPS_PER_DAY: ENDLESS,
  LIMIT_POSTS_PER_MINUTE: '100000',
  LIMIT_POSTS_PER_HOUR: '100000',
};

export async function startBenchStack(): Promise<BenchStack> {
  const announce = (line: string) => process.stderr.write(`${line}\n`);
  const [servers, site, chromium] = await Promise.all([
    startThrowawayServers(announce),
    startProfileSite({ port: 0 }),
    provideChromium(announce),
  ]);
  await servers.ensureDatabase('bench');
  const databaseUrl = servers.urlOfDatabase('bench');
  await migrateUp(databaseUrl);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });

  const port = await freePort();
  const settings = {
    ...NO_LIMITS,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    REDIS_URL: servers.redisUrl,
    PROFILE_ORIGIN: site.url,
    PUPPETEER_EXECUTABLE_PATH: chromium,
    LOOKUP_DEADLINE_SECONDS: '3600',
    MAIL_URL: 'file:///tmp',
  };
  const key = await issueKey(settings);
  await pool.query('update wallets set balance = $1', [ENDLESS]);
  const program = await startProgram('../../src/main.js', { settings: { ...settings, ROLE: 'api' } });
  return {
    api: `http://127.0.0.1:${port}`,
    key,
    databaseUrl,
    site: site.url,
    chromium,
    startWorker: (concurrency) =>
      startProgram('../../src/main.js', {
        settings: { ...settings, ROLE: 'worker', WORKER_CONCURRENCY: String(concurrency) },
      }),
    sql: (statement, parameters) => pool.query(statement, parameters),
    completedLookup: () => completedLookup(pool),
    async endPending() {
      await pool.query(END_PENDING);
    },
    async stop() {
      await Promise.all([program.stop(), pool.end(), site.close()]);
      await servers.stop();
    },
  };
}

const END_PENDING = `
  with ended as (
    update visits set state = 'done', finished_at = now() where state = 'queued' returning id)
  update lookups set status = 'cancelled', finished_at = now()
  where status = 'pending' and visit_id in (select id from ended)`;

/** Made by the same program that makes the local stack's keys. */
async function issueKey(settings: Record<string, string>): Promise<string> {
  const entry = fileURLToPath(new URL('../../src/local/stack/issue-keys.js', import.meta.url));
  const env = { PATH: process.env.PATH, ...settings };
  const { stdout } = await promisify(execFile)(process.execPath, [entry], { env });
  return JSON.parse(stdout).apiKey;
}

/** A lookup with a profile of the usual size, as a visit would have left it. */
async function completedLookup(pool: pg.Pool): Promise<string> {
  const id = randomBytes(12).toString('hex');
  const jobs = Array.from({ length: 6 }, (_, n) => ({
    title: `Engineer ${n}`,
    company: 'Brindle & Osk',
    start: '2020-03',
  }));
  const profile = { kind: 'person', full_name: 'Ada Example', experiences: jobs, educations: [], fields: {} };
  await pool.query('insert into profiles (id, canonical_url, data) values ($1, $2, $3)', [
    id,
    id,
    JSON.stringify(profile),
  ]);
  await pool.query(
    `insert into lookups (id, account_id, mode, key_id, linkedin_url, canonical_url, status, profile_id, credits_charged,
       deadline_at, finished_at)
     select $1, account_id, 'live', id, $1, $1, 'completed', $1, 1, now(), now() from api_keys where mode = 'live' limit 1`,
    [id],
  );
  return id;
}
