import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { installWithApt } from './apt.js';
import { findExecutables } from './executables.js';
import { MissingPart } from './missing-part.js';
import { runCommand } from './run-command.js';
import { chosenBrowser, inheritedEnvironment } from './settings.js';

const EXECUTABLES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Longer than a cold start from a slow disk; a browser that can't say its version by then is of no use. */
const ANSWER_WITHIN_MS = 20_000;

/** A browser that runs: chosen, found, or installed, in this order. */
export async function provideChromium(announce: (line: string) => void): Promise<string> {
  const chosen = chosenBrowser();
  if (chosen !== null) return verifyChosen(chosen);

  const found = (await findOnPath()) ?? (await findPuppeteersOwn());
  if (found !== null) return found;

  await installWithApt('chromium', announce);
  const installed = (await findOnPath()) ?? (await downloadPuppeteersOwn(announce));
  if (installed !== null) return installed;
  throw new MissingPart(
    'Chromium is missing: install it (apt install chromium, brew install --cask chromium) or set PUPPETEER_EXECUTABLE_PATH to a browser',
  );
}

async function verifyChosen(executable: string): Promise<string> {
  if (await isBrowser(executable)) return executable;
  throw new MissingPart(
    `PUPPETEER_EXECUTABLE_PATH names ${executable}, which is not a Chromium that runs here`,
  );
}

/** Asked for its version, because on some systems the name belongs to a script that only advertises a package. */
async function isBrowser(executable: string): Promise<boolean> {
  const answer = await runCommand(executable, ['--version'], { timeoutMs: ANSWER_WITHIN_MS }).catch(() => '');
  return /chrom/i.test(answer);
}

async function findOnPath(): Promise<string | null> {
  return firstBrowser(findExecutables(EXECUTABLES));
}

async function findPuppeteersOwn(): Promise<string | null> {
  return firstBrowser(await askPuppeteer('list'));
}

async function downloadPuppeteersOwn(announce: (line: string) => void): Promise<string | null> {
  announce('downloading a browser with puppeteer, once');
  return firstBrowser(await askPuppeteer('install', 'chrome'));
}

async function firstBrowser(candidates: string[]): Promise<string | null> {
  for (const candidate of candidates) {
    if (await isBrowser(candidate)) return candidate;
  }
  return null;
}

/** Puppeteer's own command line, run apart so that nothing here loads it. Each line it prints ends in a path. */
async function askPuppeteer(...command: string[]): Promise<string[]> {
  const entry = createRequire(import.meta.url).resolve('puppeteer');
  const commandLine = [join(dirname(entry), 'node', 'cli.js'), 'browsers', ...command];
  const answer = await runCommand(process.execPath, commandLine, { env: inheritedEnvironment() }).catch(
    () => '',
  );
  return answer.split('\n').flatMap((line) => /^chrome\S*@\S+ (?:\(\S+\) )?(\/.+)$/.exec(line)?.[1] ?? []);
}
