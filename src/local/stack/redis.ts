import { connect } from 'node:net';
import { installWithApt } from './apt.js';
import { findExecutable } from './executables.js';
import { startServer } from './lifeline.js';
import { MissingPart } from './missing-part.js';
import type { RunningPart } from './part.js';
import { findRunningProcess, writePidFile } from './pid-file.js';
import { startOnFreePort } from './ports.js';
import { endProcess, type StopSignal } from './processes.js';
import { waitUntilReady } from './readiness.js';
import { canReach, findServerUser, type ServerUser } from './server-user.js';

const READY_WITHIN_MS = 15_000;

const EXECUTABLES = ['redis-server', 'valkey-server'];

const STOP_SIGNALS: [StopSignal, ...StopSignal[]] = [
  { signal: 'SIGTERM', graceMs: 5_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
];

export interface RedisWish {
  executable: string;
  preferredPort: number;
  logFile: string;
  pidFile: string;
  /** How many numbered databases; tests take one each. */
  databases: number;
}

export interface RunningRedis extends RunningPart {
  port: number;
}

/** The server's executable, installed first where that is possible. */
export async function provideRedis(announce: (line: string) => void): Promise<string> {
  const found = findExecutable(EXECUTABLES);
  if (found) return found;

  await installWithApt('redis-server', announce);
  const installed = findExecutable(EXECUTABLES);
  if (installed) return installed;
  throw new MissingPart(
    'Redis is missing: install redis-server (apt install redis-server, brew install redis) or valkey-server',
  );
}

/** Starts the server on a free port of loopback. Resolves when it answers. */
export async function startRedis(wish: RedisWish): Promise<RunningRedis> {
  const leftOver = findRunningProcess(wish.pidFile);
  if (leftOver !== null) await endProcess(leftOver, STOP_SIGNALS);

  const user = await findUserFor(wish.executable);
  return startOnFreePort(wish.preferredPort, async (port) => {
    const server = await startServer({
      name: 'redis',
      command: wish.executable,
      args: settingsFor(port, wish.databases).flat(),
      logFile: wish.logFile,
      user,
      stopSignals: STOP_SIGNALS,
    });
    writePidFile(wish.pidFile, server.pid);
    await waitUntilReady(server, { isReady: () => answersPing(port), withinMs: READY_WITHIN_MS });
    return { ...server, port };
  });
}

export function redisUrl(port: number, database = 0): string {
  return `redis://127.0.0.1:${port}/${database}`;
}

/** Without a password, unlike PostgreSQL: it holds ids of work to be done, and nothing that isn't also there. */
function settingsFor(port: number, databases: number): [string, string][] {
  return [
    ['--port', String(port)],
    ['--bind', '127.0.0.1'],
    ['--databases', String(databases)],
    // PostgreSQL is the truth: what is queued is queued again after a start.
    ['--save', ''],
    ['--appendonly', 'no'],
    ['--maxmemory-policy', 'noeviction'],
    ['--dir', '/'],
  ];
}

/** As root it runs as nobody, unless it was installed where only root can reach it. */
async function findUserFor(executable: string): Promise<ServerUser | null> {
  const user = await findServerUser();
  return user !== null && (await canReach(user, executable)) ? user : null;
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.once('data', (answer) => {
      resolve(answer.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => resolve(false));
  });
}
