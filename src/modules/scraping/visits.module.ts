import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QueueModule } from '../../platform/queue/index.js';
import { CreditsModule } from '../credits/index.js';
import { VISIT_QUEUE, VISITS } from './jobs/visit.job.js';
import { Lookup } from './lookup.entity.js';
import { LookupEndings } from './lookup-endings.js';
import { LookupsRepository } from './lookups.repository.js';
import { PageSamplesRepository } from './page-samples.repository.js';
import { ProfilesRepository } from './profiles.repository.js';
import { Sweeper } from './sweeper.js';
import { SweepsRepository } from './sweeps.repository.js';
import { VisitsRepository } from './visits.repository.js';
import { VisitsService } from './visits.service.js';

/** The rows of lookups, visits and profiles: what both the API and the workers need. */
@Module({
  imports: [TypeOrmModule.forFeature([Lookup]), QueueModule.forQueue(VISIT_QUEUE, VISITS), CreditsModule],
  providers: [
    LookupsRepository,
    LookupEndings,
    ProfilesRepository,
    PageSamplesRepository,
    VisitsRepository,
    VisitsService,
    SweepsRepository,
    Sweeper,
  ],
  exports: [
    LookupsRepository,
    LookupEndings,
    ProfilesRepository,
    VisitsRepository,
    VisitsService,
    QueueModule,
  ],
})
export class VisitsModule {}
