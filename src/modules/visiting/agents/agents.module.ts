import { Module, type Provider } from '@nestjs/common';
import { ENV, type Env } from '../../../config/index.js';
import { BrowserRoom } from '../../../platform/browser/index.js';
import type { ProfileAgent } from './agent.port.js';
import { Agents, ALL_AGENTS } from './agents.js';
import { LinkedInAgent } from './linkedin/linkedin.agent.js';

/** Every agent there is. A new one is a folder beside `linkedin/` and a line here. */
const ALL: Provider<ProfileAgent[]> = {
  provide: ALL_AGENTS,
  inject: [BrowserRoom, ENV],
  useFactory: (browser: BrowserRoom, env: Env) => [
    new LinkedInAgent(browser, { origin: env.PROFILE_ORIGIN }),
  ],
};

@Module({ providers: [ALL, Agents], exports: [Agents] })
export class AgentsModule {}
