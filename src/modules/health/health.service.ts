import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { JobQueue } from '../../platform/queue/index.js';
import { VISITS, type VisitJob, VisitsRepository } from '../scraping/index.js';
import type { HealthResponse, ReadinessResponse } from './health.response.js';
import { WorkersRepository } from './workers.repository.js';

/** A database that takes longer for nothing is as good as away. */
const DATABASE_TIMEOUT_MS = 2_000;

@Injectable()
export class HealthService {
  constructor(
    private readonly db: Database,
    private readonly workers: WorkersRepository,
    private readonly visits: VisitsRepository,
    @Inject(VISITS) private readonly queue: JobQueue<VisitJob>,
  ) {}

  async health(): Promise<HealthResponse> {
    const isConnected = await this.isDatabaseConnected();
    return {
      status: isConnected ? 'ok' : 'error',
      db: isConnected ? 'connected' : 'disconnected',
      service: 'linkedin-scraper',
    };
  }

  async readiness(): Promise<ReadinessResponse> {
    const [isConnected, isQueueReachable] = await Promise.all([
      this.isDatabaseConnected(),
      this.queue.isReachable(),
    ]);
    const workers = isConnected ? await this.workers.listAlive() : [];
    const memory = workers.flatMap((worker) => worker.memoryBytes ?? []);
    return {
      status: isConnected && isQueueReachable && workers.length > 0 ? 'ready' : 'not_ready',
      database: isConnected ? 'connected' : 'disconnected',
      queue: isQueueReachable ? 'connected' : 'disconnected',
      workers: workers.length,
      browsers_running: workers.filter((worker) => worker.running).length,
      browser_memory_bytes: memory.reduce((sum, bytes) => sum + bytes, 0),
      oldest_pending_visit_seconds: isConnected ? await this.visits.oldestWaitSeconds() : null,
    };
  }

  private async isDatabaseConnected(): Promise<boolean> {
    const timeout = new Promise<false>((resolve) => setTimeout(resolve, DATABASE_TIMEOUT_MS, false).unref());
    const answer = this.db.query('select 1').then(
      () => true,
      () => false,
    );
    return Promise.race([answer, timeout]);
  }
}
