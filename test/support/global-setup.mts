import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ThrowawayServers } from '../../src/local/stack/index.js';

declare global {
  /** The teardown runs in the same process, but can't import what this file started. */
  var serversOfTheRun: ThrowawayServers | undefined;
}

const TEMPLATE_DATABASE = 'template_app';

const built = new URL('../../dist/src/', import.meta.url);

/**
 * Starts one PostgreSQL and one Redis for the whole run. Jest loads this file outside its own module system,
 * which then finds neither `./x.js` for `./x.ts` nor transforms it: so the stack comes from what was built.
 */
// biome-ignore lint/style/noDefaultExport: jest calls the default export
export default async function globalSetup(): Promise<void> {
  const { provideChromium, startThrowawayServers } = await loadStack();
  const servers = await startThrowawayServers(announce);
  globalThis.serversOfTheRun = servers;
  try {
    await servers.ensureDatabase(TEMPLATE_DATABASE);
    await migrate(servers);

    process.env.TEST_DATABASE_URL_BASE = servers.urlOfDatabase('');
    process.env.TEST_REDIS_URL = servers.redisUrl;
    process.env.TEST_CHROMIUM = await provideChromium(announce);
  } catch (error) {
    // Jest doesn't call the teardown when the setup failed.
    await servers.stop();
    throw error;
  }
}

async function loadStack(): Promise<typeof import('../../src/local/stack/index.js')> {
  return import(new URL('local/stack/index.js', built).href);
}

/** Once; each test file then clones the result. */
async function migrate({ urlOfDatabase, redisUrl }: ThrowawayServers): Promise<void> {
  const entry = fileURLToPath(new URL('migrate.js', built));
  const settings = {
    NODE_ENV: 'test',
    DATABASE_URL: urlOfDatabase(TEMPLATE_DATABASE),
    REDIS_URL: redisUrl,
    // Required although nothing is visited.
    PROFILE_ORIGIN: 'http://www.linkedin.localhost',
  };
  await promisify(execFile)(process.execPath, [entry, 'up'], { env: { ...process.env, ...settings } });
}

function announce(line: string): void {
  process.stderr.write(`${line}\n`);
}
