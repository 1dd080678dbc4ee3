import { Module } from '@nestjs/common';
import { CreditsModule } from '../credits/index.js';
import { IdempotencyModule } from '../idempotency/index.js';
import { LimitsModule } from '../limits/index.js';
import { BulkLookups } from './bulk-lookups.js';
import { BulkLookupsRepository } from './bulk-lookups.repository.js';
import { LiveBulkLookups } from './live-bulk-lookups.js';
import { LiveLookups } from './live-lookups.js';
import { LookupCharges } from './lookup-charges.js';
import { LookupWaits } from './lookup-waits.js';
import { LookupsController } from './lookups.controller.js';
import { LookupsService } from './lookups.service.js';
import { SandboxBulkLookups } from './sandbox-bulk-lookups.js';
import { SandboxLookups } from './sandbox-lookups.js';
import { VisitsModule } from './visits.module.js';
import { WorkspaceLookups } from './workspace-lookups.js';
import { WorkspaceLookupsRepository } from './workspace-lookups.repository.js';

/** What the API offers; a worker needs only the `VisitsModule`. */
@Module({
  imports: [VisitsModule, CreditsModule, IdempotencyModule, LimitsModule],
  controllers: [LookupsController],
  providers: [
    LookupsService,
    LiveLookups,
    LookupCharges,
    LookupWaits,
    SandboxLookups,
    BulkLookups,
    BulkLookupsRepository,
    LiveBulkLookups,
    SandboxBulkLookups,
    WorkspaceLookups,
    WorkspaceLookupsRepository,
  ],
  exports: [BulkLookups, WorkspaceLookups],
})
export class ScrapingModule {}
