import { rm, writeFile } from 'node:fs/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ENV, type Env } from '../../config/index.js';
import { BrowserRoom } from '../../platform/browser/index.js';
import { newId } from '../../platform/ids.js';
import { WorkersRepository } from '../health/index.js';

const BEAT_EVERY_MS = 5_000;

/**
 * Says every few seconds that this worker lives and how its browser is: to the database, for /health/ready of any
 * process, and to a file, for a health check that asks about this worker and no other.
 */
@Injectable()
export class WorkerHeartbeat implements OnApplicationShutdown {
  private readonly log = new Logger(WorkerHeartbeat.name);
  private readonly id = newId();

  constructor(
    private readonly workers: WorkersRepository,
    private readonly browser: BrowserRoom,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Interval(BEAT_EVERY_MS)
  async beat(): Promise<void> {
    try {
      await this.workers.beat(this.id, await this.browser.health());
      if (this.env.HEARTBEAT_FILE) await writeFile(this.env.HEARTBEAT_FILE, new Date().toISOString());
    } catch (error) {
      this.log.warn(`No heartbeat: ${error instanceof Error ? error.message : error}`);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.workers.leave(this.id).catch(() => undefined);
    if (this.env.HEARTBEAT_FILE) await rm(this.env.HEARTBEAT_FILE).catch(() => undefined);
  }
}
