import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { PublicationsService } from './publications.service.js';

const SWEEP_EVERY_MS = 5_000;

/** Runs in every process, so that a post whose worker was lost is found even when no other worker is left. */
@Injectable()
export class PublicationSweeper {
  private readonly log = new Logger(PublicationSweeper.name);
  private isSweeping = false;

  constructor(private readonly publications: PublicationsService) {}

  @Interval(SWEEP_EVERY_MS)
  async sweep(): Promise<void> {
    if (this.isSweeping) return;
    this.isSweeping = true;
    await this.publications.sweep().catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : error;
      this.log.warn(`The sweep of publications failed and will be repeated: ${reason}`);
    });
    this.isSweeping = false;
  }
}
