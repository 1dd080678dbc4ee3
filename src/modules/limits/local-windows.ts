import { type LimitWindow, stateOf, type Taking, type WindowState } from './limit-window.js';

/** Some megabytes at most in practice; beyond, those go whose last call is longest ago. */
const MAX_WINDOWS = 20_000;

/** The times of the calls in one window, oldest first. */
interface CallLog {
  times: number[];
  emptyAt: number;
}

/** Counts calls in the memory of this process, by the same rule as `SharedWindows`. */
export class LocalWindows {
  /** In the order of their newest calls. */
  private readonly logs = new Map<string, CallLog>();

  constructor(private readonly maxWindows = MAX_WINDOWS) {}

  take(subject: string, windows: readonly LimitWindow[]): Taking {
    const now = performance.now();
    const isAdmitted = windows.every(
      (window) => this.timesIn(window, keyOf(subject, window), now).length < window.quota,
    );
    if (isAdmitted) this.count(subject, windows, now);
    return { isAdmitted, states: windows.map((window) => this.stateOf(window, subject, now)) };
  }

  /** Counts a call that was let in, by whomever. */
  count(subject: string, windows: readonly LimitWindow[], now = performance.now()): void {
    for (const window of windows) {
      const key = keyOf(subject, window);
      const times = this.timesIn(window, key, now);
      times.push(now);
      this.logs.delete(key);
      this.logs.set(key, { times, emptyAt: now + window.seconds * 1_000 });
    }
    this.forgetOldest(now);
  }

  private stateOf(window: LimitWindow, subject: string, now: number): WindowState {
    const times = this.timesIn(window, keyOf(subject, window), now);
    const leaving = times.at(-Math.min(times.length, window.quota));
    return stateOf(window, times.length, leaving === undefined ? 0 : leaving + window.seconds * 1_000 - now);
  }

  private timesIn(window: LimitWindow, key: string, now: number): number[] {
    const times = this.logs.get(key)?.times ?? [];
    const firstInside = times.findIndex((time) => time + window.seconds * 1_000 > now);
    times.splice(0, firstInside === -1 ? times.length : firstInside);
    return times;
  }

  private forgetOldest(now: number): void {
    for (const [key, log] of this.logs) {
      if (this.logs.size <= this.maxWindows && log.emptyAt > now) return;
      this.logs.delete(key);
    }
  }
}

function keyOf(subject: string, window: LimitWindow): string {
  return `${subject}:${window.name}`;
}
