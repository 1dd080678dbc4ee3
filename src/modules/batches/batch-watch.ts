import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { BatchesRepository, type BatchState } from './batches.repository.js';

/** How soon after a change a waiting caller hears of it, at most. */
const LOOK_EVERY_MS = 250;

interface Wait {
  batchId: string;
  isOver(state: BatchState): boolean;
  done(): void;
}

/** Holds callers until a batch changes. However many wait in this process, one query per interval asks for all. */
@Injectable()
export class BatchWatch implements BeforeApplicationShutdown {
  private readonly waits = new Set<Wait>();
  private timer: NodeJS.Timeout | null = null;
  private isStopping = false;

  constructor(private readonly batches: BatchesRepository) {}

  /** The process is asked to stop: waiting is over for everyone. */
  get hasStopped(): boolean {
    return this.isStopping;
  }

  /** Returns when the batch has ended, the time is up or the process is asked to stop. */
  async untilEnded(batchId: string, seconds: number): Promise<void> {
    await this.until(batchId, seconds, ({ status }) => status !== 'pending');
  }

  /** The same, when the batch is no longer as it was at `version`. */
  async untilChanged(batchId: string, version: number, seconds: number): Promise<void> {
    await this.until(batchId, seconds, (state) => state.version !== version);
  }

  beforeApplicationShutdown(): void {
    this.isStopping = true;
    for (const wait of [...this.waits]) wait.done();
  }

  private async until(batchId: string, seconds: number, isOver: Wait['isOver']): Promise<void> {
    if (seconds <= 0 || this.isStopping) return;
    await new Promise<void>((resolve) => {
      const wait: Wait = {
        batchId,
        isOver,
        done: () => {
          clearTimeout(timeout);
          this.waits.delete(wait);
          resolve();
        },
      };
      const timeout = setTimeout(wait.done, seconds * 1_000);
      this.waits.add(wait);
      this.lookSoon();
    });
  }

  private lookSoon(): void {
    this.timer ??= setTimeout(() => void this.look(), LOOK_EVERY_MS);
  }

  private async look(): Promise<void> {
    const ids = new Set([...this.waits].map(({ batchId }) => batchId));
    // A query that fails is asked again: the callers wait in any case.
    const states = await this.batches.listStates([...ids]).catch(() => []);
    const byId = new Map(states.map((state) => [state.id, state]));
    for (const wait of [...this.waits]) {
      const state = byId.get(wait.batchId);
      if (state && wait.isOver(state)) wait.done();
    }
    this.timer = null;
    if (this.waits.size > 0) this.lookSoon();
  }
}
