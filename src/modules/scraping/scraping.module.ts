import { Module } from '@nestjs/common';
import { CreditsModule } from '../credits/index.js';
import { LiveLookups } from './live-lookups.js';
import { LookupsController } from './lookups.controller.js';
import { LookupsService } from './lookups.service.js';
import { SandboxLookups } from './sandbox-lookups.js';
import { VisitsModule } from './visits.module.js';

/** What the API offers; a worker needs only the `VisitsModule`. */
@Module({
  imports: [VisitsModule, CreditsModule],
  controllers: [LookupsController],
  providers: [LookupsService, LiveLookups, SandboxLookups],
})
export class ScrapingModule {}
