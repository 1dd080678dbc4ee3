import { Injectable } from '@nestjs/common';
import { toLittleText } from '../../../posts/index.js';
import type { ClaimedPost, PublicationOutcome } from '../../publication.js';
import { type LeaveToSend, Publisher } from '../publisher.port.js';
import { SandboxPublicationsRepository } from './sandbox-publications.repository.js';

/** With one of these in its text a post shows what happens when publishing goes wrong. */
const REFUSED = '#sandbox-failed';
const LOST = '#sandbox-unknown';

/** Keeps what would have been sent, where it can be read back. */
@Injectable()
export class SandboxPublisher extends Publisher {
  readonly name = 'sandbox';
  readonly isOwnDatabase = true;

  constructor(private readonly publications: SandboxPublicationsRepository) {
    super();
  }

  textOf(content: string): string {
    return toLittleText(content);
  }

  /** What goes wrong here has been sent, as it would have been elsewhere. */
  async publish(post: ClaimedPost, leave: LeaveToSend): Promise<PublicationOutcome> {
    await leave();
    const httpStatus = null;
    if (post.content.includes(REFUSED))
      return { kind: 'failed', code: 'sandbox_failed', message: `The text holds ${REFUSED}`, httpStatus };
    if (post.content.includes(LOST))
      return { kind: 'unknown', code: 'answer_lost', message: `The text holds ${LOST}`, httpStatus };

    const remoteId = `urn:sandbox:share:${post.id}`;
    await this.publications.insert(post, remoteId, this.textOf(post.content));
    return { kind: 'published', remoteId, httpStatus };
  }
}
