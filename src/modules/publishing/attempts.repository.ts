import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Mode } from '../keys/index.js';
import type { ClaimedPost, PublicationAttempt, PublicationOutcome, PublisherName } from './publication.js';

/** An attempt that begins, with the text as it will be sent. */
export interface NewAttempt {
  post: ClaimedPost;
  publisher: PublisherName;
  text: string;
}

/** A post can be tried without end, and each try has a text of its own. */
const SHOWN_ATTEMPTS = 100;

@Injectable()
export class AttemptsRepository {
  constructor(private readonly db: Database) {}

  async insert(attempts: readonly NewAttempt[]): Promise<void> {
    const posts = attempts.map(({ post }) => post);
    await this.db.query(
      `insert into publication_attempts (post_id, number, account_id, mode, publisher, text)
       select * from unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[])`,
      [
        posts.map(({ id }) => id),
        posts.map(({ attempt }) => attempt),
        posts.map(({ account_id }) => account_id),
        posts.map(({ mode }) => mode),
        attempts.map(({ publisher }) => publisher),
        attempts.map(({ text }) => text),
      ],
    );
  }

  async markSent({ id, attempt }: ClaimedPost): Promise<void> {
    await this.db.query(
      'update publication_attempts set sent_at = now() where post_id = $1 and number = $2',
      [id, attempt],
    );
  }

  async finish({ id, attempt }: ClaimedPost, outcome: PublicationOutcome): Promise<void> {
    const { kind, httpStatus } = outcome;
    const [remoteId, reason] = kind === 'published' ? [outcome.remoteId, null] : [null, outcome];
    await this.db.query(
      `update publication_attempts
       set finished_at = now(), outcome = $3, http_status = $4, code = $5, message = $6, remote_id = $7
       where post_id = $1 and number = $2`,
      [id, attempt, kind, httpStatus, reason?.code ?? null, reason?.message ?? null, remoteId],
    );
  }

  /**
   * Whether the remote post must be what an earlier attempt of this one sent when its answer was lost: the same text,
   * and no other post of the workspace is known under that id.
   */
  async isLostSend({ id, account_id, mode, attempt }: ClaimedPost, remoteId: string): Promise<boolean> {
    const [row] = await this.db.query<{ is_lost_send: boolean }>(
      `select exists (
           select from publication_attempts as now
           join publication_attempts as before using (post_id, text)
           where post_id = $1 and now.number = $4 and before.number < $4 and before.outcome = 'unknown')
         and not exists (
           select from posts where account_id = $2 and mode = $3 and remote_id = $5 and id <> $1)
         as is_lost_send`,
      [id, account_id, mode, attempt, remoteId],
    );
    return row?.is_lost_send ?? false;
  }

  /** The latest, in the order in which they were made. */
  list(accountId: string, mode: Mode, postId: string): Promise<PublicationAttempt[]> {
    return this.db.query<PublicationAttempt>(
      `with latest as (
         select number, publisher, text, started_at, sent_at, finished_at, outcome, http_status, code, message,
           remote_id
         from publication_attempts where account_id = $1 and mode = $2 and post_id = $3
         order by number desc limit $4)
       select * from latest order by number`,
      [accountId, mode, postId, SHOWN_ATTEMPTS],
    );
  }
}
