import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { PublicationRunner } from './publication-runner.js';

/** A post is published within seconds of its time; a look costs one read of a small index. */
const LOOK_EVERY_MS = 1_000;

/** With what else is drained, well within the 28 seconds of a shutdown. */
const DRAIN_MS = 10_000;

/** Looks for due posts, in each worker. It is the table that knows what is due, so that no restart forgets any. */
@Injectable()
export class PublicationScheduler implements BeforeApplicationShutdown {
  private readonly log = new Logger(PublicationScheduler.name);

  constructor(private readonly runner: PublicationRunner) {}

  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    await this.runner.publishDue().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : error;
      this.log.warn(`The look for due posts failed and will be repeated: ${reason}`);
    });
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.runner.drain(DRAIN_MS);
  }
}
