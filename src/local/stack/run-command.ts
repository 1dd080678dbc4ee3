import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { ENDED_WELL, whenEnded } from './processes.js';

const LAST_LINES = 8;

export interface CommandOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Whom it runs as; null is ourselves. */
  user?: { uid: number; gid: number } | null;
  timeoutMs?: number;
  /** For our own programs, which notice by it that we are gone. */
  hasChannel?: boolean;
}

/** Runs a command to its end and resolves with what it printed; throws with the end of its complaint. */
export async function runCommand(command: string, args: readonly string[], options: CommandOptions = {}) {
  const { user, timeoutMs, hasChannel, ...rest } = options;
  const child = spawn(command, args, {
    ...rest,
    ...(user && { uid: user.uid, gid: user.gid }),
    timeout: timeoutMs,
    // Its own process group: Ctrl-C must not break off an initdb or an installation halfway.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', hasChannel ? 'ipc' : 'ignore'],
  });
  const [ending, stdout, stderr] = await Promise.all([
    whenEnded(child),
    readAll(child.stdout),
    readAll(child.stderr),
  ]);
  if (ending === ENDED_WELL) return stdout.trim();

  const complaint = stderr.trim().split('\n').slice(-LAST_LINES).join('\n    ');
  throw new Error(`${basename(command)} failed (${ending}): ${complaint}`);
}

async function readAll(output: Readable | null): Promise<string> {
  return output === null ? '' : text(output);
}
