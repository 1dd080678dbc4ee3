import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { RunningPart } from './part.js';
import { type StopSignal, whenEnded } from './processes.js';
import type { ServerUser } from './server-user.js';

/**
 * A server such as PostgreSQL doesn't notice that whoever started it was killed, so it is started by this
 * small shell, which does. It prints the server's process id and then obeys a pipe: each line is a signal
 * to pass on, and the end of the pipe, which is all that a killed supervisor leaves, is the first stop signal.
 * The reader is a process of its own, so that the server is stopped even if only the shell was killed.
 */
const LIFELINE = `
stop=$1 remove=$2
shift 2
exec 3<&0 </dev/null
"$@" 3<&- >&2 &
server=$!
echo "$server"
{ while read -r signal; do kill -s "$signal" "$server"; done <&3; kill -s "$stop" "$server"; } >/dev/null 2>&1 &
reader=$!
exec 3<&- >/dev/null
wait "$server"
code=$?
kill "$reader" 2>/dev/null
[ -z "$remove" ] || rm -rf "$remove"
exit "$code"
`;

export interface ServerCommand {
  name: string;
  command: string;
  args: string[];
  logFile: string;
  /** Whom the server runs as; null is ourselves. */
  user: ServerUser | null;
  /** Tried in order; the first is also what a server gets whose supervisor was killed. */
  stopSignals: readonly [StopSignal, ...StopSignal[]];
  /** A folder that goes when the server has ended, whoever ended it. */
  removeAfterwards?: string;
}

/** Starts a server that ends when we do, however we end. Resolves when it was started, not when it is ready. */
export async function startServer(server: ServerCommand): Promise<RunningPart> {
  const shell = spawnLifeline(server);
  const ended = whenEnded(shell);
  const pid = await Promise.race([firstLineOf(shell), ended.then(() => null)]);
  if (pid === null) throw new Error(`${server.name} could not be started: ${await ended}`);

  return {
    name: server.name,
    pid: Number(pid),
    ended,
    logFile: server.logFile,
    stopSignals: server.stopSignals,
    send: (signal) => {
      shell.stdin?.write(`${signal.replace('SIG', '')}\n`);
    },
  };
}

function spawnLifeline(server: ServerCommand): ChildProcess {
  const { user, removeAfterwards = '' } = server;
  const orphanSignal = server.stopSignals[0].signal.replace('SIG', '');
  const log = openSync(server.logFile, 'a');
  try {
    const args = ['-c', LIFELINE, 'lifeline', orphanSignal, removeAfterwards, server.command, ...server.args];
    const shell = spawn('/bin/sh', args, {
      // Its own process group: Ctrl-C in the terminal must not end the database under a draining worker.
      detached: true,
      cwd: '/',
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', log],
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    // A signal written to a shell that has just ended is late, not wrong.
    shell.stdin?.on('error', () => {});
    return shell;
  } finally {
    closeSync(log);
  }
}

async function firstLineOf(shell: ChildProcess): Promise<string | null> {
  if (shell.stdout === null) return null;
  for await (const line of createInterface({ input: shell.stdout })) return line;
  return null;
}
