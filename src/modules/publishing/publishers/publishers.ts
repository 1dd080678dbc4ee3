import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../../../config/index.js';
import type { ClaimedPost } from '../publication.js';
import { LinkedInPublisher } from './linkedin/linkedin.publisher.js';
import type { Publisher } from './publisher.port.js';
import { SandboxPublisher } from './sandbox/sandbox.publisher.js';

/** Which post goes which way. */
@Injectable()
export class Publishers {
  constructor(
    private readonly sandbox: SandboxPublisher,
    private readonly linkedin: LinkedInPublisher,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** In test mode nothing ever leaves, whatever the settings say. */
  of({ mode }: Pick<ClaimedPost, 'mode'>): Publisher {
    return mode === 'live' && this.env.PUBLISHER === 'linkedin' ? this.linkedin : this.sandbox;
  }
}
