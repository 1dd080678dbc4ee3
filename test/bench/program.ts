import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A program of its own, as in production; its log goes where logs cost nothing but their writing. */
export interface Program {
  pid: number;
  /** What it said when it was ready. */
  greeting: unknown;
  /** Sends it a message and waits for the next one back. */
  ask<Answer>(message: object): Promise<Answer>;
  stop(): Promise<void>;
}

export async function startProgram(
  entry: string,
  { argv = [], settings = {} }: { argv?: string[]; settings?: Record<string, string> },
): Promise<Program> {
  const log = openSync('/dev/null', 'w');
  const child: ChildProcess = fork(fileURLToPath(new URL(entry, import.meta.url)), argv, {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', log, 'inherit', 'ipc'],
  });
  const [greeting] = await once(child, 'message');
  return {
    pid: child.pid ?? 0,
    greeting,
    async ask<Answer>(message: object) {
      const answer = once(child, 'message');
      child.send(message);
      return (await answer)[0] as Answer;
    },
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
