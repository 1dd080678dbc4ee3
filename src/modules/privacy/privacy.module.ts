import { Module } from '@nestjs/common';
import { ProfileErasureModule } from '../scraping/index.js';
import { OptOutsController } from './opt-outs.controller.js';
import { OptOutsService } from './opt-outs.service.js';
import { Retention } from './retention.js';
import { SuppressionsModule } from './suppressions.module.js';

@Module({
  imports: [SuppressionsModule, ProfileErasureModule],
  controllers: [OptOutsController],
  providers: [OptOutsService, Retention],
})
export class PrivacyModule {}
