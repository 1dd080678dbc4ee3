import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DeliveriesService } from './deliveries.service.js';

/** A lost wake-up is noticed within this time. */
const SWEEP_EVERY_MS = 2_000;

/** Retention is counted in days; a minute spreads the work thinly. */
const ERASE_EVERY_MS = 60_000;

/** Runs in every process, so that it does not matter which of them is lost. */
@Injectable()
export class DeliverySweeper {
  private readonly log = new Logger(DeliverySweeper.name);
  private isSweeping = false;

  constructor(private readonly deliveries: DeliveriesService) {}

  /** A sweep that takes longer than the interval is not overtaken by the next. */
  @Interval(SWEEP_EVERY_MS)
  async sweep(): Promise<void> {
    if (this.isSweeping) return;
    this.isSweeping = true;
    await this.repeatable(() => this.deliveries.sweep());
    this.isSweeping = false;
  }

  @Interval(ERASE_EVERY_MS)
  erase(): Promise<void> {
    return this.repeatable(() => this.deliveries.eraseOldBodies());
  }

  private async repeatable(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : error;
      this.log.warn(`The sweep of callbacks failed and will be repeated: ${reason}`);
    }
  }
}
