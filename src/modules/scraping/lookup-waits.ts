import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { LookupsRepository } from './lookups.repository.js';

/** How soon after its end a waiting caller hears of it, at most. */
const LOOK_EVERY_MS = 150;

/**
 * Holds callers until their lookups end. However many wait in this process, one query per interval asks for all
 * of them, so waiting costs the database nothing that grows with the callers.
 */
@Injectable()
export class LookupWaits implements BeforeApplicationShutdown {
  private readonly waiting = new Map<string, Set<() => void>>();
  private timer: NodeJS.Timeout | null = null;
  private isStopping = false;

  constructor(private readonly lookups: LookupsRepository) {}

  /** Returns when the lookup has ended, the time is up or the process is asked to stop. */
  async untilEnded(id: string, seconds: number): Promise<void> {
    if (seconds <= 0 || this.isStopping) return;
    await new Promise<void>((resolve) => {
      const timeout = setTimeout(done, seconds * 1_000);
      const waiting = this.waiting;
      const callers = waiting.get(id) ?? new Set();
      waiting.set(id, callers.add(done));
      this.lookSoon();

      function done(): void {
        clearTimeout(timeout);
        callers.delete(done);
        if (callers.size === 0 && waiting.get(id) === callers) waiting.delete(id);
        resolve();
      }
    });
  }

  beforeApplicationShutdown(): void {
    this.isStopping = true;
    this.release([...this.waiting.keys()]);
  }

  private lookSoon(): void {
    this.timer ??= setTimeout(() => void this.look(), LOOK_EVERY_MS);
  }

  private async look(): Promise<void> {
    // A query that fails is asked again: the callers wait in any case.
    const ended = await this.lookups.listEnded([...this.waiting.keys()]).catch(() => []);
    this.release(ended);
    this.timer = null;
    if (this.waiting.size > 0) this.lookSoon();
  }

  private release(ids: readonly string[]): void {
    for (const id of ids) {
      for (const done of this.waiting.get(id) ?? []) done();
    }
  }
}
