/** Aborts what has not come in time. */
export class Deadline {
  private readonly controller = new AbortController();
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly milliseconds: number) {
    this.start();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get hasPassed(): boolean {
    return this.signal.aborted;
  }

  get seconds(): number {
    return this.milliseconds / 1_000;
  }

  start(): void {
    this.stop();
    this.timer = setTimeout(() => this.controller.abort(), this.milliseconds);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
