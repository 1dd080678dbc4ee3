import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { stopPart } from '../../src/local/stack/part.js';
import {
  ensureDatabase,
  postgresUrl,
  type RunningPostgres,
  startPostgres,
} from '../../src/local/stack/postgres.js';
import { openCluster, type PostgresCluster } from '../../src/local/stack/postgres-data.js';
import { provideRedis, type RunningRedis, redisUrl, startRedis } from '../../src/local/stack/redis.js';
import { freePort } from '../support/free-port.js';

const PASSWORD = 'of-this-test';
const DATABASE = 'app';
const MIGRATE = fileURLToPath(new URL('../../dist/src/migrate.js', import.meta.url));

/** A database and a queue that only this test has, so that it may be as cruel to them as it likes. */
export class MortalServers {
  private constructor(
    private readonly home: string,
    private readonly cluster: PostgresCluster,
    private postgres: RunningPostgres,
    private readonly redis: RunningRedis,
  ) {}

  static async start(): Promise<MortalServers> {
    const home = await mkdtemp(join(tmpdir(), 'profile-lookup-mortal-'));
    await chmod(home, 0o711);
    const cluster = await openCluster({
      folder: join(home, 'postgres'),
      password: PASSWORD,
      isDurable: false,
    });
    const [postgres, redis] = await Promise.all([startDatabase(home, cluster), startQueue(home)]);
    const servers = new MortalServers(home, cluster, postgres, redis);
    try {
      await servers.migrate();
    } catch (error) {
      await servers.close();
      throw error;
    }
    return servers;
  }

  /** What a process is told of them. */
  get settings(): { DATABASE_URL: string; REDIS_URL: string } {
    return {
      DATABASE_URL: postgresUrl(this.postgres.port, PASSWORD, DATABASE),
      REDIS_URL: redisUrl(this.redis.port),
    };
  }

  /** In the immediate mode, which is a crash: whatever has not committed is lost, and the start has to recover. */
  async crashPostgres(): Promise<void> {
    this.postgres.send('SIGQUIT');
    await this.postgres.ended;
    this.postgres = await startDatabase(this.home, this.cluster, this.postgres.port);
  }

  async emptyRedis(): Promise<void> {
    const connection = new Redis(this.settings.REDIS_URL);
    await connection.flushall();
    connection.disconnect();
  }

  async close(): Promise<void> {
    await Promise.all([stopPart(this.postgres), stopPart(this.redis)]);
    // The data lies elsewhere where the server's user can't reach the folder.
    const { data } = this.cluster;
    if (!data.startsWith(this.home)) await rm(dirname(data), { recursive: true, force: true });
    await rm(this.home, { recursive: true, force: true });
  }

  private async migrate(): Promise<void> {
    await ensureDatabase(this.postgres.port, PASSWORD, DATABASE);
    await promisify(execFile)(process.execPath, [MIGRATE, 'up'], {
      env: { NODE_ENV: 'test', PROFILE_ORIGIN: 'http://127.0.0.1:9', ...this.settings },
    });
  }
}

async function startDatabase(
  home: string,
  cluster: PostgresCluster,
  port?: number,
): Promise<RunningPostgres> {
  return startPostgres(cluster, {
    preferredPort: port ?? (await freePort()),
    password: PASSWORD,
    logFile: join(home, 'postgres.log'),
    maxConnections: 100,
  });
}

async function startQueue(home: string): Promise<RunningRedis> {
  return startRedis({
    executable: await provideRedis((line) => process.stderr.write(`${line}\n`)),
    preferredPort: await freePort(),
    logFile: join(home, 'redis.log'),
    pidFile: join(home, 'redis.pid'),
    databases: 1,
  });
}
