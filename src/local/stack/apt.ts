import { readdir, stat } from 'node:fs/promises';
import { findExecutable } from './executables.js';
import { runCommand } from './run-command.js';
import { inheritedEnvironment } from './settings.js';

const LISTS_FOLDER = '/var/lib/apt/lists';

/** Mirrors drop superseded packages within days; a list older than this names files that may be gone. */
const LISTS_GOOD_FOR_MS = 24 * 60 * 60 * 1000;

/**
 * Installs a Debian package where that can be done without asking anyone: as root, with apt-get at hand.
 * Elsewhere, or when it fails, nothing happens: whoever needs the package looks whether it is there.
 */
export async function installWithApt(packageName: string, announce: (line: string) => void): Promise<void> {
  const aptGet = findExecutable(['apt-get']);
  if (process.getuid?.() !== 0 || aptGet === null) return;

  const before = lastInstallation;
  lastInstallation = before.then(() => install(aptGet, packageName, announce));
  await lastInstallation;
}

/** apt-get does one thing at a time, and fails rather than wait for its turn to update. */
let lastInstallation = Promise.resolve();

async function install(aptGet: string, packageName: string, announce: (line: string) => void): Promise<void> {
  announce(`installing ${packageName} with apt-get, once`);
  try {
    if (await areListsOld()) await runApt(aptGet, ['update']);
    await runApt(aptGet, ['install', '--yes', '--no-install-recommends', packageName]);
  } catch (error) {
    announce(`${packageName} could not be installed: ${error instanceof Error ? error.message : error}`);
  }
}

async function runApt(aptGet: string, args: string[]): Promise<void> {
  // Waits for a package manager that someone else has at work.
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0', '-qq'];
  const env = { ...inheritedEnvironment(), DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand(aptGet, [...options, ...args], { env });
}

async function areListsOld(): Promise<boolean> {
  const files = await readdir(LISTS_FOLDER).catch(() => []);
  const lists = files.filter((file) => file.endsWith('_Packages') || file.endsWith('_Packages.lz4'));
  if (lists.length === 0) return true;

  const { mtimeMs } = await stat(LISTS_FOLDER);
  return Date.now() - mtimeMs > LISTS_GOOD_FOR_MS;
}
