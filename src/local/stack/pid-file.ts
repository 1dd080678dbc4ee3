import { readFileSync, writeFileSync } from 'node:fs';
import { startMarkOf } from './processes.js';

/** Notes which process serves here, so that a later start can find it again if it was left behind. */
export function writePidFile(file: string, pid: number): void {
  writeFileSync(file, pidLine(pid));
}

/** What a pid file says of a process: its number, and the mark that no later process will share. */
export function pidLine(pid: number): string {
  return `${pid} ${startMarkOf(pid) ?? 'gone'}\n`;
}

/** The process the file speaks of, when it still runs; null when it is gone or its number was given away. */
export function findRunningProcess(file: string): number | null {
  const content = readPidFile(file);
  if (content === null) return null;

  const pid = Number.parseInt(content, 10);
  return pid > 0 && startMarkOf(pid) !== null && content === pidLine(pid) ? pid : null;
}

function readPidFile(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
