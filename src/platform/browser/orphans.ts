import { readFile } from 'node:fs/promises';
import { listPids } from './process-group.js';
import { listOrphanedFolders, removeProfileFolder } from './profile-folder.js';

/** Removes what crashed owners left behind: their profiles, and browsers still running on them. */
export async function sweepOrphans(): Promise<{ folders: number; processes: number }> {
  const folders = await listOrphanedFolders();
  if (folders.length === 0) return { folders: 0, processes: 0 };

  const killed = await killBrowsersOn(new Set(folders));
  await Promise.allSettled(folders.map(removeProfileFolder));
  return { folders: folders.length, processes: killed };
}

async function killBrowsersOn(folders: Set<string>): Promise<number> {
  const pids = await listPids();
  const used = await Promise.all(pids.map(profileFolderOf));
  const orphans = pids.filter((_, index) => folders.has(used[index] ?? ''));
  for (const pid of orphans) kill(pid);
  return orphans.length;
}

/** Only the folder on its command line makes a process ours to end. */
async function profileFolderOf(pid: number): Promise<string | undefined> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const flag = '--user-data-dir=';
  return commandLine
    .split('\0')
    .find((argument) => argument.startsWith(flag))
    ?.slice(flag.length);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself between the look and the kill.
  }
}
