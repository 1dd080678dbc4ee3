import { Module } from '@nestjs/common';
import { VisitsModule } from '../scraping/index.js';
import { HealthController } from './health.controller.js';
import { HealthService } from './health.service.js';
import { WorkersModule } from './workers.module.js';

@Module({
  imports: [WorkersModule, VisitsModule],
  controllers: [HealthController],
  providers: [HealthService],
})
export class HealthModule {}
