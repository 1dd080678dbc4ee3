import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { startServer } from './lifeline.js';
import type { RunningPart } from './part.js';
import { startOnFreePort } from './ports.js';
import { type PostgresCluster, SUPERUSER } from './postgres-data.js';
import { commandLineOf, endProcess, type StopSignal } from './processes.js';
import { waitUntilReady } from './readiness.js';

const READY_WITHIN_MS = 60_000;

const PID_FILE = 'postmaster.pid';

/** The eighth line of it (PostgreSQL's own tools read it there too). */
const STATE_LINE = 7;

/** Fast shutdown, which ends open connections; then an immediate one, which leaves recovery to the next start. */
const STOP_SIGNALS: [StopSignal, ...StopSignal[]] = [
  { signal: 'SIGINT', graceMs: 15_000 },
  { signal: 'SIGQUIT', graceMs: 5_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
];

/** Data that is thrown away needs no orderly end. */
const THROWAWAY_STOP_SIGNALS: [StopSignal, ...StopSignal[]] = [
  { signal: 'SIGQUIT', graceMs: 5_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
];

const THROWAWAY_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

export interface PostgresWish {
  preferredPort: number;
  password: string;
  logFile: string;
  maxConnections: number;
  /** For tests: fast and careless, and the folder is removed when the server has ended. */
  throwaway?: { folder: string };
}

export interface RunningPostgres extends RunningPart {
  port: number;
}

/** Starts the server on a free port of loopback. Resolves when it takes connections. */
export async function startPostgres(cluster: PostgresCluster, wish: PostgresWish): Promise<RunningPostgres> {
  await stopLeftOver(cluster.data);
  return startOnFreePort(wish.preferredPort, async (port) => {
    const server = await startServer({
      name: 'postgres',
      command: join(cluster.binaries, 'postgres'),
      args: [
        '-D',
        cluster.data,
        '-p',
        String(port),
        ...settingsFor(wish).flatMap((setting) => ['-c', setting]),
      ],
      logFile: wish.logFile,
      user: cluster.user,
      stopSignals: wish.throwaway ? THROWAWAY_STOP_SIGNALS : STOP_SIGNALS,
      ...(wish.throwaway && { removeAfterwards: wish.throwaway.folder }),
    });
    await waitUntilReady(server, {
      isReady: () => isReady(server, cluster.data),
      withinMs: READY_WITHIN_MS,
    });
    return { ...server, port };
  });
}

export function postgresUrl(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes sure of a database on a running server. */
export async function ensureDatabase(port: number, password: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl(port, password, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

function settingsFor({ maxConnections, throwaway }: PostgresWish): string[] {
  return [
    'listen_addresses=127.0.0.1',
    // Nobody needs one, and its default folder may be missing or closed.
    'unix_socket_directories=',
    'timezone=UTC',
    `max_connections=${maxConnections}`,
    ...(throwaway ? THROWAWAY_SETTINGS : []),
  ];
}

/** The server notes its own process id and its state in its pid file. */
async function isReady(server: RunningPart, data: string): Promise<boolean> {
  const lines = await readPidFile(data);
  return Number(lines[0]) === server.pid && lines[STATE_LINE]?.trim() === 'ready';
}

/**
 * Stops what an earlier stack left running on this data, and removes what it noted about itself: PostgreSQL
 * would do so too, but not when the number now means another process, or a dead one that nobody collected.
 */
async function stopLeftOver(data: string): Promise<void> {
  const pid = Number((await readPidFile(data))[0]);
  if (pid > 0 && commandLineOf(pid).includes(`-D ${data} `)) await endProcess(pid, STOP_SIGNALS);
  await rm(join(data, PID_FILE), { force: true });
}

async function readPidFile(data: string): Promise<string[]> {
  const content = await readFile(join(data, PID_FILE), 'utf8').catch(() => '');
  return content.split('\n');
}
