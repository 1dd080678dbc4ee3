import { Module } from '@nestjs/common';
import { WorkersModule } from '../health/index.js';
import { VisitsModule } from '../scraping/index.js';
import { AgentsModule } from './agents/agents.module.js';
import { HopelessVisits } from './gates/hopeless-visits.js';
import { Turnstile } from './gates/turnstile.js';
import { VisitGates } from './gates/visit-gates.js';
import { VisitGatesRepository } from './gates/visit-gates.repository.js';
import { VisitProcessor } from './visit.processor.js';
import { VisitLog } from './visit-log.js';
import { VisitRunner } from './visit-runner.js';
import { WorkerHeartbeat } from './worker-heartbeat.js';

/** What a worker does: Bull processors that host the agents. The API never loads this room. */
@Module({
  imports: [VisitsModule, WorkersModule, AgentsModule],
  providers: [
    VisitGatesRepository,
    VisitGates,
    Turnstile,
    HopelessVisits,
    VisitLog,
    VisitRunner,
    VisitProcessor,
    WorkerHeartbeat,
  ],
})
export class VisitingModule {}
