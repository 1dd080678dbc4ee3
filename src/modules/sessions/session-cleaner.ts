import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SessionsRepository } from './sessions.repository.js';

const CLEAN_EVERY_MS = 60_000;
const CLEAN_BATCH = 1_000;

/** Forgets sessions whose time is up. Any number of processes may do so at once. */
@Injectable()
export class SessionCleaner {
  private readonly log = new Logger(SessionCleaner.name);

  constructor(private readonly sessions: SessionsRepository) {}

  @Interval(CLEAN_EVERY_MS)
  async clean(): Promise<void> {
    try {
      await this.sessions.deleteExpired(CLEAN_BATCH);
    } catch (error) {
      this.log.warn(
        `Expired sessions stay for another minute: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
}
