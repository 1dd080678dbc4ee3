import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTimeOf } from './process-group.js';

/** `browser-room-<owner's pid>-<owner's start time>-<random>`: a pid alone would come back after a restart. */
const PREFIX = 'browser-room';
const PATTERN = new RegExp(`^${PREFIX}-(\\d+)-(\\d+)-\\w+$`);

/** Where there is no /proc to ask. */
const UNKNOWN_START = '0';

/** A new profile for one browser, named after the process that owns it. */
export async function createProfileFolder(): Promise<string> {
  const started = (await startTimeOf(process.pid)) ?? UNKNOWN_START;
  return await mkdtemp(join(tmpdir(), `${PREFIX}-${process.pid}-${started}-`));
}

export async function removeProfileFolder(folder: string): Promise<void> {
  // A dying Chromium may still write while we delete.
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Profiles whose owner no longer lives, by their full path. */
export async function listOrphanedFolders(): Promise<string[]> {
  const names = await readdir(tmpdir());
  const orphaned = await Promise.all(names.map(isOrphaned));
  return names.filter((_, index) => orphaned[index]).map((name) => join(tmpdir(), name));
}

async function isOrphaned(name: string): Promise<boolean> {
  const [, pid, started] = PATTERN.exec(name) ?? [];
  if (pid === undefined || started === undefined) return false;

  return !(await isAlive(Number(pid), started));
}

async function isAlive(pid: number, started: string): Promise<boolean> {
  if (started !== UNKNOWN_START) return (await startTimeOf(pid)) === started;

  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
