import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { VisitsService } from './visits.service.js';

/** A lost wake-up or an overdue lookup is noticed within this time. */
const SWEEP_EVERY_MS = 2_000;

/** Runs in every process: a lookup ends at its deadline even when no worker is left. */
@Injectable()
export class Sweeper {
  private readonly log = new Logger(Sweeper.name);
  private isSweeping = false;

  constructor(private readonly visits: VisitsService) {}

  /** A sweep that takes longer than the interval is not overtaken by the next. */
  @Interval(SWEEP_EVERY_MS)
  async sweep(): Promise<void> {
    if (this.isSweeping) return;
    this.isSweeping = true;
    try {
      await this.visits.sweep();
    } catch (error) {
      this.log.warn(
        `The sweep failed and will be repeated: ${error instanceof Error ? error.message : error}`,
      );
    } finally {
      this.isSweeping = false;
    }
  }
}
