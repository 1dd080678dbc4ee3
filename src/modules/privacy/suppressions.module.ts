import { Module } from '@nestjs/common';
import { ProfileErasureModule } from '../scraping/index.js';
import { OptOutsRepository } from './opt-outs.repository.js';
import { SuppressionsRepository } from './suppressions.repository.js';
import { SuppressionsService } from './suppressions.service.js';

/** Needs neither HTTP nor mail nor a queue, so the operator's commands use it too. */
@Module({
  imports: [ProfileErasureModule],
  providers: [OptOutsRepository, SuppressionsRepository, SuppressionsService],
  exports: [OptOutsRepository, SuppressionsService],
})
export class SuppressionsModule {}
