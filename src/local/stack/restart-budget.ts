const WINDOW_MS = 60_000;

/** Five times a minute helps against an accident; more often, something is wrong that a restart won't mend. */
const MOST_RESTARTS = 5;

export class RestartBudget {
  private restarts: number[] = [];

  /** Whether one more restart is allowed; it is then counted. */
  spend(now = Date.now()): boolean {
    this.restarts = this.restarts.filter((time) => now - time < WINDOW_MS);
    if (this.restarts.length >= MOST_RESTARTS) return false;
    this.restarts.push(now);
    return true;
  }
}
