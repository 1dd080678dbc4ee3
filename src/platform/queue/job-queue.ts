import { Logger } from '@nestjs/common';
import type { Job, JobOptions, Queue } from 'bull';

/** A wake-up: it says where to look, never what is true. Its id keeps the same wake-up from queueing twice. */
export interface WakeUp<Data> {
  id: string;
  data: Data;
  delayMs?: number;
  /** 1 is most urgent. */
  priority?: number;
}

/** A probe that waits longer than this says "unreachable". */
const PROBE_TIMEOUT_MS = 1_000;

/** Finished jobs say nothing that the rows don't, and a kept id would swallow the next wake-up. */
const JOB_OPTIONS: JobOptions = { removeOnComplete: true, removeOnFail: true, attempts: 1 };

/** One Bull queue. What is lost here is found again by a sweep over the rows. */
export class JobQueue<Data> {
  private readonly log: Logger;

  constructor(private readonly queue: Queue<Data>) {
    this.log = new Logger(`queue ${queue.name}`);
    // Bull reports each lost connection here; without a listener the process would end.
    queue.on('error', (error) => this.log.warn(`Redis: ${error.message}`));
  }

  /** Never throws and is never waited for: with Redis away the sweep does it later. */
  announce(wakeUps: readonly WakeUp<Data>[]): void {
    if (wakeUps.length === 0 || this.queue.client.status !== 'ready') return;
    const jobs = wakeUps.map(({ id, data, delayMs, priority }) => ({
      data,
      opts: { ...JOB_OPTIONS, jobId: id, delay: delayMs ?? 0, ...(priority ? { priority } : {}) },
    }));
    this.queue.addBulk(jobs).catch((error: Error) => this.log.warn(`Not announced: ${error.message}`));
  }

  work(concurrency: number, handle: (data: Data) => Promise<void>): void {
    void this.queue.process(concurrency, (job: Job<Data>) => handle(job.data));
  }

  /** Takes no further jobs in this process; those under way go on. */
  async stopTaking(): Promise<void> {
    if (this.queue.client.status === 'ready') await this.queue.pause(true, true);
  }

  async isReachable(): Promise<boolean> {
    const timeout = new Promise<false>((resolve) => setTimeout(resolve, PROBE_TIMEOUT_MS, false).unref());
    const ping = this.queue.client.ping().then(
      () => true,
      () => false,
    );
    return Promise.race([ping, timeout]);
  }
}
