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
import { SandboxController } from './sandbox/sandbox.controller.js';
import { SandboxBulkLookups } from './sandbox/sandbox-bulk-lookups.js';
import { SandboxLookups } from './sandbox/sandbox-lookups.js';
import { SandboxRefusals } from './sandbox/sandbox-refusals.js';
import { SandboxVisits } from './sandbox/sandbox-visits.js';
import { SandboxVisitsRepository } from './sandbox/sandbox-visits.repository.js';
import { StandingsRepository } from './standings.repository.js';
import { VisitsModule } from './visits.module.js';
import { WorkspaceLookups } from './workspace-lookups.js';
import { WorkspaceLookupsRepository } from './workspace-lookups.repository.js';

/** What the API offers; a worker needs only the `VisitsModule`. */
@Module({
  imports: [VisitsModule, CreditsModule, IdempotencyModule, LimitsModule],
  controllers: [LookupsController, SandboxController],
  providers: [
    LookupsService,
    LiveLookups,
    StandingsRepository,
    LookupCharges,
    LookupWaits,
    SandboxLookups,
    BulkLookups,
    BulkLookupsRepository,
    LiveBulkLookups,
    SandboxBulkLookups,
    SandboxRefusals,
    SandboxVisits,
    SandboxVisitsRepository,
    WorkspaceLookups,
    WorkspaceLookupsRepository,
  ],
  exports: [BulkLookups, LookupsService, WorkspaceLookups],
})
export class ScrapingModule {}
