import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { JobQueue } from '../../../platform/queue/index.js';
import { CALLBACKS, type DeliveryJob } from '../jobs/delivery.job.js';
import { DeliveryRunner } from './delivery-runner.js';

/** Sending is waiting, so a process does much of it at once. */
const SENDERS = 16;

/** With what visits may take before, well within the 28 seconds of a shutdown. */
const DRAIN_MS = 5_000;

/** Takes wake-ups off the queue and lets the runner send. */
@Injectable()
export class DeliveryProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(CALLBACKS) private readonly queue: JobQueue<DeliveryJob>,
    private readonly runner: DeliveryRunner,
  ) {}

  onApplicationBootstrap(): void {
    this.queue.work(SENDERS, () => this.runner.run());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.queue.stopTaking();
    await this.runner.drain(DRAIN_MS);
  }
}
