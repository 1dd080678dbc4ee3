import { Global, Module } from '@nestjs/common';
import { CallbackRowsModule } from '../callbacks/index.js';
import { LookupEndListener } from '../scraping/index.js';
import { BATCH_ENDINGS, BATCH_ROWS } from './batch-rows.js';

/** The same for an operator's command, which has no queue: callbacks are written, and sent by the next sweep. */
@Global()
@Module({
  imports: [CallbackRowsModule],
  providers: [...BATCH_ROWS, BATCH_ENDINGS],
  exports: [LookupEndListener],
})
export class OperatorBatchEndingsModule {}
