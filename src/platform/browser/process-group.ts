import { readdir, readFile } from 'node:fs/promises';

/** Linux on every machine we run on; the kernel counts memory in pages of this size. */
const PAGE_BYTES = 4096;

/**
 * Resident memory of a process group; null where there is no /proc to ask. Chromium's processes share most
 * of their program pages: those count once, else a dozen processes would seem to take three times as much.
 */
export async function groupMemoryBytes(groupId: number): Promise<number | null> {
  const pids = await listPids();
  if (pids.length === 0) return null;

  const sizes = (await Promise.all(pids.map((pid) => pagesOf(pid, groupId)))).filter((size) => size !== null);
  const own = sizes.reduce((sum, { resident, shared }) => sum + resident - shared, 0);
  return (own + Math.max(0, ...sizes.map(({ shared }) => shared))) * PAGE_BYTES;
}

export async function listPids(): Promise<number[]> {
  const names = await readdir('/proc').catch(() => []);
  return names.filter((name) => /^\d+$/.test(name)).map(Number);
}

/**
 * When a living process started, in clock ticks since boot: with the pid it names a process for good.
 * Null for the dead, those included whom nobody has buried yet (zombies).
 */
export async function startTimeOf(pid: number): Promise<string | null> {
  const stat = await statOf(pid);
  return stat && stat[STATE] !== 'Z' ? (stat[STARTED] ?? null) : null;
}

/** Chromium leads a process group of its own, which holds all its children. */
export function killGroup(groupId: number): void {
  try {
    process.kill(-groupId, 'SIGKILL');
  } catch {
    // Already gone, which is all that was wanted.
  }
}

async function pagesOf(pid: number, groupId: number): Promise<{ resident: number; shared: number } | null> {
  if ((await statOf(pid))?.[GROUP] !== String(groupId)) return null;

  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  const [, resident = 0, shared = 0] = statm.split(' ').map(Number);
  return { resident, shared };
}

/** Positions in `/proc/<pid>/stat` behind the command name (proc(5) counts from 1 and has two before it). */
const STATE = 3 - 3;
const GROUP = 5 - 3;
const STARTED = 22 - 3;

async function statOf(pid: number): Promise<string[] | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The command name stands in parentheses and may itself hold spaces and parentheses.
  return line?.slice(line.lastIndexOf(')') + 2).split(' ') ?? null;
}
