import { Module } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { BrowserRoom } from '../../platform/browser/index.js';
import { WorkersModule } from '../health/index.js';
import { VisitsModule } from '../scraping/index.js';
import { ProfileAgent } from './agents/agent.port.js';
import { LinkedInAgent } from './agents/linkedin/linkedin.agent.js';
import { VisitProcessor } from './visit.processor.js';
import { VisitPace } from './visit-pace.js';
import { VisitRunner } from './visit-runner.js';
import { WorkerHeartbeat } from './worker-heartbeat.js';

/** What a worker does: Bull processors that host the agents. The API never loads this room. */
@Module({
  imports: [VisitsModule, WorkersModule],
  providers: [
    {
      provide: ProfileAgent,
      inject: [BrowserRoom, ENV],
      useFactory: (browser: BrowserRoom, env: Env) =>
        new LinkedInAgent(browser, { origin: env.PROFILE_ORIGIN }),
    },
    VisitPace,
    VisitRunner,
    VisitProcessor,
    WorkerHeartbeat,
  ],
})
export class VisitingModule {}
