import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { StackFile } from '../../../src/local/stack/stack-file.js';
import { fromSetup } from '../../support/from-setup.js';
import { newestCode, readMails } from '../../support/mails.js';
import type { Place } from './visitor.js';

const PROGRAM = fileURLToPath(new URL('../../../dist/src/local.js', import.meta.url));

/** Besides those of other tests, and of whoever runs one by hand. */
const PORT = '36000';

/** The whole product as `npm run local` starts it. */
export interface LocalStack extends Place {
  readonly file: StackFile;
  /** All that it printed. */
  output(): string;
  /** Ctrl-C; answers the exit code, and leaves nothing behind. */
  stop(): Promise<number | null>;
}

export async function startLocalStack(settings: Record<string, string> = {}): Promise<LocalStack> {
  const folder = await mkdtemp(join(tmpdir(), 'journey-'));
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      ...process.env,
      LOCAL_DIR: folder,
      PORT,
      PUPPETEER_EXECUTABLE_PATH: fromSetup('TEST_CHROMIUM'),
      // As under npm, it ends when whoever started it is gone.
      npm_lifecycle_event: 'local',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const stop = () => end(child, folder);
  try {
    await until(child, () => said.includes('Ctrl-C stops everything'));
    const file: StackFile = JSON.parse(await readFile(join(folder, 'stack.json'), 'utf8'));
    const mailedCode = async (email: string) => newestCode(await readMails(file.mail_dir), email);
    return { url: file.api, file, mailedCode, output: () => said, stop };
  } catch (error) {
    await stop();
    throw new Error(`The stack did not start:\n${said}`, { cause: error });
  }
}

async function until(child: ChildProcess, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`);
    await sleep(50);
  }
}

async function end(child: ChildProcess, folder: string): Promise<number | null> {
  if (child.exitCode === null) {
    const exit = once(child, 'exit');
    child.kill('SIGINT');
    await exit;
  }
  // Where the server can't reach in here, it keeps its data elsewhere.
  const placed = await readlink(join(folder, 'postgres')).catch(() => null);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  if (placed) await rm(dirname(placed), { recursive: true, force: true });
  return child.exitCode;
}
