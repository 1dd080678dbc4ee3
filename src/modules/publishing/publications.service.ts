import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENV, type Env } from '../../config/index.js';
import { Database } from '../../platform/database/index.js';
import { AttemptsRepository } from './attempts.repository.js';
import { consequenceOf } from './endings.js';
import { PostEvents } from './post-events.js';
import { type ClaimedPost, ClaimLost, type PublicationOutcome } from './publication.js';
import { PublicationsRepository } from './publications.repository.js';

/** Past the longest request: for what comes before and after it. */
const LEASE_MARGIN_SECONDS = 30;

/** Lost posts a sweep ends at once. */
const SWEEP_LIMIT = 100;

const LOST = { code: 'worker_lost', message: 'The worker was lost; the post may have been published' };

/** How attempts end, exactly once each, and what the workspace is told of it. */
@Injectable()
export class PublicationsService {
  private readonly log = new Logger(PublicationsService.name);

  constructor(
    private readonly db: Database,
    private readonly posts: PublicationsRepository,
    private readonly attempts: AttemptsRepository,
    private readonly events: PostEvents,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** The post may be out once this has committed. Throws `ClaimLost`. */
  leave(post: ClaimedPost): Promise<void> {
    return this.db.transaction(async () => {
      if (!(await this.posts.renew(post))) throw new ClaimLost();
      await this.attempts.markSent(post);
    });
  }

  /** Throws `ClaimLost` when another attempt has begun since: then what was written in this transaction goes too. */
  settle(post: ClaimedPost, outcome: PublicationOutcome): Promise<void> {
    return this.db.transaction(async () => {
      const understood = await this.understand(post, outcome);
      await this.apply(post, understood);
      await this.attempts.finish(post, understood);
    });
  }

  /** Ends attempts whose worker was lost. Any number of processes may sweep at once. */
  sweep(): Promise<void> {
    const leaseSeconds = this.env.PUBLISH_TIMEOUT_SECONDS + LEASE_MARGIN_SECONDS;
    return this.db.transaction(async () => {
      const unknown = await this.posts.endLost(leaseSeconds, SWEEP_LIMIT, LOST.code, LOST.message);
      for (const post of unknown) {
        this.log.warn(`Post ${post.id} lost its worker while it was sent`);
        await this.events.tellEnded(post);
      }
    });
  }

  /** A text that is there already is not refused, but published, when it was us whose answer was lost. */
  private async understand(post: ClaimedPost, outcome: PublicationOutcome): Promise<PublicationOutcome> {
    if (outcome.kind !== 'failed' || outcome.duplicateOf === undefined) return outcome;
    const { duplicateOf: remoteId, httpStatus } = outcome;
    if (!(await this.attempts.isLostSend(post, remoteId))) return outcome;
    return { kind: 'published', remoteId, httpStatus };
  }

  private async apply(post: ClaimedPost, outcome: PublicationOutcome): Promise<void> {
    const consequence = consequenceOf(outcome, post);
    if ('tryAfterSeconds' in consequence) {
      if (!(await this.posts.putOff(post, consequence.tryAfterSeconds))) throw new ClaimLost();
      return;
    }
    const ended = await this.posts.end(post, consequence.ending);
    if (!ended) throw new ClaimLost();
    await this.events.tellEnded(ended);
  }
}
