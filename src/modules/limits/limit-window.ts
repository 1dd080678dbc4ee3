/** At most `quota` calls within any `seconds` one may pick. */
export interface LimitWindow {
  name: string;
  quota: number;
  seconds: number;
}

/** A window as it stands for one caller, the call at hand included if it was let in. */
export interface WindowState {
  window: LimitWindow;
  remaining: number;
  /** Until there is room for one more call than now; 0 when none was counted. */
  waitSeconds: number;
}

/** Whether a call was let in: counted in all windows of its class, or else in none. */
export interface Taking {
  isAdmitted: boolean;
  states: readonly WindowState[];
}

export function stateOf(window: LimitWindow, used: number, waitMs: number): WindowState {
  // Rounded up: a call made that many whole seconds later must succeed.
  return { window, remaining: Math.max(0, window.quota - used), waitSeconds: Math.ceil(waitMs / 1_000) };
}

/** The window that refuses a call for the longest or, where none refuses, the one nearest to it. */
export function tightest(states: readonly WindowState[]): WindowState {
  return states.reduce((a, b) => ((a.remaining - b.remaining || b.waitSeconds - a.waitSeconds) > 0 ? b : a));
}
