import { Injectable } from '@nestjs/common';
import type { ClaimedPost, PublicationOutcome } from '../../publication.js';
import { Publisher } from '../publisher.port.js';
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
    return content;
  }

  async publish(post: ClaimedPost): Promise<PublicationOutcome> {
    const httpStatus = null;
    if (post.content.includes(REFUSED))
      return { kind: 'failed', code: 'sandbox_failed', message: `The text holds ${REFUSED}`, httpStatus };
    if (post.content.includes(LOST))
      return { kind: 'unknown', code: 'answer_lost', message: `The text holds ${LOST}`, httpStatus };

    const remoteId = `urn:sandbox:share:${post.id}`;
    await this.publications.insert(post, remoteId);
    return { kind: 'published', remoteId, httpStatus };
  }
}
