import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningPart, stopPart } from './part.js';
import type { Progress } from './progress.js';
import { tailOf } from './readiness.js';
import { RestartBudget } from './restart-budget.js';

export type PartName = 'postgres' | 'redis' | 'profile_site' | 'payments' | 'linkedin_api' | 'api' | 'worker';

/** Whoever needs another part ends before it: the application drains while all it writes to is still there. */
const STOP_ORDER: readonly PartName[][] = [
  ['api', 'worker'],
  ['profile_site', 'payments', 'linkedin_api'],
  ['redis'],
  ['postgres'],
];

const RESTART_AFTER_MS = 1000;

/** Watches over the parts that are up, and stops them in order. */
export class Supervisor {
  private readonly parts = new Map<PartName, RunningPart>();
  private readonly restarts = new Set<Promise<void>>();
  private readonly failure = Promise.withResolvers<void>();
  private announceRestart = () => {};
  private isStopping = false;

  /** Settles when the stack can't go on; the terminal has then been told why. */
  readonly failed = this.failure.promise;

  constructor(private readonly progress: Progress) {}

  /** To be told when a part was started again, and so has another process id. */
  onRestart(listener: () => void): void {
    this.announceRestart = listener;
  }

  /** The part is up; when it ends by itself, the stack has failed. */
  keep<Part extends RunningPart>(name: PartName, part: Part): Part {
    this.parts.set(name, part);
    part.ended.then((ending) => {
      if (!this.isStopping) this.fail(part, ending);
    });
    return part;
  }

  /** Starts a part that is started again, after a moment, whenever it ends by itself. */
  async keepUp(name: PartName, start: () => Promise<RunningPart>): Promise<RunningPart> {
    const budget = new RestartBudget();
    const startAndWatch = async (): Promise<RunningPart> => {
      const part = await start();
      this.parts.set(name, part);
      part.ended.then((ending) => {
        if (this.isStopping) return;
        if (budget.spend()) this.restart(part, ending, startAndWatch);
        else this.fail(part, ending);
      });
      return part;
    };
    return startAndWatch();
  }

  pidOf(name: PartName): number {
    return this.parts.get(name)?.pid ?? 0;
  }

  /** Stops everything; `hurry` cuts the waiting short. */
  async stop(hurry: AbortSignal): Promise<void> {
    this.isStopping = true;
    // A part that is just coming up again is waited for, then stopped like the others.
    await Promise.all(this.restarts);
    for (const names of STOP_ORDER) {
      await Promise.all(names.map((name) => this.stopOne(name, hurry)));
    }
  }

  private async stopOne(name: PartName, hurry: AbortSignal): Promise<void> {
    const part = this.parts.get(name);
    if (!part) return;
    await this.progress.step(
      name,
      () => stopPart(part, hurry),
      () => 'stopped',
    );
  }

  private restart(part: RunningPart, ending: string, start: () => Promise<RunningPart>): void {
    this.progress.say(`${part.name} ended unexpectedly (${ending}); starting it again`);
    const restarting = this.startAgain(start).finally(() => this.restarts.delete(restarting));
    this.restarts.add(restarting);
  }

  private async startAgain(start: () => Promise<RunningPart>): Promise<void> {
    await sleep(RESTART_AFTER_MS);
    if (this.isStopping) return;
    try {
      await start();
      if (!this.isStopping) this.announceRestart();
    } catch (error) {
      this.progress.say(String(error));
      this.failure.resolve();
    }
  }

  private fail(part: RunningPart, ending: string): void {
    this.progress.say(`${part.name} ended unexpectedly (${ending})${tailOf(part.logFile)}`);
    this.failure.resolve();
  }
}
