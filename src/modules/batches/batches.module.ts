import { Module } from '@nestjs/common';
import { CallbacksModule } from '../callbacks/index.js';
import { IdempotencyModule } from '../idempotency/index.js';
import { ScrapingModule } from '../scraping/index.js';
import { StandingModule } from '../sessions/index.js';
import { BatchCancellation } from './batch-cancellation.js';
import { BatchEndingsModule } from './batch-endings.module.js';
import { BatchEvents } from './batch-events.js';
import { BatchExport } from './batch-export.js';
import { BatchReader } from './batch-reader.js';
import { BatchResultsController } from './batch-results.controller.js';
import { BatchSubmissionService } from './batch-submission.service.js';
import { BatchTurns } from './batch-turns.js';
import { BatchWatch } from './batch-watch.js';
import { BatchesController } from './batches.controller.js';
import { BatchesService } from './batches.service.js';

/** What the API offers; a worker needs only the `BatchEndingsModule`. */
@Module({
  imports: [BatchEndingsModule, ScrapingModule, CallbacksModule, IdempotencyModule, StandingModule],
  controllers: [BatchesController, BatchResultsController],
  providers: [
    BatchesService,
    BatchSubmissionService,
    BatchCancellation,
    BatchReader,
    BatchTurns,
    BatchWatch,
    BatchExport,
    BatchEvents,
  ],
})
export class BatchesModule {}
