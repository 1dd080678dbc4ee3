import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** The application as it runs in production: a process of its own, from what was built. */
export interface AppProcess {
  pid: number;
  output(): string;
  /** Sends a signal and waits for the end; answers the exit code, null when the signal killed it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export async function startAppProcess(settings: Record<string, string>): Promise<AppProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'info', ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  await ready(child, () => output);
  return {
    pid: child.pid ?? 0,
    output: () => output,
    end: (signal) => end(child, signal),
  };
}

async function ready(child: ChildProcess, output: () => string): Promise<void> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`It did not start:\n${output()}`)));
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill(signal);
  const [code] = await exit;
  return code;
}
