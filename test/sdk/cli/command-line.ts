import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { signUp, type TestAccount } from '../../support/accounts.js';
import { startTestApp, type TestApp } from '../../support/app.js';

const pathTo = (file: string) => fileURLToPath(new URL(`../../../${file}`, import.meta.url));

export interface Ran {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  key?: string;
  baseUrl?: string;
  cwd?: string;
  input?: string;
}

export interface Running {
  child: ChildProcess;
  /** Waits until its standard error has this in it. */
  says(text: string): Promise<void>;
  ended: Promise<Ran>;
}

/** The program that was built, in a process of its own. */
function startCommandLine(args: string[], options: RunOptions = {}): Running {
  const { key = '', baseUrl = '', cwd, input = '' } = options;
  const child = spawn(process.execPath, [pathTo('sdk/cli/dist/main.js'), ...args], {
    cwd,
    env: { PATH: process.env.PATH, LINKFETCH_KEY: key, LINKFETCH_BASE_URL: baseUrl },
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
      child.emit('said');
    });
  child.stdin.end(input);
  return {
    child,
    says: async (text) => {
      while (!output.stderr.includes(text)) await once(child, 'said');
    },
    ended: once(child, 'close').then(([exitCode]) => ({ exitCode, ...output })),
  };
}

/** A workspace with its test key, and a folder to work in. */
export interface Desk {
  app: TestApp;
  account: TestAccount;
  folder: string;
  /** Runs the program, with the test key unless it is told otherwise. */
  linkfetch(args: string[], options?: RunOptions): Promise<Ran>;
  start(args: string[], options?: RunOptions): Running;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  await promisify(execFile)('bash', [pathTo('sdk/build.sh')]);
  const app = await startTestApp();
  const account = await signUp(app);
  const folder = await mkdtemp(join(tmpdir(), 'linkfetch-'));
  const start = (args: string[], options: RunOptions = {}) =>
    startCommandLine(args, { key: account.testKey, baseUrl: app.url, cwd: folder, ...options });
  return {
    app,
    account,
    folder,
    start,
    linkfetch: (args, options) => start(args, options).ended,
    close: async () => {
      await Promise.all([app.close(), rm(folder, { recursive: true })]);
    },
  };
}
