import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SweepsRepository } from './sweeps.repository.js';
import { VisitsService } from './visits.service.js';

/** A lost wake-up or an overdue lookup is noticed within this time. */
const SWEEP_EVERY_MS = 2_000;

/** A little less than the interval, so that a lone process whose timer is early does not miss its own turn. */
const TURN_SECONDS = 1.5;

/** What it puts in order disturbs nobody meanwhile. */
const TIDY_EVERY_MS = 60_000;
const TIDY_TURN_SECONDS = 50;

/**
 * Runs in every process, so that a lookup ends at its deadline even when no worker is left; of all of them one
 * at a time does the work.
 */
@Injectable()
export class Sweeper {
  private readonly log = new Logger(Sweeper.name);
  private isSweeping = false;

  constructor(
    private readonly visits: VisitsService,
    private readonly sweeps: SweepsRepository,
  ) {}

  /** A sweep that takes longer than the interval is not overtaken by the next. */
  @Interval(SWEEP_EVERY_MS)
  async sweep(): Promise<void> {
    if (this.isSweeping) return;
    this.isSweeping = true;
    await this.inTurn('sweep', TURN_SECONDS, () => this.visits.sweep());
    this.isSweeping = false;
  }

  @Interval(TIDY_EVERY_MS)
  async tidy(): Promise<void> {
    await this.inTurn('tidy', TIDY_TURN_SECONDS, () => this.visits.tidy());
  }

  private async inTurn(name: string, seconds: number, work: () => Promise<void>): Promise<void> {
    try {
      if (await this.sweeps.takeTurn(`visits ${name}`, seconds)) await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.log.warn(`The ${name} failed and will be repeated: ${message}`);
    }
  }
}
