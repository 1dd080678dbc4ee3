import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { nodeArguments } from './node-command.js';
import type { RunningPart } from './part.js';
import { writePidFile } from './pid-file.js';
import { type StopSignal, sendSignal, whenEnded } from './processes.js';
import { waitUntilReady } from './readiness.js';

export const READY_WITHIN_MS = 60_000;

/** The application drains for at most 30 s. */
const STOP_SIGNALS: readonly StopSignal[] = [
  { signal: 'SIGTERM', graceMs: 30_000 },
  { signal: 'SIGKILL', graceMs: 5_000 },
];

export interface AppCommand {
  name: string;
  /** What node runs: the entry and its arguments. */
  command: readonly string[];
  environment: NodeJS.ProcessEnv;
  logFile: string;
  pidFile: string;
}

/** One of our own processes. It ends by itself when we are gone, since its channel to us then closes. */
export async function startApp(app: AppCommand): Promise<RunningPart> {
  const child = spawnApp(app);
  let saidReady = false;
  child.on('message', (message) => {
    saidReady ||= isReadyMessage(message);
  });

  const part = describePart(app, child);
  await waitUntilReady(part, { isReady: () => saidReady, withinMs: READY_WITHIN_MS });
  return part;
}

/** `stdout` is the log, or a pipe for whoever wants to read along. */
export function spawnApp({ command, environment, logFile }: AppCommand, stdout?: 'pipe'): ChildProcess {
  const log = openSync(logFile, 'a');
  try {
    return spawn(process.execPath, nodeArguments(command), {
      // Its own process group: Ctrl-C in the terminal reaches us alone, and we stop things in order.
      detached: true,
      env: environment,
      stdio: ['ignore', stdout ?? log, log, 'ipc'],
    });
  } finally {
    closeSync(log);
  }
}

/** The child as a part of the stack. A pid file lets a later start find it, should it be left behind. */
export function describePart({ name, logFile, pidFile }: AppCommand, child: ChildProcess): RunningPart {
  const ended = whenEnded(child);
  const { pid } = child;
  // It could not be started at all; `ended` tells why.
  if (pid === undefined) return { name, pid: 0, ended, logFile, stopSignals: [], send: () => {} };

  writePidFile(pidFile, pid);
  return {
    name,
    pid,
    ended,
    logFile,
    stopSignals: STOP_SIGNALS,
    // What it started itself can't be asked to end any more when it is killed: the whole group goes.
    send: (signal) => sendSignal(signal === 'SIGKILL' ? -pid : pid, signal),
  };
}

function isReadyMessage(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'ready' in message && message.ready === true;
}
