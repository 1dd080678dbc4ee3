import type { Provider, Type } from '@nestjs/common';
import { LookupEndListener } from '../scraping/index.js';
import { BatchCallbacks } from './batch-callbacks.js';
import { BatchEndings } from './batch-endings.js';
import { BatchItemsRepository } from './batch-items.repository.js';
import { BatchesRepository } from './batches.repository.js';

/** What ends batches needs no more than their rows and those of callbacks. */
export const BATCH_ROWS: Type[] = [BatchesRepository, BatchItemsRepository, BatchCallbacks];

export const BATCH_ENDINGS: Provider = { provide: LookupEndListener, useClass: BatchEndings };
