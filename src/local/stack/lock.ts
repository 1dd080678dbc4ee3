import { linkSync, renameSync, rmSync } from 'node:fs';
import { CannotStart } from './cannot-start.js';
import type { Layout } from './layout.js';
import { findRunningProcess, writePidFile } from './pid-file.js';
import { isErrorCode } from './processes.js';
import { readStackFile } from './stack-file.js';

/**
 * Takes the folder for this process: two stacks on one folder would run on the same data. A lock whose owner
 * was killed is taken over. Returns what gives the folder back.
 */
export function takeLock({ folder, lockFile, stackFile }: Layout): () => void {
  const mine = `${lockFile}.${process.pid}`;
  writePidFile(mine, process.pid);
  try {
    while (!tryLink(mine, lockFile)) {
      const owner = findRunningProcess(lockFile);
      if (owner !== null) throw new CannotStart(describeOwner(folder, owner, stackFile));
      removeStale(lockFile);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(lockFile, { force: true });
}

/** A link is made whole or not at all: nobody ever reads an empty lock. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function describeOwner(folder: string, pid: number, stackFile: string): string {
  return `A stack already runs in ${folder}: pid ${pid}, ${readStackFile(stackFile)?.api ?? 'still starting'}`;
}

function removeStale(lockFile: string): void {
  const aside = `${lockFile}.${process.pid}.stale`;
  if (!tryRename(lockFile, aside)) return;
  // Someone may have taken the stale lock over since we looked: then it is theirs again.
  if (findRunningProcess(aside) !== null) tryLink(aside, lockFile);
  rmSync(aside, { force: true });
}

function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (isErrorCode(error, 'ENOENT')) return false;
    throw error;
  }
}
