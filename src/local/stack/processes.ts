import { type ChildProcess, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 25;

/** One rung of stopping a process: what it is sent, and how long it then has before the next rung. */
export interface StopSignal {
  signal: NodeJS.Signals;
  graceMs: number;
}

/** Whether the process runs. A zombie does not: some containers never collect theirs. */
export function isAlive(pid: number): boolean {
  return startMarkOf(pid) !== null;
}

/**
 * Tells a process from a later one that was given the same number: when it was started, in whatever
 * unit the system offers. Null when no such process runs.
 */
export function startMarkOf(pid: number): string | null {
  if (process.platform !== 'linux') return askPs(pid, 'lstart');

  // The name in parentheses may itself hold spaces and parentheses; the fields follow the last one.
  const fields = readProc(pid, 'stat')?.split(') ').at(-1)?.split(' ');
  const state = fields?.[0];
  // Field 22 of proc(5), counted from 1; the state is field 3.
  const startTime = fields?.[22 - 3];
  return startTime === undefined || state === 'Z' ? null : startTime;
}

/** The command line, its arguments separated by spaces; empty when the process is gone. */
export function commandLineOf(pid: number): string {
  if (process.platform !== 'linux') return askPs(pid, 'command') ?? '';
  return readProc(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ?? '';
}

/** Ends a process that isn't our child. */
export async function endProcess(pid: number, stopSignals: readonly StopSignal[]): Promise<void> {
  for (const { signal, graceMs } of stopSignals) {
    sendSignal(pid, signal);
    if (await isGoneWithin(pid, graceMs)) return;
  }
}

/** A signal to a process (or, with a negative number, to its group) that may be gone already. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!isErrorCode(error, 'ESRCH')) throw error;
  }
}

/** Resolves with how a child ended, or why it could not be started; never rejects. */
export function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(describeEnding(code, signal)));
    child.once('error', (error) => resolve(error.message));
  });
}

export const ENDED_WELL = 'exit code 0';

/** In words; a shell tells the signal that ended its own child as 128 + its number. */
function describeEnding(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal !== null) return `signal ${signal}`;
  if (code === 128 + 9) return 'signal SIGKILL';
  return `exit code ${code ?? 'unknown'}`;
}

export function isErrorCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(POLL_MS);
  }
  return true;
}

function readProc(pid: number, file: 'stat' | 'cmdline'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

function askPs(pid: number, column: 'lstart' | 'command'): string | null {
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio }).trim();
  } catch {
    return null;
  }
}
