import { appCommand } from './app-command.js';
import { provideChromium } from './chromium.js';
import type { StackContext } from './context.js';
import { startOnFreePort } from './ports.js';
import { ensureDatabase, postgresUrl, startPostgres } from './postgres.js';
import { openCluster } from './postgres-data.js';
import { provideRedis, redisUrl, startRedis } from './redis.js';
import { keepSecret } from './secret.js';
import { type RunningSite, startSite } from './site-process.js';

const DATABASE = 'app';

/** One above the usual port: a server of the machine's own often has the usual one. */
const POSTGRES_PORT = 5433;
const REDIS_PORT = 6380;
const SITE_PORT = 3999;

const POSTGRES_CONNECTIONS = 100;
const REDIS_DATABASES = 16;

/** Resolves with the URL of the application's database. */
export function bringUpPostgres({ layout, progress, supervisor }: StackContext): Promise<string> {
  const start = async () => {
    const password = await keepSecret(layout.passwordFile);
    const cluster = await openCluster({ folder: layout.postgresData, password, isDurable: true });
    const server = await startPostgres(cluster, {
      preferredPort: POSTGRES_PORT,
      password,
      logFile: layout.logOf('postgres'),
      maxConnections: POSTGRES_CONNECTIONS,
    });
    supervisor.keep('postgres', server);
    await ensureDatabase(server.port, password, DATABASE);
    return postgresUrl(server.port, password, DATABASE);
  };
  return progress.step('PostgreSQL', start, (url) => new URL(url).host);
}

/** Resolves with the server's URL. */
export function bringUpRedis({ layout, progress, supervisor }: StackContext): Promise<string> {
  const start = async () => {
    const server = await startRedis({
      executable: await provideRedis(progress.note),
      preferredPort: REDIS_PORT,
      logFile: layout.logOf('redis'),
      pidFile: layout.pidFileOf('redis'),
      databases: REDIS_DATABASES,
    });
    supervisor.keep('redis', server);
    return redisUrl(server.port);
  };
  return progress.step('Redis', start, (url) => new URL(url).host);
}

export function bringUpProfileSite(context: StackContext): Promise<RunningSite> {
  const { programs, progress, supervisor } = context;
  const start = async () => {
    const site = await startOnFreePort(SITE_PORT, (port) =>
      startSite(appCommand(context, 'profile_site', programs.profileSite, { PORT: String(port) })),
    );
    return supervisor.keep('profile_site', site);
  };
  return progress.step('Profile site', start, ({ url }) => url);
}

/** Resolves with the path of a browser. */
export function findBrowser({ progress }: StackContext): Promise<string> {
  return progress.step(
    'Chromium',
    () => provideChromium(progress.note),
    (executable) => executable,
  );
}
