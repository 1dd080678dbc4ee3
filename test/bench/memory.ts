import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Resident, in MB. */
export interface Memory {
  program: number;
  /** What it started, and what that started. */
  descendants: number;
}

interface Process {
  pid: number;
  parent: number;
  megabytes: number;
}

/** Pages that processes share are counted for each of them: good for comparing, not for buying. */
export async function memoryOf(pid: number): Promise<Memory> {
  const processes = await listProcesses();
  const family = new Set([pid]);
  // Parents may be listed behind their children.
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const { pid: child, parent } of processes) if (family.has(parent)) family.add(child);
  }
  const sum = (isMeant: (process: Process) => boolean) =>
    processes.filter(isMeant).reduce((total, { megabytes }) => total + megabytes, 0);
  return {
    program: sum((process) => process.pid === pid),
    descendants: sum((process) => process.pid !== pid && family.has(process.pid)),
  };
}

async function listProcesses(): Promise<Process[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [pid = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number);
      return { pid, parent, megabytes: kilobytes / 1_024 };
    });
}
