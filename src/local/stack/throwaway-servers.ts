import { randomBytes } from 'node:crypto';
import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopPart } from './part.js';
import { ensureDatabase, postgresUrl, type RunningPostgres, startPostgres } from './postgres.js';
import { OPEN_FOLDER, OPEN_FOLDER_PREFIX } from './postgres-binaries.js';
import { openCluster } from './postgres-data.js';
import { provideRedis, type RunningRedis, redisUrl, startRedis } from './redis.js';
import { canReach, findServerUser } from './server-user.js';

/** Clear of the ports people choose, and below those the kernel hands out by itself. */
const LOWEST_PORT = 15_000;
const PORT_SPREAD = 15_000;

/** A number for each test file that asks, with plenty to spare. */
const REDIS_DATABASES = 4096;

const MAX_CONNECTIONS = 200;

/** A database and a queue for one run of the tests, gone without a trace when the run is over or was killed. */
export interface ThrowawayServers {
  urlOfDatabase(name: string): string;
  ensureDatabase(name: string): Promise<void>;
  redisUrl: string;
  stop(): Promise<void>;
}

export async function startThrowawayServers(announce: (line: string) => void): Promise<ThrowawayServers> {
  const folder = await makeFolder();
  const password = randomBytes(18).toString('base64url');
  const starting = [startThrowawayPostgres(folder, password), startThrowawayRedis(folder, announce)] as const;
  try {
    const [postgres, redis] = await Promise.all(starting);
    return {
      urlOfDatabase: (name) => postgresUrl(postgres.port, password, name),
      ensureDatabase: (name) => ensureDatabase(postgres.port, password, name),
      redisUrl: redisUrl(redis.port),
      stop: () => stopAll([postgres, redis]),
    };
  } catch (error) {
    const settled = await Promise.allSettled<RunningPostgres | RunningRedis>(starting);
    await stopAll(settled.flatMap((each) => (each.status === 'fulfilled' ? each.value : [])));
    throw error;
  }
}

/** Owned by the server's user, who removes it in the end. */
async function makeFolder(): Promise<string> {
  const user = await findServerUser();
  const isOpen = user === null || (await canReach(user, tmpdir()));
  const folder = await mkdtemp(join(isOpen ? tmpdir() : OPEN_FOLDER, `${OPEN_FOLDER_PREFIX}test-`));
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

async function startThrowawayPostgres(folder: string, password: string): Promise<RunningPostgres> {
  const cluster = await openCluster({ folder: join(folder, 'postgres'), password, isDurable: false });
  return startPostgres(cluster, {
    preferredPort: anyPort(),
    password,
    logFile: join(folder, 'postgres.log'),
    maxConnections: MAX_CONNECTIONS,
    throwaway: { folder },
  });
}

async function startThrowawayRedis(folder: string, announce: (line: string) => void): Promise<RunningRedis> {
  return startRedis({
    executable: await provideRedis(announce),
    preferredPort: anyPort(),
    logFile: join(folder, 'redis.log'),
    pidFile: join(folder, 'redis.pid'),
    databases: REDIS_DATABASES,
  });
}

/** Anywhere, so that runs side by side rarely look at the same port. */
function anyPort(): number {
  return LOWEST_PORT + Math.floor(Math.random() * PORT_SPREAD);
}

async function stopAll(parts: (RunningPostgres | RunningRedis)[]): Promise<void> {
  await Promise.all(parts.map((part) => stopPart(part)));
}
