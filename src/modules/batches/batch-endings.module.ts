import { Global, Module } from '@nestjs/common';
import { CallbacksModule } from '../callbacks/index.js';
import { LookupEndListener } from '../scraping/index.js';
import { BATCH_ENDINGS, BATCH_ROWS } from './batch-rows.js';

/** For every process that ends lookups: their batches end with them. Global, as whoever ends a lookup knows of none. */
@Global()
@Module({
  imports: [CallbacksModule],
  providers: [...BATCH_ROWS, BATCH_ENDINGS],
  exports: [...BATCH_ROWS, LookupEndListener],
})
export class BatchEndingsModule {}
