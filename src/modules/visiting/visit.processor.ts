import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { VISITS, type VisitJob } from '../scraping/index.js';
import { VisitRunner } from './visit-runner.js';

/** SIGTERM must be done within 30 s; what is not done by then is handed back for another worker. */
const DRAIN_MS = 20_000;

/** Takes wake-ups off the queue, each of which sets one place of this worker to work. */
@Injectable()
export class VisitProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(VisitProcessor.name);

  constructor(
    @Inject(VISITS) private readonly queue: JobQueue<VisitJob>,
    private readonly runner: VisitRunner,
    @Inject(ENV) private readonly env: Env,
  ) {}

  onApplicationBootstrap(): void {
    this.queue.work(this.env.WORKER_CONCURRENCY, () => this.work());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.queue.stopTaking();
    const handedBack = await this.runner.drain(DRAIN_MS);
    if (handedBack > 0) this.log.log(`${handedBack} visits handed back for another worker`);
  }

  /** What went wrong on the way is found again by the sweep. */
  private async work(): Promise<void> {
    await this.runner.work().catch((error: unknown) => {
      this.log.warn(`Stopped visiting for now: ${error instanceof Error ? error.message : error}`);
    });
  }
}
