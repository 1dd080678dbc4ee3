import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startThrowawayServers } from '../../src/local/stack/index.js';
import { migrateUp } from '../../src/platform/database/index.js';
import { freePort } from '../support/free-port.js';
import { startProgram } from './program.js';

/** A running API on servers of its own, with a key that works. */
export interface BenchStack {
  api: string;
  key: string;
  databaseUrl: string;
  stop(): Promise<void>;
}

export async function startBenchStack(): Promise<BenchStack> {
  const servers = await startThrowawayServers((line) => process.stderr.write(`${line}\n`));
  await servers.ensureDatabase('bench');
  const databaseUrl = servers.urlOfDatabase('bench');
  await migrateUp(databaseUrl);

  const port = await freePort();
  const settings = {
    ROLE: 'api',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    REDIS_URL: servers.redisUrl,
    PROFILE_ORIGIN: 'http://127.0.0.1:9',
    MAIL_URL: 'file:///tmp',
  };
  const key = await issueKey(settings);
  const program = await startProgram('../../src/main.js', { settings });
  return {
    api: `http://127.0.0.1:${port}`,
    key,
    databaseUrl,
    async stop() {
      await program.stop();
      await servers.stop();
    },
  };
}

/** Made by the same program that makes the local stack's keys. */
async function issueKey(settings: Record<string, string>): Promise<string> {
  const entry = fileURLToPath(new URL('../../src/local/stack/issue-keys.js', import.meta.url));
  const env = { PATH: process.env.PATH, ...settings };
  const { stdout } = await promisify(execFile)(process.execPath, [entry], { env });
  return JSON.parse(stdout).apiKey;
}
